import { asText, type PropertyMap } from "../../property-values";
import { availabilityZonesOf } from "../availability-zones";
import { type Fault, shown } from "./fault";
import { placesAt } from "./properties-at";

/** Properties that name zones, in the resource types that take them. */
const ZONES = [
  "availabilityZone",
  "availabilityZones[]",
  "preferredAvailabilityZone",
  "preferredAvailabilityZones[]",
  "preferredCacheClusterAzs[]",
];

/** The zone of another region, in a resource of this one. */
export function zoneFaults(inputs: PropertyMap, region: string): Fault[] {
  return ZONES.flatMap((path) => placesAt(inputs, path))
    .filter(({ isUnknown, value }) => !isUnknown && typeof value === "string" && value !== "")
    .filter(({ value }) => !asText(value).startsWith(region))
    .map(({ path, value, isSecret }) => ({
      property: path,
      given: shown(value, isSecret),
      expected: `a zone of ${region}, such as ${availabilityZonesOf(region)[0] ?? ""}`,
    }));
}
