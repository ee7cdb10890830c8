import type { Fault } from "../../check/fault";
import { knownAt, textsAt } from "../../check/properties-at";
import type { Lookup, WorldConstraint } from "../../check/world-constraints";
import { text } from "../../aws-resource";
import type { PropertyMap } from "../../../property-values";
import { SUBNET } from "../ec2/tokens";
import { SUBNET_GROUP } from "./tokens";

/** The zones of subnets, sorted; `undefined` while one of the subnets is not known. */
export function zonesOf(subnetIds: readonly string[], lookup: Lookup): string[] | undefined {
  const zones = subnetIds.map((subnetId) =>
    text(lookup(SUBNET, subnetId) ?? {}, "availabilityZone"),
  );
  return zones.length === 0 || zones.includes("") ? undefined : [...new Set(zones)].sort();
}

/** The zones of a subnet group; `undefined` while one of its subnets is not known. */
export function zonesOfGroup(groupName: string, lookup: Lookup): string[] | undefined {
  const group = lookup(SUBNET_GROUP, groupName);
  return group && zonesOf(textsAt(group, "subnetIds[]"), lookup);
}

/** Subnets that lie in at least so many zones: `subnetsCover("subnetIds", 2, page)`. */
export function subnetsCover(path: string, least: number, source: string): WorldConstraint {
  return (inputs, lookup) =>
    tooFew(path, zonesOf(textsAt(inputs, `${path}[]`), lookup), least, source);
}

/** A subnet group whose subnets lie in at least so many zones. */
export function groupCovers(path: string, least: number, source: string): WorldConstraint {
  return (inputs: PropertyMap, lookup) => {
    const name = knownAt(inputs, path);
    const zones = typeof name === "string" ? zonesOfGroup(name, lookup) : undefined;
    return tooFew(path, zones, least, source);
  };
}

function tooFew(
  property: string,
  zones: readonly string[] | undefined,
  least: number,
  source: string,
): Fault[] {
  return zones === undefined || zones.length >= least
    ? []
    : [
        {
          property,
          given: `subnets in ${zones.join(", ")}`,
          expected: `subnets in at least ${least} Availability Zones`,
          source,
        },
      ];
}
