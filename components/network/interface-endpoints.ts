import * as pulumi from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import * as vpc from "@pulumi/aws/vpc";
import { refuseFaults } from "../shared/refuse-faults";
import { repeated } from "../shared/repeated";

/**
 * Services of AWS that instances and containers call and that have interface endpoints, by the ends of the endpoints' names.
 * Amazon S3 and DynamoDB are not among them: they have gateway endpoints, at no cost.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export const INTERFACE_ENDPOINT_SERVICES = [
  "autoscaling",
  "ecr.api",
  "ecr.dkr",
  "kms",
  "logs",
  "monitoring",
  "secretsmanager",
  "sns",
  "sqs",
  "ssm",
  "ssmmessages",
  "sts",
] as const;

/** One of {@link INTERFACE_ENDPOINT_SERVICES}. */
export type InterfaceEndpointService = (typeof INTERFACE_ENDPOINT_SERVICES)[number];

/** Arguments of {@link InterfaceEndpoints}. */
export interface InterfaceEndpointsArgs {
  /** Region that the network is in. */
  readonly region: string;
  readonly vpcId: pulumi.Input<string>;
  /** Addresses of the VPC: all of them may use the endpoints. */
  readonly cidrBlock: string;
  /** Private subnets, one in each Availability Zone. */
  readonly subnetIds: pulumi.Input<string[]>;
  /** Services that are reached through an endpoint, at least one, each once. */
  readonly services: readonly InterfaceEndpointService[];
}

const HTTPS = 443;

function serviceFaults(services: readonly InterfaceEndpointService[]): readonly string[] {
  return [
    ...(services.length === 0 ? ["services is empty; expected at least one"] : []),
    ...repeated(services).map((service) => `services has ${service} more than once`),
  ];
}

/**
 * Ways to services of AWS that do not lead through the NAT gateways: requests to them stay inside the VPC.
 *
 * Creates an interface endpoint for each service, with an address in each of the subnets and under the service's own name, so
 * that no caller needs to know of it, and one security group that lets HTTPS in from the VPC. An endpoint costs by the hour
 * and zone: https://aws.amazon.com/privatelink/pricing/
 */
export class InterfaceEndpoints extends pulumi.ComponentResource {
  public readonly securityGroupId: pulumi.Output<string>;

  public constructor(
    name: string,
    args: InterfaceEndpointsArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:network:InterfaceEndpoints", name, {}, opts);
    refuseFaults(this, serviceFaults(args.services));

    const securityGroup = this.createSecurityGroup(name, args);
    for (const service of args.services) {
      new ec2.VpcEndpoint(
        `${name}-${service.replaceAll(".", "-")}`,
        {
          vpcId: args.vpcId,
          serviceName: `com.amazonaws.${args.region}.${service}`,
          vpcEndpointType: "Interface",
          subnetIds: args.subnetIds,
          securityGroupIds: [securityGroup.id],
          privateDnsEnabled: true,
        },
        { parent: this },
      );
    }

    this.securityGroupId = securityGroup.id;
    this.registerOutputs({ securityGroupId: this.securityGroupId });
  }

  private createSecurityGroup(
    name: string,
    { vpcId, cidrBlock }: InterfaceEndpointsArgs,
  ): ec2.SecurityGroup {
    const securityGroup = new ec2.SecurityGroup(
      `${name}-security-group`,
      { vpcId, description: "Interface endpoints: requests from the VPC" },
      { parent: this },
    );
    new vpc.SecurityGroupIngressRule(
      `${name}-ingress`,
      {
        securityGroupId: securityGroup.id,
        description: "HTTPS from the VPC",
        ipProtocol: "tcp",
        fromPort: HTTPS,
        toPort: HTTPS,
        cidrIpv4: cidrBlock,
      },
      { parent: this },
    );
    return securityGroup;
  }
}
