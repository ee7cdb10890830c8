import * as pulumi from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import * as vpc from "@pulumi/aws/vpc";
import type { Connection } from "../shared/connection";
import { linkSecurityGroups } from "../shared/security-group-link";

/** Arguments of {@link ServiceSecurityGroup}. */
export interface ServiceSecurityGroupArgs {
  readonly vpcId: pulumi.Input<string>;
  /** TCP port that the service listens on. */
  readonly port: number;
  /** Security group of the load balancer in front of the service. */
  readonly loadBalancerSecurityGroupId: pulumi.Input<string>;
  /** Back ends that the service may reach. */
  readonly connections: readonly Connection[];
}

const HTTPS = 443;

/**
 * One link of the chain from the load balancer over a service to its back ends.
 *
 * Creates the service's security group and every rule that touches it, at both ends: the load balancer may reach the
 * service's port, the service may reach the port of each connection that has one, and HTTPS goes out for the container registry and the
 * APIs of AWS. Nothing else goes in or out.
 */
export class ServiceSecurityGroup extends pulumi.ComponentResource {
  public readonly securityGroupId: pulumi.Output<string>;

  public constructor(
    name: string,
    args: ServiceSecurityGroupArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:services:ServiceSecurityGroup", name, {}, opts);

    const { id } = new ec2.SecurityGroup(
      `${name}-security-group`,
      { vpcId: args.vpcId, description: "Service: requests from the load balancer" },
      { parent: this },
    );
    new vpc.SecurityGroupEgressRule(
      `${name}-egress-${HTTPS}`,
      {
        securityGroupId: id,
        description: "Container registry and AWS APIs",
        ipProtocol: "tcp",
        fromPort: HTTPS,
        toPort: HTTPS,
        cidrIpv4: "0.0.0.0/0",
      },
      { parent: this },
    );
    linkSecurityGroups(
      `${name}-load-balancer`,
      {
        from: args.loadBalancerSecurityGroupId,
        to: id,
        port: args.port,
        description: "Load balancer to service",
      },
      this,
    );
    for (const connection of args.connections) {
      this.open(name, id, connection);
    }

    this.securityGroupId = id;
    this.registerOutputs({ securityGroupId: this.securityGroupId });
  }

  /** Lets the service reach the port of a back end; one that is reached through the APIs of AWS has none. */
  private open(
    name: string,
    id: pulumi.Output<string>,
    { name: backEnd, endpoint }: Connection,
  ): void {
    if (endpoint !== undefined) {
      linkSecurityGroups(
        `${name}-${backEnd}`,
        {
          from: id,
          to: endpoint.securityGroupId,
          port: endpoint.port,
          description: `Service to ${backEnd}`,
        },
        this,
      );
    }
  }
}
