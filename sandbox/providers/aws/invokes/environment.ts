import { dnsSuffix, partition } from "../../../../components/shared/partition";
import type { PropertyMap, PropertyValue } from "../../property-values";
import { text } from "../aws-resource";
import { zoneIdOf } from "../resources/ec2/zone-id";
import { availabilityZonesOf } from "../availability-zones";
import { ACCOUNT_ID } from "../identity";
import type { LookupContext } from "./lookup-function";

/** `getRegion`: the region asked for, or the provider's. */
export function getRegion(args: PropertyMap, { region }: LookupContext): PropertyMap {
  const name = text(args, "region") || text(args, "name") || region;
  return {
    description: name,
    endpoint: `ec2.${name}.${dnsSuffix(name)}`,
    id: name,
    name,
    region: name,
  };
}

/** `getCallerIdentity`: the account that the sandbox plays. */
export function getCallerIdentity(_args: PropertyMap, { region }: LookupContext): PropertyMap {
  return {
    accountId: ACCOUNT_ID,
    arn: `arn:${partition(region)}:iam::${ACCOUNT_ID}:user/sandbox`,
    id: ACCOUNT_ID,
    userId: "AIDASANDBOXSANDBOXSB",
  };
}

/** `getPartition`: of the provider's region. */
export function getPartition(_args: PropertyMap, { region }: LookupContext): PropertyMap {
  const id = partition(region);
  const suffix = dnsSuffix(region);
  const reverseDnsPrefix = suffix.split(".").reverse().join(".");
  return { dnsSuffix: suffix, id, partition: id, reverseDnsPrefix };
}

/** `getServicePrincipal`: `<service>.amazonaws.com`, the form that most services have everywhere. */
export function getServicePrincipal(args: PropertyMap, { region }: LookupContext): PropertyMap {
  const service = text(args, "serviceName");
  const suffix = "amazonaws.com";
  return {
    id: `${service}.${region}.${suffix}`,
    name: `${service}.${suffix}`,
    region,
    serviceName: service,
    suffix,
  };
}

/** `getAvailabilityZones`: those of the region but the excluded ones. Filters are refused: nothing here would fit them. */
export function getAvailabilityZones(args: PropertyMap, { region }: LookupContext): PropertyMap {
  if (args["filters"] !== undefined) {
    throw new Error(
      "aws:index/getAvailabilityZones: the sandbox has no zones to filter; leave filters out",
    );
  }
  const zones = availabilityZonesOf(region)
    .map((name) => ({ name, id: zoneIdOf(name) }))
    .filter(
      ({ name, id }) => !listed(args["excludeNames"], name) && !listed(args["excludeZoneIds"], id),
    );
  return {
    groupNames: [region],
    id: region,
    names: zones.map(({ name }) => name),
    region,
    zoneIds: zones.map(({ id }) => id),
  };
}

function listed(names: PropertyValue | undefined, name: string): boolean {
  return Array.isArray(names) && names.includes(name);
}
