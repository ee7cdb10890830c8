import { type PropertyMap, type PropertyValue, UNKNOWN } from "../property-values";
import { type Child, child, type ChildInput, ChildReference, keyOf, ref } from "./child";
import { revealedValue } from "./input-values";
import { ipv6SubnetBlock } from "./ipv6-block";
import { gatewayZone, needsGateway } from "./nat-gateways";
import { type PlannedSubnet, type SubnetLayout, subnetLayoutOf } from "./subnet-layout";
import { SUBNET_TYPES } from "./subnet-spec";
import { endpointChildren } from "./vpc-endpoints";
import type { VpcArgs } from "./vpc-args";

/** The resources of a network and how it is cut up. */
export interface VpcLayout {
  /** Each child after its parent and after those that it refers to. */
  readonly children: readonly Child[];
  /** The subnets among them, in their order. */
  readonly made: readonly PlannedSubnet[];
  readonly layout: SubnetLayout;
}

const INTERNET = "0.0.0.0/0";

/** What the resources of one network share. */
interface Network {
  readonly name: string;
  readonly args: VpcArgs;
  readonly layout: SubnetLayout;
  readonly tags: PropertyMap;
}

/** A subnet that is made, with its place in the network. */
interface MadeSubnet {
  readonly subnet: PlannedSubnet;
  readonly zoneIndex: number;
  /** Which of the VPC's IPv6 blocks it takes. */
  readonly ipv6Index: number;
  /** Whether it holds the NAT gateway of its zone. */
  readonly hasGateway: boolean;
}

/** The subnets in the order in which they are made: zone by zone, the public ones first. `Unused` ones are not made. */
function madeSubnets({ args, layout }: Network): MadeSubnet[] {
  let gateways = 0;
  return args.zones.flatMap((zone, zoneIndex) => {
    const inZone = layout.subnets.filter((subnet) => subnet.zone === zone);
    return SUBNET_TYPES.filter((type) => type !== "Unused")
      .flatMap((type) => inZone.filter(({ spec }) => spec.type === type))
      .map((subnet, index) => {
        const isPublic = subnet.spec.type === "Public";
        const hasGateway = isPublic && needsGateway(args.natGateways.strategy, zoneIndex, gateways);
        gateways += hasGateway ? 1 : 0;
        return { subnet, zoneIndex, ipv6Index: zoneIndex + index * args.zones.length, hasGateway };
      });
  });
}

/** The block of a subnet: known at once, or once the VPC has got its own. */
function cidrBlockOf({ name, args, layout }: Network, subnet: PlannedSubnet): ChildInput {
  const blockIn = (vpc: PropertyValue | undefined): string => {
    if (typeof vpc !== "string") {
      throw new Error(`${name}: the VPC has no cidrBlock to cut into subnets`);
    }
    return layout.blocks(vpc)[layout.subnets.indexOf(subnet)] ?? "";
  };
  return args.cidrBlock === undefined
    ? new ChildReference(keyOf(name, "Vpc"), "cidrBlock", blockIn)
    : blockIn(args.cidrBlock);
}

/** The IPv6 inputs of a subnet. The block comes of the VPC's, so it is unknown before the VPC is there. */
function ipv6Inputs(
  { name, args }: Network,
  { subnet, ipv6Index }: MadeSubnet,
): Record<string, ChildInput> {
  const assign =
    subnet.spec.assignIpv6AddressOnCreation ?? args.vpc["assignGeneratedIpv6CidrBlock"] ?? false;
  const assigns = revealedValue(assign);
  const read = (block: PropertyValue | undefined): PropertyValue | undefined => {
    if (assigns === UNKNOWN) {
      return UNKNOWN;
    }
    if (assigns !== true) {
      return undefined;
    }
    if (typeof block !== "string" || block === "") {
      throw new Error(
        `${subnet.name}: assignIpv6AddressOnCreation is true, but the VPC has no IPv6 block; assignGeneratedIpv6CidrBlock or ipv6CidrBlock gives it one`,
      );
    }
    return ipv6SubnetBlock(block, ipv6Index);
  };
  return {
    assignIpv6AddressOnCreation: assign,
    ipv6CidrBlock: new ChildReference(keyOf(name, "Vpc"), "ipv6CidrBlock", read),
  };
}

/** The NAT gateway in a public subnet, with its address unless there is one for it. */
function gatewayChildren({ name, args }: Network, { subnet, zoneIndex }: MadeSubnet): Child[] {
  const gatewayName = `${name}-${zoneIndex + 1}`;
  const place = { parent: keyOf(subnet.name, "Subnet") };
  const shared = { region: args.vpc["region"], tags: { ...args.tags, Name: gatewayName } };
  const addresses = args.natGateways.elasticIpAllocationIds;
  const makesAddress = addresses.length === 0;
  return [
    ...(makesAddress ? [child("aws:ec2/eip:Eip", gatewayName, place, shared)] : []),
    child("aws:ec2/natGateway:NatGateway", gatewayName, place, {
      ...shared,
      allocationId: makesAddress ? ref(gatewayName, "Eip", "allocationId") : addresses[zoneIndex],
      subnetId: ref(subnet.name, "Subnet"),
    }),
  ];
}

/** Where a subnet's traffic to the internet goes; undefined where nowhere. */
function gatewayOf(
  { name, args }: Network,
  { subnet, zoneIndex }: MadeSubnet,
): Record<string, ChildInput> | undefined {
  if (subnet.spec.type === "Public") {
    return { gatewayId: ref(name, "InternetGateway") };
  }
  const zone = gatewayZone(args.natGateways.strategy, zoneIndex);
  return subnet.spec.type === "Private" && zone !== undefined
    ? { natGatewayId: ref(`${name}-${zone + 1}`, "NatGateway") }
    : undefined;
}

/** The resources of one subnet, in the order of their dependencies. */
function subnetChildren(network: Network, made: MadeSubnet): Child[] {
  const { name: vpcName, args } = network;
  const { name, nameTag, spec, zone } = made.subnet;
  const region = args.vpc["region"];
  const own = { Name: nameTag, SubnetType: spec.type };
  const inSubnet = { parent: keyOf(name, "Subnet") };
  const inTable = { parent: keyOf(name, "RouteTable") };
  const gateway = gatewayOf(network, made);
  const table = { region, routeTableId: ref(name, "RouteTable") };
  return [
    child(
      "aws:ec2/subnet:Subnet",
      name,
      { parent: keyOf(vpcName, "Vpc") },
      {
        ...ipv6Inputs(network, made),
        availabilityZone: zone,
        cidrBlock: cidrBlockOf(network, made.subnet),
        mapPublicIpOnLaunch: spec.type === "Public",
        region,
        tags: { ...network.tags, ...spec.tags, ...own },
        vpcId: ref(vpcName, "Vpc"),
      },
    ),
    child("aws:ec2/routeTable:RouteTable", name, inSubnet, {
      region,
      tags: { ...network.tags, ...own },
      vpcId: ref(vpcName, "Vpc"),
    }),
    child("aws:ec2/routeTableAssociation:RouteTableAssociation", name, inTable, {
      ...table,
      subnetId: ref(name, "Subnet"),
    }),
    ...(made.hasGateway ? gatewayChildren(network, made) : []),
    ...(gateway === undefined
      ? []
      : [
          child("aws:ec2/route:Route", name, inTable, {
            ...table,
            ...gateway,
            destinationCidrBlock: INTERNET,
          }),
        ]),
  ];
}

/**
 * What the real `awsx.ec2.Vpc` registers under itself: the same types, names, parents and inputs.
 *
 * @throws where the component would refuse the arguments
 */
export function vpcLayout(name: string, args: VpcArgs): VpcLayout {
  const layout = subnetLayoutOf(name, args);
  const tags = { Name: name, ...args.tags };
  const network: Network = { name, args, layout, tags };
  const made = madeSubnets(network);
  const subnets = made.map(({ subnet }) => subnet);
  const children = [
    child("aws:ec2/vpc:Vpc", name, { parent: undefined }, { ...args.vpc, tags }),
    child(
      "aws:ec2/internetGateway:InternetGateway",
      name,
      { parent: keyOf(name, "Vpc") },
      {
        region: args.vpc["region"],
        tags,
        vpcId: ref(name, "Vpc"),
      },
    ),
    ...made.flatMap((subnet) => subnetChildren(network, subnet)),
    ...endpointChildren(name, args, subnets, tags),
  ];
  return { children, made: subnets, layout };
}
