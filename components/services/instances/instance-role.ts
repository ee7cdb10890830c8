import * as pulumi from "@pulumi/pulumi";
import * as iam from "@pulumi/aws/iam";
import { partition } from "../../shared/partition";
import { policyDocument, type PolicyStatement, trustPolicy } from "../../shared/policy-document";
import { pullImages, readSecrets, writeLogs } from "../role-statements";
import type { Image } from "../service";

/** Arguments of {@link InstanceRole}. */
export interface InstanceRoleArgs {
  /** Region that the instances are in. */
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  /** Logical names of the Auto Scaling groups that the instances are in. */
  readonly groupNames: readonly string[];
  /** Container images that the instances pull. */
  readonly images: readonly Image[];
  /** Repository of the service. */
  readonly repositoryArn: pulumi.Input<string>;
  /** Log group that the containers write into. */
  readonly logGroupArn: pulumi.Input<string>;
  /** ARNs of the secrets that the instances read, by the name of the environment variable. */
  readonly secrets: Readonly<Record<string, string>>;
  /** What the service needs beyond that. */
  readonly statements: readonly PolicyStatement[];
}

/**
 * What AWS Systems Manager needs for Session Manager, which replaces SSH. The managed policy would let the instances, and so
 * their containers, read every parameter of the account, too.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
const SESSION_MANAGER: PolicyStatement = {
  Sid: "UseSessionManager",
  Action: [
    "ssm:UpdateInstanceInformation",
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
  ],
  Resource: "*",
};

/**
 * What Pulumi adds to a logical name to make a physical one: a dash and seven digits, whichever they are. With `*` a service
 * `a` would have the groups of one called `a-fleet-group`, too.
 */
const ANY_SUFFIX = `-${"?".repeat(7)}`;

/** What the lifecycle agent needs. The groups' own names are not known yet: they need the role. */
function completeLifecycleActions({
  region,
  accountId,
  groupNames,
}: InstanceRoleArgs): PolicyStatement[] {
  const groups = `arn:${partition(region)}:autoscaling:${region}`;
  return [
    // Amazon EC2 Auto Scaling offers no narrower resource for it.
    {
      Sid: "FindOwnGroup",
      Action: ["autoscaling:DescribeAutoScalingInstances"],
      Resource: "*",
    },
    {
      Sid: "CompleteLifecycleActions",
      Action: ["autoscaling:CompleteLifecycleAction"],
      Resource: groupNames.map(
        (name) =>
          pulumi.interpolate`${groups}:${accountId}:autoScalingGroup:*:autoScalingGroupName/${name}${ANY_SUFFIX}`,
      ),
    },
  ];
}

/**
 * What the instances of a service may do: be managed by AWS Systems Manager, which replaces SSH; write into their log
 * group; pull their images; read their secrets; complete the lifecycle actions of their Auto Scaling groups; and what the
 * service's connections ask for.
 *
 * Creates the role, one inline policy and the instance profile.
 */
export class InstanceRole extends pulumi.ComponentResource {
  /** ARN of the instance profile. */
  public readonly instanceProfileArn: pulumi.Output<string>;

  public constructor(name: string, args: InstanceRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:services:InstanceRole", name, {}, opts);

    const role = new iam.Role(
      `${name}-role`,
      {
        description: "What the instances of a service may do",
        assumeRolePolicy: trustPolicy("ec2.amazonaws.com"),
      },
      { parent: this },
    );
    this.createPolicy(name, role, args);
    const profile = new iam.InstanceProfile(
      `${name}-profile`,
      { role: role.name },
      { parent: this },
    );

    this.instanceProfileArn = profile.arn;
    this.registerOutputs({ instanceProfileArn: this.instanceProfileArn });
  }

  private createPolicy(name: string, role: iam.Role, args: InstanceRoleArgs): void {
    new iam.RolePolicy(
      `${name}-policy`,
      {
        role: role.id,
        policy: policyDocument([
          ...writeLogs(args.logGroupArn),
          SESSION_MANAGER,
          ...completeLifecycleActions(args),
          ...pullImages(args.repositoryArn, args.images),
          ...readSecrets(args.secrets),
          ...args.statements,
        ]),
      },
      { parent: this },
    );
  }
}
