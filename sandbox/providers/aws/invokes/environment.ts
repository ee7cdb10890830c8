import { partition } from "../../../../components/shared/partition";
import type { PropertyMap, PropertyValue } from "../../property-values";
import { text } from "../aws-resource";
import { zoneIdOf } from "../resources/ec2/zone-id";
import { availabilityZonesOf } from "../availability-zones";
import { ACCOUNT_ID } from "../identity";
import type { LookupContext } from "./lookup-function";

/** DNS suffix and reversed service prefix of a partition. */
const DNS: Readonly<Record<string, { suffix: string; reversed: string }>> = {
  aws: { suffix: "amazonaws.com", reversed: "com.amazonaws" },
  "aws-cn": { suffix: "amazonaws.com.cn", reversed: "cn.com.amazonaws" },
  "aws-us-gov": { suffix: "amazonaws.com", reversed: "com.amazonaws" },
};

const OTHER_DNS = { suffix: "amazonaws.com", reversed: "com.amazonaws" };

/** `getRegion`: the region asked for, or the provider's. */
export function getRegion(args: PropertyMap, { region }: LookupContext): PropertyMap {
  const name = text(args, "region") || text(args, "name") || region;
  return {
    description: name,
    endpoint: `ec2.${name}.${dnsOf(name).suffix}`,
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
  const own = partition(region);
  const { suffix, reversed } = dnsOf(region);
  return { dnsSuffix: suffix, id: own, partition: own, reverseDnsPrefix: reversed };
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

function dnsOf(region: string): { suffix: string; reversed: string } {
  return DNS[partition(region)] ?? OTHER_DNS;
}

function listed(names: PropertyValue | undefined, name: string): boolean {
  return Array.isArray(names) && names.includes(name);
}
