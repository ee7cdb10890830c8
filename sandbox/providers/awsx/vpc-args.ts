import { availabilityZonesOf } from "../aws/availability-zones";
import type { PropertyMap, PropertyValue } from "../property-values";
import {
  choiceIn,
  countIn,
  listIn,
  mapIn,
  type Source,
  sourcesIn,
  textIn,
  textsIn,
} from "./input-readers";
import { assertAddressesFit, NAT_STRATEGIES, type NatGateways } from "./nat-gateways";
import { assertDistinctSuffixes, NAME_TAG_STRATEGIES, type NameTagStrategy } from "./subnet-naming";
import { SUBNET_TYPES, type SubnetSpec } from "./subnet-spec";
import { type DnsInputs, dnsInputs, type EndpointArgs, endpointArgs } from "./vpc-endpoint-args";

/** How a VPC is cut up. */
const SUBNET_STRATEGIES = ["Legacy", "Auto", "AutoMerge", "Exact"] as const;

/** Inputs that go to the VPC as they are. */
const VPC_INPUTS = [
  "assignGeneratedIpv6CidrBlock",
  "enableNetworkAddressUsageMetrics",
  "instanceTenancy",
  "ipv4IpamPoolId",
  "ipv4NetmaskLength",
  "ipv6CidrBlock",
  "ipv6CidrBlockNetworkBorderGroup",
  "ipv6IpamPoolId",
  "ipv6NetmaskLength",
  "region",
];

/** Inputs that decide the layout. */
const OTHER_INPUTS = [
  "availabilityZoneCidrMask",
  "availabilityZoneNames",
  "cidrBlock",
  "enableDnsHostnames",
  "enableDnsSupport",
  "natGateways",
  "numberOfAvailabilityZones",
  "subnetNameTagStrategy",
  "subnetSpecs",
  "subnetStrategy",
  "tags",
  "vpcEndpointSpecs",
  "vpcEndpointStrategy",
];

const DEFAULT_CIDR_BLOCK = "10.0.0.0/16";
const DEFAULT_ZONES = 3;

/** The arguments of `awsx.ec2.Vpc`, with its defaults. */
export interface VpcArgs {
  /** The zones' names. */
  readonly zones: readonly string[];
  readonly subnetSpecs: readonly SubnetSpec[] | undefined;
  readonly subnetStrategy: (typeof SUBNET_STRATEGIES)[number];
  readonly subnetNameTagStrategy: NameTagStrategy;
  readonly availabilityZoneCidrMask: number | undefined;
  readonly natGateways: NatGateways;
  /** Undefined where an IPAM pool is to choose it. */
  readonly cidrBlock: string | undefined;
  readonly endpoints: EndpointArgs;
  /** Inputs handed through to the VPC itself. */
  readonly vpc: Readonly<Record<string, PropertyValue>> & DnsInputs;
  readonly tags: PropertyMap;
}

function subnetSpec(source: Source): SubnetSpec {
  const type = choiceIn(source, "type", SUBNET_TYPES);
  if (type === undefined) {
    throw new Error(`${source.path}type: expected one of ${SUBNET_TYPES.join(", ")}, got none`);
  }
  const assign = source.properties["assignIpv6AddressOnCreation"];
  const given = {
    name: textIn(source, "name"),
    size: countIn(source, "size"),
    cidrMask: countIn(source, "cidrMask"),
    cidrBlocks: textsIn(source, "cidrBlocks"),
    tags: mapIn(source, "tags"),
    assignIpv6AddressOnCreation: assign ?? undefined,
  };
  return {
    type,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

/** The zones: those named, or the first ones of the region. */
function zonesOf(source: Source, providerRegion: string): readonly string[] {
  const names = textsIn(source, "availabilityZoneNames");
  const count = countIn(source, "numberOfAvailabilityZones");
  if (names !== undefined && count !== undefined && count > 0) {
    throw new Error(
      `availabilityZoneNames and numberOfAvailabilityZones exclude each other, got ${names.join(", ")} and ${count}`,
    );
  }
  if (names !== undefined) {
    return names;
  }
  return firstZones(textIn(source, "region") ?? providerRegion, count ?? DEFAULT_ZONES);
}

function firstZones(region: string, wanted: number): readonly string[] {
  if (region === "") {
    throw new Error(
      "availabilityZoneNames is left out and no region is set, so there are no zones to choose from",
    );
  }
  const zones = availabilityZonesOf(region);
  if (zones.length < wanted) {
    throw new Error(
      `numberOfAvailabilityZones: the region ${region} has fewer than ${wanted} zones, only ${zones.join(", ")}; name the zones in availabilityZoneNames or choose another region`,
    );
  }
  return zones.slice(0, wanted);
}

function natGatewaysOf(source: Source): NatGateways {
  const properties = mapIn(source, "natGateways") ?? {};
  const inner: Source = { properties, path: "natGateways." };
  return {
    strategy: choiceIn(inner, "strategy", NAT_STRATEGIES) ?? "OnePerAz",
    elasticIpAllocationIds: listIn(inner, "elasticIpAllocationIds") ?? [],
  };
}

/** The VPC's block: the one given, the component's default, or none where a pool chooses. */
function cidrBlockOf(source: Source): string | undefined {
  const block = textIn(source, "cidrBlock");
  if (source.properties["ipv4IpamPoolId"] === undefined) {
    return block ?? DEFAULT_CIDR_BLOCK;
  }
  const hasLength = source.properties["ipv4NetmaskLength"] !== undefined;
  if (hasLength === (block !== undefined)) {
    throw new Error(
      hasLength
        ? "cidrBlock and ipv4NetmaskLength exclude each other"
        : "ipv4IpamPoolId needs ipv4NetmaskLength or cidrBlock beside it",
    );
  }
  return block;
}

function assertModelled(inputs: PropertyMap): void {
  const all = [...OTHER_INPUTS, ...VPC_INPUTS].sort();
  const foreign = Object.keys(inputs).filter((key) => !all.includes(key));
  if (foreign.length > 0) {
    throw new Error(`${foreign.join(", ")}: no such input; there are ${all.join(", ")}`);
  }
}

/**
 * Reads the component's inputs.
 *
 * @param region the provider's, where the inputs name neither zones nor region
 * @throws where the component would refuse them
 */
export function vpcArgs(inputs: PropertyMap, region: string): VpcArgs {
  assertModelled(inputs);
  const source: Source = { properties: inputs, path: "" };
  const cidrBlock = cidrBlockOf(source);
  const endpoints = endpointArgs(source);
  const zones = zonesOf(source, region);
  const natGateways = natGatewaysOf(source);
  assertAddressesFit(natGateways, zones.length);
  const subnetNameTagStrategy =
    choiceIn(source, "subnetNameTagStrategy", NAME_TAG_STRATEGIES) ?? "Legacy";
  if (subnetNameTagStrategy === "AvailabilityZone") {
    assertDistinctSuffixes(zones);
  }
  return {
    zones,
    subnetSpecs: sourcesIn(source, "subnetSpecs")?.map(subnetSpec),
    subnetStrategy: choiceIn(source, "subnetStrategy", SUBNET_STRATEGIES) ?? "Legacy",
    subnetNameTagStrategy,
    availabilityZoneCidrMask: countIn(source, "availabilityZoneCidrMask"),
    natGateways,
    cidrBlock,
    endpoints,
    vpc: {
      ...Object.fromEntries(Object.entries(inputs).filter(([key]) => VPC_INPUTS.includes(key))),
      ...dnsInputs(source, endpoints),
      ...(cidrBlock === undefined ? {} : { cidrBlock }),
    },
    tags: mapIn(source, "tags") ?? {},
  };
}
