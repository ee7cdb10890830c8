import assert from "node:assert/strict";
import { SnapshotPlan } from "../../../../components/services/instances/snapshot-plan";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const POLICY = "aws:dlm/lifecyclePolicy:LifecyclePolicy";
const TAGS = { "multizone:snapshot-plan": "web-log-group-1a2b3c4" };

describe("SnapshotPlan", () => {
  let recording: Recording<SnapshotPlan>;

  before(async () => {
    recording = await record(
      () =>
        new SnapshotPlan("plan", {
          region: "us-gov-west-1",
          accountId: "123456789012",
          tagValue: "web-log-group-1a2b3c4",
          intervalHours: 12,
          retained: 7,
        }),
    );
  });

  it("creates a lifecycle policy and the role that it works with", () => {
    assert.deepEqual(tree(recording), [
      "aws:dlm/lifecyclePolicy:LifecyclePolicy plan-snapshots < plan",
      "aws:iam/role:Role plan-role < plan",
      "aws:iam/rolePolicy:RolePolicy plan-policy < plan",
      "multizone:services:SnapshotPlan plan < stack",
    ]);
    assertHouseRules(recording);
  });

  it("takes snapshots of all volumes but the root of the tagged instances, and keeps the newest", () => {
    assert.deepEqual(recording.inputsOf(POLICY, "plan-snapshots"), {
      description: "Snapshots of the data volumes of a service",
      executionRoleArn: "arn:aws:mock:us-west-2:123456789012:plan-role",
      state: "ENABLED",
      policyDetails: {
        policyType: "EBS_SNAPSHOT_MANAGEMENT",
        resourceTypes: ["INSTANCE"],
        targetTags: TAGS,
        parameters: { excludeBootVolume: true },
        schedules: [
          {
            name: "Every 12 hours",
            createRule: { interval: 12, intervalUnit: "HOURS", times: "03:00" },
            retainRule: { count: 7 },
            tagsToAdd: TAGS,
          },
        ],
      },
    });
  });

  it("lets nobody but Data Lifecycle Manager of its own account and Region use the role", () => {
    const { assumeRolePolicy } = recording.inputsOf("aws:iam/role:Role", "plan-role");
    assert.deepEqual(JSON.parse(String(assumeRolePolicy)), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "dlm.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: {
              "aws:SourceArn": "arn:aws-us-gov:dlm:us-gov-west-1:123456789012:policy/*",
            },
          },
        },
      ],
    });
  });

  it("may take snapshots of tagged instances alone, tag snapshots, and delete those that are tagged", () => {
    const { role, policy } = recording.inputsOf("aws:iam/rolePolicy:RolePolicy", "plan-policy");
    const own = {
      StringEquals: { "aws:ResourceTag/multizone:snapshot-plan": "web-log-group-1a2b3c4" },
    };
    const snapshots = "arn:aws-us-gov:ec2:us-gov-west-1::snapshot/*";
    assert.equal(role, "plan-role-id");
    assert.deepEqual(JSON.parse(String(policy)), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Sid: "FindVolumes",
          Action: ["ec2:DescribeInstances", "ec2:DescribeSnapshots", "ec2:DescribeVolumes"],
          Resource: "*",
        },
        {
          Effect: "Allow",
          Sid: "TakeSnapshotsOfOwnInstances",
          Action: ["ec2:CreateSnapshot", "ec2:CreateSnapshots"],
          Resource: [
            "arn:aws-us-gov:ec2:us-gov-west-1:*:instance/*",
            "arn:aws-us-gov:ec2:us-gov-west-1:*:volume/*",
          ],
          Condition: own,
        },
        {
          Effect: "Allow",
          Sid: "MakeSnapshots",
          Action: ["ec2:CreateSnapshot", "ec2:CreateSnapshots", "ec2:CreateTags"],
          Resource: snapshots,
        },
        {
          Effect: "Allow",
          Sid: "DeleteOwnSnapshots",
          Action: ["ec2:DeleteSnapshot"],
          Resource: snapshots,
          Condition: own,
        },
      ],
    });
  });

  it("tells the ARN of its policy", async () => {
    assert.equal(
      await valueOf(recording.result.policyArn),
      "arn:aws:mock:us-west-2:123456789012:plan-snapshots",
    );
  });
});
