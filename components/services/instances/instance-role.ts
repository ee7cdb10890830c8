import * as pulumi from "@pulumi/pulumi";
import * as iam from "@pulumi/aws/iam";
import { partition } from "../shared/partition";
import { policyDocument, type PolicyStatement, trustPolicy } from "../shared/policy-document";
import { parseEcrImage } from "./ecr-image";

/** Arguments of {@link InstanceRole}. */
export interface InstanceRoleArgs {
  /** Region that the instances are in. */
  readonly region: string;
  /** Container image that the instances pull. */
  readonly image: string;
  /** Log group that the containers write into. */
  readonly logGroupArn: pulumi.Input<string>;
  /** What the service needs beyond that. */
  readonly statements: readonly PolicyStatement[];
}

/** The right to pull one image; none for a registry that is not a private Amazon ECR one. */
function pullStatements(image: string): PolicyStatement[] {
  const ecr = parseEcrImage(image);
  if (ecr === undefined) {
    return [];
  }
  const { accountId, region, repository } = ecr;
  return [
    // The token is for all of a registry; it opens nothing by itself.
    { Sid: "SignInToRegistry", Action: ["ecr:GetAuthorizationToken"], Resource: "*" },
    {
      Sid: "PullImage",
      Action: [
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer",
      ],
      Resource: `arn:${partition(region)}:ecr:${region}:${accountId}:repository/${repository}`,
    },
  ];
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
 * What the instances of a service may do: be managed by AWS Systems Manager, which replaces SSH; write into their log
 * group; pull their image; and what the service's connections ask for.
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
          {
            Sid: "WriteLogs",
            Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
            Resource: pulumi.interpolate`${args.logGroupArn}:*`,
          },
          SESSION_MANAGER,
          ...pullStatements(args.image),
          ...args.statements,
        ]),
      },
      { parent: this },
    );
  }
}
