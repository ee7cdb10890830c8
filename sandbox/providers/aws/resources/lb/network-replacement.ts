import type { PropertyMap } from "../../../property-values";
import type { AwsResource } from "../../aws-resource";
import { knownAt, placesAt, textsAt } from "../../check/properties-at";

/** Where the subnets of a load balancer stand, by the property. */
const SUBNETS: Readonly<Record<string, string>> = {
  subnetMappings: "subnetMappings[].subnetId",
  subnets: "subnets[]",
};

/**
 * What replaces a network load balancer: it gives up no subnet, and it has security groups from its beginning to its
 * end or never.
 */
export const networkReplacement: NonNullable<AwsResource["replacesIf"]> = (before, after) =>
  knownAt(before, "loadBalancerType") === "network"
    ? [
        ...Object.keys(SUBNETS).filter((property) => losesSubnet(before, after, property)),
        ...(gainsOrLosesGroups(before, after) ? ["securityGroups"] : []),
      ]
    : [];

/** Whether more subnets are missing than those that are not known yet may turn out to be. */
function losesSubnet(before: PropertyMap, after: PropertyMap, property: string): boolean {
  const path = SUBNETS[property] ?? property;
  if (!Array.isArray(knownAt(after, property))) {
    return false;
  }
  const kept = textsAt(after, path);
  const unknown = placesAt(after, path).filter(({ isUnknown }) => isUnknown);
  const missing = textsAt(before, path).filter((subnet) => !kept.includes(subnet));
  return missing.length > unknown.length;
}

function gainsOrLosesGroups(before: PropertyMap, after: PropertyMap): boolean {
  const groups = knownAt(after, "securityGroups");
  return (
    Array.isArray(groups) && groups.length > 0 !== placesAt(before, "securityGroups[]").length > 0
  );
}
