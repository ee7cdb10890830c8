import { regionOf } from "./availability-zones";
import type { CheckContext } from "./cross-check";
import type { Fault } from "./fault";

/** A list entry that names an Availability Zone, and where it stands. */
interface ListedZone {
  readonly zone: string;
  readonly index: number;
}

function ofAnotherRegion(zones: readonly ListedZone[], context: CheckContext): Fault[] {
  const { namespace, region } = context;
  return zones.flatMap(({ zone, index }) =>
    region === undefined || regionOf(zone) === region
      ? []
      : [
          {
            key: `${namespace}:availabilityZones[${index}]`,
            value: zone,
            expected: `a zone of ${region}, the Region in aws:region`,
          },
        ],
  );
}

function listedTwice(zones: readonly ListedZone[], { namespace }: CheckContext): Fault[] {
  return zones.flatMap(({ zone, index }) => {
    const first = zones.find((other) => other.zone === zone)?.index;
    return first === undefined || first === index
      ? []
      : [
          {
            key: `${namespace}:availabilityZones[${index}]`,
            value: zone,
            expected: `each zone once; it is availabilityZones[${first}] already`,
          },
        ];
  });
}

/**
 * The zones of another Region and those that are listed twice. Entries that name no zone are left to the schema: one
 * of them hides nothing of the others.
 */
export function zoneFaults(value: unknown, context: CheckContext): readonly Fault[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const zones = entries.flatMap((zone, index) =>
    typeof zone === "string" && regionOf(zone) !== undefined ? [{ zone, index }] : [],
  );
  return [...ofAnotherRegion(zones, context), ...listedTwice(zones, context)];
}
