import * as pulumi from "@pulumi/pulumi";
import * as iam from "@pulumi/aws/iam";
import { partition } from "../../shared/partition";
import { policyDocument, type PolicyStatement, trustPolicy } from "../../shared/policy-document";

/** Arguments of {@link TaskRole}. */
export interface TaskRoleArgs {
  /** Region that the tasks are in. */
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  /** What the role is for, as the AWS console shows it. */
  readonly description: string;
  /** What the role allows; none where it allows nothing. */
  readonly statements: readonly PolicyStatement[];
}

/**
 * A role that Amazon ECS takes for the tasks of a service: the execution role, with which it starts them, or the task role,
 * with which their containers call AWS.
 *
 * Creates the role and, where it allows anything, its one inline policy. Amazon ECS can take it for tasks of this account
 * and Region only, so that nobody else's tasks get at it through the service.
 */
export class TaskRole extends pulumi.ComponentResource {
  public readonly arn: pulumi.Output<string>;

  public constructor(name: string, args: TaskRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:services:TaskRole", name, {}, opts);

    const role = this.createRole(name, args);
    if (args.statements.length > 0) {
      new iam.RolePolicy(
        `${name}-policy`,
        { role: role.id, policy: policyDocument(args.statements) },
        { parent: this },
      );
    }

    this.arn = role.arn;
    this.registerOutputs({ arn: this.arn });
  }

  /** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html */
  private createRole(name: string, { region, accountId, description }: TaskRoleArgs): iam.Role {
    const tasks = pulumi.interpolate`arn:${partition(region)}:ecs:${region}:${accountId}:*`;
    return new iam.Role(
      `${name}-role`,
      {
        description,
        assumeRolePolicy: trustPolicy("ecs-tasks.amazonaws.com", {
          StringEquals: { "aws:SourceAccount": accountId },
          ArnLike: { "aws:SourceArn": tasks },
        }),
      },
      { parent: this },
    );
  }
}
