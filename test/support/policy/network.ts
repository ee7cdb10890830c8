import { computed, idOf, linked, ref, type ResourceSpec } from "./deployment";

/** A VPC that the program makes. */
export function vpc(name: string, parent?: string): ResourceSpec {
  return { type: "aws:ec2/vpc:Vpc", name, parent, props: { cidrBlock: "10.0.0.0/16" } };
}

/** A subnet in a zone; without a zone AWS chooses one. */
export function subnet(name: string, zone?: string, vpcName?: string): ResourceSpec {
  return {
    type: "aws:ec2/subnet:Subnet",
    name,
    props: {
      availabilityZone: zone ?? computed("us-east-1f"),
      availabilityZoneId: computed(`id-of-${zone ?? "us-east-1f"}`),
      ...(vpcName === undefined ? {} : { vpcId: ref(vpcName) }),
    },
  };
}

/** A load balancer over subnets; AWS fills in the mappings. */
export function loadBalancer(name: string, subnets: unknown): ResourceSpec {
  return {
    type: "aws:lb/loadBalancer:LoadBalancer",
    name,
    props: { subnets, subnetMappings: computed([]) },
  };
}

/** An Auto Scaling group over subnets; AWS fills in the zones. */
export function autoScalingGroup(name: string, subnets: unknown): ResourceSpec {
  return {
    type: "aws:autoscaling/group:Group",
    name,
    props: { vpcZoneIdentifiers: subnets, availabilityZones: computed(["us-east-1a"]) },
  };
}

/** The resources of an `awsx.ec2.Vpc`, nested and connected as the component does it. */
export function awsxVpc(name: string, zones: readonly string[]): ResourceSpec[] {
  const network = `${name}-vpc`;
  return [
    { type: "awsx:ec2:Vpc", name, component: true },
    vpc(network, name),
    { type: "aws:ec2/internetGateway:InternetGateway", name: `${name}-igw`, parent: network },
    ...zones.flatMap((zone, index) => [
      ...["public", "private"].flatMap((tier): ResourceSpec[] => [
        {
          ...subnet(`${name}-${tier}-${index + 1}`, zone, network),
          parent: network,
        },
        {
          type: "aws:ec2/routeTable:RouteTable",
          name: `${name}-${tier}-${index + 1}-routes`,
          parent: `${name}-${tier}-${index + 1}`,
          props: { vpcId: ref(network) },
        },
        {
          type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
          name: `${name}-${tier}-${index + 1}-association`,
          parent: `${name}-${tier}-${index + 1}-routes`,
          props: {
            routeTableId: ref(`${name}-${tier}-${index + 1}-routes`),
            subnetId: ref(`${name}-${tier}-${index + 1}`),
          },
        },
        {
          type: "aws:ec2/route:Route",
          name: `${name}-${tier}-${index + 1}-route`,
          parent: `${name}-${tier}-${index + 1}-routes`,
          props: { routeTableId: ref(`${name}-${tier}-${index + 1}-routes`) },
        },
      ]),
      {
        type: "aws:ec2/eip:Eip",
        name: `${name}-eip-${index + 1}`,
        parent: `${name}-public-${index + 1}`,
      },
      {
        type: "aws:ec2/natGateway:NatGateway",
        name: `${name}-nat-${index + 1}`,
        parent: `${name}-public-${index + 1}`,
        props: { subnetId: ref(`${name}-public-${index + 1}`) },
      },
    ]),
  ];
}

/** The `privateSubnetIds` of an `awsxVpc`: it depends on everything that the component holds. */
export function privateSubnetIds(resources: readonly ResourceSpec[]): unknown {
  const ids = resources
    .map(({ name }) => name)
    .filter((each) => /-private-\d+$/.test(each))
    .map(idOf);
  return linked(
    resources.map(({ name }) => name),
    ids,
  );
}

/** One item of `privateSubnetIds`, as `vpc.privateSubnetIds[index]` gives it. */
export function privateSubnetId(resources: readonly ResourceSpec[], index: number): unknown {
  const [prefix = ""] = resources.map(({ name }) => name);
  return linked(
    resources.map(({ name }) => name),
    idOf(`${prefix}-private-${index + 1}`),
  );
}
