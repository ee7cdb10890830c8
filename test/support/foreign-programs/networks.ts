import type { Output } from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import * as awsx from "@pulumi/awsx";

/** Region of the stack. */
export const REGION = "us-west-2";

/** Availability Zones of the stack's region. */
export const ZONES = ["us-west-2a", "us-west-2b", "us-west-2c"] as const;

/** Where a program's workloads stand. */
export interface Network {
  readonly vpcId: Output<string>;
  readonly publicSubnetIds: Output<string>[];
  readonly privateSubnetIds: Output<string>[];
}

/** The way out of the private subnets: none, one zonal NAT gateway, one in each zone, or a regional one. */
type WayOut = "none" | "one" | "one-per-zone" | "regional";

/** A VPC made resource by resource, with a public and a private subnet for every zone that is listed. */
export function handMadeNetwork(zones: readonly string[], wayOut: WayOut = "none"): Network {
  const vpc = new ec2.Vpc("net", { cidrBlock: "10.0.0.0/16" });
  const vpcId = vpc.id;
  const internet = new ec2.InternetGateway("internet", { vpcId });
  const publicRoutes = new ec2.RouteTable("public", {
    vpcId,
    routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: internet.id }],
  });
  const publicSubnetIds = zones.map((availabilityZone, index) => {
    const args = { vpcId, availabilityZone, cidrBlock: `10.0.${index}.0/24` };
    const { id } = new ec2.Subnet(`public-${index}`, args);
    new ec2.RouteTableAssociation(`public-${index}`, {
      subnetId: id,
      routeTableId: publicRoutes.id,
    });
    return id;
  });
  const gateways = natGateways(wayOut, vpcId, publicSubnetIds);
  const privateSubnetIds = zones.map((availabilityZone, index) => {
    const args = { vpcId, availabilityZone, cidrBlock: `10.0.${index + 100}.0/24` };
    const { id } = new ec2.Subnet(`private-${index}`, args);
    const gateway = gateways[index] ?? gateways[0];
    if (gateway !== undefined) {
      privateRoutes(`private-${index}`, vpcId, id, gateway);
    }
    return id;
  });
  return { vpcId, publicSubnetIds, privateSubnetIds };
}

function natGateways(
  wayOut: WayOut,
  vpcId: Output<string>,
  subnetIds: readonly Output<string>[],
): ec2.NatGateway[] {
  if (wayOut === "none") {
    return [];
  }
  if (wayOut === "regional") {
    return [new ec2.NatGateway("nat", { vpcId, availabilityMode: "regional" })];
  }
  return subnetIds.slice(0, wayOut === "one" ? 1 : undefined).map((subnetId, index) => {
    const { allocationId } = new ec2.Eip(`nat-${index}`, { domain: "vpc" });
    return new ec2.NatGateway(`nat-${index}`, { subnetId, allocationId });
  });
}

function privateRoutes(
  name: string,
  vpcId: Output<string>,
  subnetId: Output<string>,
  gateway: ec2.NatGateway,
): void {
  const { id: routeTableId } = new ec2.RouteTable(name, { vpcId });
  new ec2.RouteTableAssociation(name, { subnetId, routeTableId });
  new ec2.Route(name, {
    routeTableId,
    destinationCidrBlock: "0.0.0.0/0",
    natGatewayId: gateway.id,
  });
}

/** The network component of awsx over three zones: a public and a private subnet in each. */
export function awsxNetwork(strategy: "Single" | "OnePerAz" = "OnePerAz"): awsx.ec2.Vpc {
  return new awsx.ec2.Vpc("net", {
    numberOfAvailabilityZones: ZONES.length,
    subnetStrategy: "Auto",
    natGateways: { strategy },
  });
}

/** The first of a list and no more, as a program takes it by its index. */
export function first<T>(outputs: Output<T[]>): Output<T>[] {
  const one = outputs[0];
  return one === undefined ? [] : [one];
}
