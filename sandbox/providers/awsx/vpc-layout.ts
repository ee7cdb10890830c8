/** The kinds of subnet that `awsx.ec2.Vpc` makes, in the order in which it makes them in each zone. */
const TIERS = ["Public", "Private", "Isolated"] as const;

type Tier = (typeof TIERS)[number];

/** One `subnetSpecs` entry: a tier and its CIDR block in each zone, in the order of the zones. */
export interface SubnetSpec {
  readonly type: Tier;
  readonly cidrBlocks: readonly string[];
}

/** The arguments of `awsx.ec2.Vpc` that this project uses. */
export interface VpcArgs {
  readonly availabilityZoneNames: readonly string[];
  readonly subnetSpecs: readonly SubnetSpec[];
  /** Inputs handed through to the VPC itself. */
  readonly vpc: Readonly<Record<string, string | boolean>>;
  readonly tags: Readonly<Record<string, string>>;
}

/** An input that is an output of another child. */
export interface ChildReference {
  /** Where the child stands in the list of children. */
  readonly child: string;
  readonly output: string;
}

/** One resource that the component registers. */
export interface Child {
  /** `<name> (<Type>)`, unique within the component. */
  readonly key: string;
  readonly type: string;
  readonly name: string;
  /** Key of the parent; undefined for the component itself. */
  readonly parent: string | undefined;
  readonly inputs: Readonly<Record<string, ChildInput>>;
}

export type ChildInput = string | boolean | Readonly<Record<string, string>> | ChildReference;

/** Whether an input stands for another child's output. */
export function isChildReference(input: ChildInput): input is ChildReference {
  return typeof input === "object" && "child" in input && "output" in input;
}

/** The key under which a child is found. */
export function keyOf(name: string, kind: string): string {
  return `${name} (${kind})`;
}

function child(
  type: string,
  name: string,
  parent: string | undefined,
  inputs: Child["inputs"],
): Child {
  return { key: keyOf(name, type.split(":")[2] ?? type), type, name, parent, inputs };
}

function ref(name: string, kind: string, output = "id"): ChildReference {
  return { child: keyOf(name, kind), output };
}

/** The resources of one subnet, in the order of their dependencies. */
function subnetChildren(args: VpcArgs, vpcName: string, tier: Tier, zoneIndex: number): Child[] {
  const cidrBlock = args.subnetSpecs.find(({ type }) => type === tier)?.cidrBlocks[zoneIndex];
  if (cidrBlock === undefined) {
    return [];
  }
  const name = `${vpcName}-${tier.toLowerCase()}-${zoneIndex + 1}`;
  const gatewayName = `${vpcName}-${zoneIndex + 1}`;
  const tags = { ...args.tags, Name: name, SubnetType: tier };
  const [subnet, routeTable] = [keyOf(name, "Subnet"), keyOf(name, "RouteTable")];
  const gatewayTags = { ...args.tags, Name: gatewayName };
  const natGateway = [
    child("aws:ec2/eip:Eip", gatewayName, subnet, { tags: gatewayTags }),
    child("aws:ec2/natGateway:NatGateway", gatewayName, subnet, {
      allocationId: ref(gatewayName, "Eip", "allocationId"),
      subnetId: ref(name, "Subnet"),
      tags: gatewayTags,
    }),
  ];
  const routes: Readonly<Record<Tier, Child["inputs"] | undefined>> = {
    Public: { gatewayId: ref(vpcName, "InternetGateway") },
    Private: { natGatewayId: ref(gatewayName, "NatGateway") },
    Isolated: undefined,
  };
  const route = routes[tier];
  return [
    child("aws:ec2/subnet:Subnet", name, keyOf(vpcName, "Vpc"), {
      assignIpv6AddressOnCreation: false,
      availabilityZone: args.availabilityZoneNames[zoneIndex] ?? "",
      cidrBlock,
      mapPublicIpOnLaunch: tier === "Public",
      tags,
      vpcId: ref(vpcName, "Vpc"),
    }),
    child("aws:ec2/routeTable:RouteTable", name, subnet, { tags, vpcId: ref(vpcName, "Vpc") }),
    child("aws:ec2/routeTableAssociation:RouteTableAssociation", name, routeTable, {
      routeTableId: ref(name, "RouteTable"),
      subnetId: ref(name, "Subnet"),
    }),
    ...(tier === "Public" ? natGateway : []),
    ...(route === undefined
      ? []
      : [
          child("aws:ec2/route:Route", name, routeTable, {
            ...route,
            destinationCidrBlock: "0.0.0.0/0",
            routeTableId: ref(name, "RouteTable"),
          }),
        ]),
  ];
}

/**
 * What the real `awsx.ec2.Vpc` registers under itself for explicit `subnetSpecs[].cidrBlocks` and one NAT gateway per
 * zone: the same types, names, parents and inputs, each child after those that it refers to.
 */
export function vpcChildren(name: string, args: VpcArgs): Child[] {
  const tags = { ...args.tags, Name: args.tags["Name"] ?? name };
  return [
    child("aws:ec2/vpc:Vpc", name, undefined, { ...args.vpc, tags }),
    child("aws:ec2/internetGateway:InternetGateway", name, keyOf(name, "Vpc"), {
      tags,
      vpcId: ref(name, "Vpc"),
    }),
    ...args.availabilityZoneNames.flatMap((_zone, index) =>
      TIERS.flatMap((tier) => subnetChildren(args, name, tier, index)),
    ),
  ];
}
