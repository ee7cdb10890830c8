import type { SubnetSpec } from "./subnet-spec";

/** How the `Name` tag of a subnet ends: with the number of its zone, or with the zone itself. */
export const NAME_TAG_STRATEGIES = ["Legacy", "AvailabilityZone"] as const;

export type NameTagStrategy = (typeof NAME_TAG_STRATEGIES)[number];

/** The part of a zone's name before the region's number: `us-east-` in `us-east-1a`. */
const REGION_WORDS = /^[a-z]{2}(?:-[a-z]+)+-/;

/** What is left of a zone's name in a tag: `1a` of `us-east-1a`. */
function zoneSuffix(zone: string): string {
  return zone.replace(REGION_WORDS, "");
}

/** The logical name of a subnet, which is the same whatever the tags say. */
export function subnetName(
  vpcName: string,
  spec: Pick<SubnetSpec, "type" | "name">,
  zoneIndex: number,
): string {
  return `${vpcName}-${spec.name ?? spec.type.toLowerCase()}-${zoneIndex + 1}`;
}

/** The `Name` tag of a subnet. */
export function subnetNameTag(
  vpcName: string,
  spec: Pick<SubnetSpec, "type" | "name">,
  zoneIndex: number,
  zone: string,
  strategy: NameTagStrategy,
): string {
  return strategy === "Legacy"
    ? subnetName(vpcName, spec, zoneIndex)
    : `${vpcName}-${spec.name ?? spec.type.toLowerCase()}-${zoneSuffix(zone)}`;
}

/** @throws where two zones would give subnets of one spec the same `Name` tag */
export function assertDistinctSuffixes(zones: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const zone of zones) {
    const suffix = zoneSuffix(zone);
    const other = seen.get(suffix);
    if (other !== undefined) {
      throw new Error(
        `subnetNameTagStrategy "AvailabilityZone": the zones ${other} and ${zone} would give subnets the same Name tag, both end in "${suffix}".`,
      );
    }
    seen.set(suffix, zone);
  }
}
