import type * as pulumi from "@pulumi/pulumi";
import * as vpc from "@pulumi/aws/vpc";

/** The two ends of an allowed TCP connection between security groups. */
export interface SecurityGroupLink {
  /** Security group that opens connections. */
  readonly from: pulumi.Input<string>;
  /** Security group that accepts them. */
  readonly to: pulumi.Input<string>;
  /** TCP port at the accepting end. */
  readonly port: number;
  /** What the connection is for, as the AWS console shows it. */
  readonly description: string;
}

/**
 * Opens one TCP port from one security group to another: the rule `<name>-egress` on the one end and `<name>-ingress`
 * on the other. Each rule refers to the other group, never to addresses.
 */
export function linkSecurityGroups(
  name: string,
  { from, to, port, description }: SecurityGroupLink,
  parent: pulumi.Resource,
): void {
  const rule = { ipProtocol: "tcp", fromPort: port, toPort: port, description };
  new vpc.SecurityGroupEgressRule(
    `${name}-egress`,
    { ...rule, securityGroupId: from, referencedSecurityGroupId: to },
    { parent },
  );
  new vpc.SecurityGroupIngressRule(
    `${name}-ingress`,
    { ...rule, securityGroupId: to, referencedSecurityGroupId: from },
    { parent },
  );
}
