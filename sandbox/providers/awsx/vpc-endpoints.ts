import { isPropertyMap, type PropertyMap, type PropertyValue } from "../property-values";
import { type Child, child, type ChildInput, type ChildReference, keyOf, ref } from "./child";
import { revealedValue } from "./input-values";
import type { PlannedSubnet } from "./subnet-layout";
import { type EndpointSpec, isCompletedGateway, isCompletedInterface } from "./vpc-endpoint-args";
import type { VpcArgs } from "./vpc-args";

/** Properties of a spec that go to the endpoint as they are. */
const PASSED_ON = [
  "autoAccept",
  "dnsOptions",
  "ipAddressType",
  "policy",
  "privateDnsEnabled",
  "resourceConfigurationArn",
  "routeTableIds",
  "securityGroupIds",
  "serviceNetworkArn",
  "serviceRegion",
  "subnetConfigurations",
  "subnetIds",
  "vpcEndpointType",
];

/** Which subnet of a zone an endpoint stands in: the first kind that the zone has. */
const PREFERRED = ["Private", "Isolated", "Public"] as const;

const HTTPS_PORT = 443;

/** One subnet of each zone. */
function endpointSubnets(args: VpcArgs, subnets: readonly PlannedSubnet[]): ChildReference[] {
  return args.zones.flatMap((zone) => {
    const inZone = subnets.filter((subnet) => subnet.zone === zone);
    const found = PREFERRED.flatMap((type) => inZone.filter(({ spec }) => spec.type === type));
    return found.slice(0, 1).map(({ name }) => ref(name, "Subnet"));
  });
}

function securityGroupOf(
  vpcName: string,
  spec: EndpointSpec,
  region: PropertyValue | undefined,
  tags: PropertyMap,
): Child[] {
  const groupName = `${spec.serviceName}-sg`;
  const addressType = revealedValue(spec.properties["ipAddressType"]);
  const takesIpv6 =
    typeof addressType === "string" && ["ipv6", "dualstack"].includes(addressType.toLowerCase());
  const parent = keyOf(vpcName, "Vpc");
  return [
    child(
      "aws:ec2/securityGroup:SecurityGroup",
      groupName,
      { parent },
      {
        region,
        tags,
        vpcId: ref(vpcName, "Vpc"),
      },
    ),
    child(
      "aws:ec2/securityGroupRule:SecurityGroupRule",
      `${spec.serviceName}-ingress`,
      { parent, dependsOn: keyOf(groupName, "SecurityGroup") },
      {
        cidrBlocks: [ref(vpcName, "Vpc", "cidrBlock")],
        fromPort: HTTPS_PORT,
        ipv6CidrBlocks: takesIpv6 ? [ref(vpcName, "Vpc", "ipv6CidrBlock")] : undefined,
        protocol: "tcp",
        region,
        securityGroupId: ref(groupName, "SecurityGroup"),
        toPort: HTTPS_PORT,
        type: "ingress",
      },
    ),
  ];
}

/** What `Auto` adds to a spec that leaves it out. */
function filledIn(
  args: VpcArgs,
  spec: EndpointSpec,
  subnets: readonly PlannedSubnet[],
): Record<string, ChildInput> {
  const { properties } = spec;
  const lacks = (...keys: string[]): boolean => keys.every((key) => properties[key] === undefined);
  if (isCompletedGateway(args.endpoints.strategy, spec)) {
    return lacks("routeTableIds")
      ? { routeTableIds: subnets.map(({ name }) => ref(name, "RouteTable")) }
      : {};
  }
  if (!isCompletedInterface(args.endpoints.strategy, spec)) {
    return {};
  }
  return {
    ...(lacks("subnetIds", "subnetConfigurations")
      ? { subnetIds: endpointSubnets(args, subnets) }
      : {}),
    ...(lacks("privateDnsEnabled") ? { privateDnsEnabled: true } : {}),
    ...(lacks("securityGroupIds")
      ? { securityGroupIds: [ref(`${spec.serviceName}-sg`, "SecurityGroup")] }
      : {}),
  };
}

/**
 * The VPC endpoints, with the security groups that `Auto` makes for them.
 *
 * @param subnets those that are made, in the order in which they are made
 */
export function endpointChildren(
  vpcName: string,
  args: VpcArgs,
  subnets: readonly PlannedSubnet[],
  sharedTags: PropertyMap,
): Child[] {
  return args.endpoints.specs.flatMap((spec) => {
    const { properties, serviceName } = spec;
    const region = properties["region"] ?? args.vpc["region"];
    const own = revealedValue(properties["tags"]);
    const tags = { ...sharedTags, ...(isPropertyMap(own) ? own : {}) };
    const added = filledIn(args, spec, subnets);
    const passedOn = Object.entries(properties).filter(([key]) => PASSED_ON.includes(key));
    return [
      ...("securityGroupIds" in added ? securityGroupOf(vpcName, spec, region, tags) : []),
      child(
        "aws:ec2/vpcEndpoint:VpcEndpoint",
        serviceName,
        { parent: keyOf(vpcName, "Vpc") },
        {
          ...Object.fromEntries(passedOn),
          ...added,
          region,
          serviceName,
          tags,
          vpcId: ref(vpcName, "Vpc"),
        },
      ),
    ];
  });
}
