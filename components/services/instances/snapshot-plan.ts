import * as pulumi from "@pulumi/pulumi";
import * as dlm from "@pulumi/aws/dlm";
import * as iam from "@pulumi/aws/iam";
import { partition } from "../../shared/partition";
import {
  type Conditions,
  policyDocument,
  type PolicyStatement,
  trustPolicy,
} from "../../shared/policy-document";

/** Tag of the instances, volumes and snapshots of one plan. */
export const SNAPSHOT_TAG = "multizone:snapshot-plan";

/** Arguments of {@link SnapshotPlan}. */
export interface SnapshotPlanArgs {
  /** Region that the instances are in. */
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  /** Value of the tag {@link SNAPSHOT_TAG} of the instances. No other plan of the account and Region may have it. */
  readonly tagValue: pulumi.Input<string>;
  /** Hours between two snapshots: 1, 2, 3, 4, 6, 8, 12 or 24. */
  readonly intervalHours: number;
  /** Newest snapshots of each volume that are kept. */
  readonly retained: number;
}

/** A statement that allows only under conditions. */
interface ConditionalStatement extends PolicyStatement {
  readonly Condition?: Conditions;
}

/** Time of day, in UTC, that the intervals are counted from. */
const FIRST_SNAPSHOT = "03:00";

/**
 * Data Lifecycle Manager deletes only snapshots that carry the plan's tag. The role as such may tag any snapshot of the
 * account and Region, and so delete it after that: AWS tells no condition that its own tagging would meet, and its managed
 * policy has none. Nobody but Data Lifecycle Manager can take the role.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSDataLifecycleManagerServiceRole.html
 */
function statements(region: string, tagValue: pulumi.Input<string>): ConditionalStatement[] {
  const ec2 = `arn:${partition(region)}:ec2:${region}`;
  const snapshots = `${ec2}::snapshot/*`;
  return [
    {
      Sid: "FindVolumes",
      Action: ["ec2:DescribeInstances", "ec2:DescribeSnapshots", "ec2:DescribeVolumes"],
      Resource: "*",
    },
    {
      Sid: "TakeSnapshotsOfOwnInstances",
      Action: ["ec2:CreateSnapshot", "ec2:CreateSnapshots"],
      Resource: [`${ec2}:*:instance/*`, `${ec2}:*:volume/*`],
      Condition: { StringEquals: { [`aws:ResourceTag/${SNAPSHOT_TAG}`]: tagValue } },
    },
    {
      Sid: "MakeSnapshots",
      Action: ["ec2:CreateSnapshot", "ec2:CreateSnapshots", "ec2:CreateTags"],
      Resource: snapshots,
    },
    {
      Sid: "DeleteOwnSnapshots",
      Action: ["ec2:DeleteSnapshot"],
      Resource: snapshots,
      Condition: { StringEquals: { [`aws:ResourceTag/${SNAPSHOT_TAG}`]: tagValue } },
    },
  ];
}

/**
 * Snapshots of the data volumes of a service's instances. A volume is in one zone and goes with its instance; a snapshot is
 * in the Region, so that a volume can be made of it in any zone.
 *
 * Creates a policy of Amazon Data Lifecycle Manager and the role that it works with. It finds instances by their tag and
 * leaves their root volumes out. Of an instance that is gone the last snapshots stay until somebody deletes them: nothing
 * else is left of its data.
 * https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-ami-policy.html
 */
export class SnapshotPlan extends pulumi.ComponentResource {
  /** ARN of the policy. */
  public readonly policyArn: pulumi.Output<string>;

  public constructor(name: string, args: SnapshotPlanArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:services:SnapshotPlan", name, {}, opts);

    const role = this.createRole(name, args);
    const policy = this.createPolicy(name, args, role);

    this.policyArn = policy.arn;
    this.registerOutputs({ policyArn: this.policyArn });
  }

  private createRole(name: string, { region, accountId, tagValue }: SnapshotPlanArgs): iam.Role {
    const role = new iam.Role(
      `${name}-role`,
      {
        description: "Takes snapshots of the data volumes of a service",
        assumeRolePolicy: trustPolicy("dlm.amazonaws.com", {
          StringEquals: { "aws:SourceAccount": accountId },
          ArnLike: {
            "aws:SourceArn": pulumi.interpolate`arn:${partition(region)}:dlm:${region}:${accountId}:policy/*`,
          },
        }),
      },
      { parent: this },
    );
    new iam.RolePolicy(
      `${name}-policy`,
      { role: role.id, policy: policyDocument(statements(region, tagValue)) },
      { parent: this },
    );
    return role;
  }

  private createPolicy(
    name: string,
    { tagValue, intervalHours, retained }: SnapshotPlanArgs,
    role: iam.Role,
  ): dlm.LifecyclePolicy {
    const tags = { [SNAPSHOT_TAG]: tagValue };
    return new dlm.LifecyclePolicy(
      `${name}-snapshots`,
      {
        description: "Snapshots of the data volumes of a service",
        executionRoleArn: role.arn,
        state: "ENABLED",
        policyDetails: {
          policyType: "EBS_SNAPSHOT_MANAGEMENT",
          // A launch template tags all volumes of an instance alike; only by instance can the root volume be left out.
          resourceTypes: ["INSTANCE"],
          targetTags: tags,
          parameters: { excludeBootVolume: true },
          schedules: [
            {
              name: `Every ${intervalHours} hours`,
              createRule: {
                interval: intervalHours,
                intervalUnit: "HOURS",
                times: FIRST_SNAPSHOT,
              },
              retainRule: { count: retained },
              tagsToAdd: tags,
            },
          ],
        },
      },
      { parent: this },
    );
  }
}
