import * as pulumi from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import * as awsx from "@pulumi/awsx/ec2";
import type { ZonedSubnet } from "../shared/zoned-subnet";
import { FlowLogs } from "./flow-logs";
import { InterfaceEndpoints, type InterfaceEndpointService } from "./interface-endpoints";
import { subnetLayout, ZONE_BLOCKS } from "./subnet-layout";

/** Arguments of {@link Network}. */
export interface NetworkArgs {
  /** Region that the network is in. */
  readonly region: string;
  /** Availability Zones, from two to eight. The order decides each zone's addresses: append new zones at the end. */
  readonly availabilityZones: readonly string[];
  /** Addresses of the VPC: an IPv4 CIDR block from /16 to /20. */
  readonly cidrBlock: string;
  /** Days that CloudWatch Logs keeps the flow logs. */
  readonly flowLogRetentionDays: number;
  /** AWS services that are reached through {@link InterfaceEndpoints}. */
  readonly interfaceEndpoints: readonly InterfaceEndpointService[];
}

function isolatedSubnetsOf(vpc: awsx.Vpc): pulumi.Output<ZonedSubnet[]> {
  const all = vpc.subnets.apply((subnets) =>
    pulumi.all(
      subnets.map((subnet) =>
        pulumi
          .all([subnet.id, subnet.availabilityZoneId])
          .apply(([id, availabilityZoneId]) => ({ id, availabilityZoneId })),
      ),
    ),
  );
  return pulumi
    .all([vpc.isolatedSubnetIds, all])
    .apply(([ids, subnets]) => subnets.filter(({ id }) => ids.includes(id)));
}

/** AWS services that are reached through the route tables, at no cost, and not through the NAT gateways. */
const GATEWAY_ENDPOINTS = ["s3", "dynamodb"] as const;

/**
 * A VPC with a public, a private and an isolated subnet in each Availability Zone.
 *
 * Creates the VPC (`awsx.ec2.Vpc`) with a NAT gateway in each zone, gateway endpoints for Amazon S3 and DynamoDB,
 * {@link InterfaceEndpoints} where there are to be any, the default security group without any rule, and flow logs. No zone needs another one: a private subnet's way out is the NAT
 * gateway of its own zone. To append a zone moves no address of the others.
 */
export class Network extends pulumi.ComponentResource {
  public readonly vpcId: pulumi.Output<string>;
  /** AWS account that the network belongs to. */
  public readonly accountId: pulumi.Output<string>;
  /** Subnets with a way to and from the internet, one in each zone, in the order of the zones. */
  public readonly publicSubnetIds: pulumi.Output<string[]>;
  /** Subnets with a way out to the internet only, one in each zone, in the order of the zones. */
  public readonly privateSubnetIds: pulumi.Output<string[]>;
  /** Subnets without a way to the internet, one in each zone, in the order of the zones. */
  public readonly isolatedSubnetIds: pulumi.Output<string[]>;
  /** The isolated subnets with the ids of their Availability Zones, such as `use1-az1`, which are the same in every account. */
  public readonly isolatedSubnets: pulumi.Output<ZonedSubnet[]>;
  /** The Availability Zones, as given. */
  public readonly availabilityZones: readonly string[];

  public constructor(name: string, args: NetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:network:Network", name, {}, opts);
    this.requireZones(name, args.availabilityZones);

    const vpc = this.createVpc(name, args);
    this.createGatewayEndpoints(name, args.region, vpc);
    this.createInterfaceEndpoints(name, args, vpc);
    new ec2.DefaultSecurityGroup(
      `${name}-default-security-group`,
      { vpcId: vpc.vpcId, ingress: [], egress: [] },
      { parent: this },
    );

    this.vpcId = vpc.vpcId;
    // A look-up would make preview call AWS; the VPC knows its owner.
    this.accountId = vpc.vpc.ownerId;
    this.publicSubnetIds = vpc.publicSubnetIds;
    this.privateSubnetIds = vpc.privateSubnetIds;
    this.isolatedSubnetIds = vpc.isolatedSubnetIds;
    this.isolatedSubnets = isolatedSubnetsOf(vpc);
    this.availabilityZones = args.availabilityZones;
    new FlowLogs(
      `${name}-flow-logs`,
      {
        vpcId: this.vpcId,
        accountId: this.accountId,
        region: args.region,
        retentionDays: args.flowLogRetentionDays,
      },
      { parent: this },
    );
    this.registerOutputs({
      vpcId: this.vpcId,
      accountId: this.accountId,
      publicSubnetIds: this.publicSubnetIds,
      privateSubnetIds: this.privateSubnetIds,
      isolatedSubnetIds: this.isolatedSubnetIds,
      isolatedSubnets: this.isolatedSubnets,
      availabilityZones: this.availabilityZones,
    });
  }

  private requireZones(name: string, zones: readonly string[]): void {
    if (new Set(zones).size !== zones.length || zones.length < 2 || zones.length > ZONE_BLOCKS) {
      throw new pulumi.ResourceError(
        `Network ${name}: availabilityZones is ${JSON.stringify(zones)}; expected two to ${ZONE_BLOCKS} different zones`,
        this,
        true,
      );
    }
  }

  private createVpc(name: string, { availabilityZones, cidrBlock }: NetworkArgs): awsx.Vpc {
    const layout = subnetLayout(cidrBlock, availabilityZones.length);
    return new awsx.Vpc(
      `${name}-vpc`,
      {
        cidrBlock,
        enableDnsHostnames: true,
        enableDnsSupport: true,
        availabilityZoneNames: [...availabilityZones],
        natGateways: { strategy: "OnePerAz" },
        subnetStrategy: "Auto",
        subnetSpecs: [
          { type: "Public", cidrBlocks: [...layout.public] },
          { type: "Private", cidrBlocks: [...layout.private] },
          { type: "Isolated", cidrBlocks: [...layout.isolated] },
        ],
      },
      { parent: this },
    );
  }

  private createGatewayEndpoints(name: string, region: string, vpc: awsx.Vpc): void {
    const routeTableIds = vpc.routeTables.apply((tables) => pulumi.all(tables.map(({ id }) => id)));
    for (const service of GATEWAY_ENDPOINTS) {
      new ec2.VpcEndpoint(
        `${name}-${service}`,
        {
          vpcId: vpc.vpcId,
          serviceName: `com.amazonaws.${region}.${service}`,
          vpcEndpointType: "Gateway",
          routeTableIds,
        },
        { parent: this },
      );
    }
  }

  private createInterfaceEndpoints(name: string, args: NetworkArgs, vpc: awsx.Vpc): void {
    if (args.interfaceEndpoints.length > 0) {
      new InterfaceEndpoints(
        `${name}-interface-endpoints`,
        {
          region: args.region,
          vpcId: vpc.vpcId,
          cidrBlock: args.cidrBlock,
          subnetIds: vpc.privateSubnetIds,
          services: args.interfaceEndpoints,
        },
        { parent: this },
      );
    }
  }
}
