import assert from "node:assert/strict";
import { FlowLogs } from "../../../components/network/flow-logs";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const json = (value: unknown): unknown => JSON.parse(String(value));

const LOG_GROUP = "arn:aws:mock:us-west-2:123456789012:flow-log-group";

describe("FlowLogs", () => {
  let recording: Recording<FlowLogs>;

  before(async () => {
    recording = await record(
      () =>
        new FlowLogs("flow", {
          vpcId: "vpc-1",
          accountId: "123456789012",
          region: "cn-north-1",
          retentionDays: 30,
        }),
    );
  });

  it("creates a log group, a role with a policy, and the flow log", () => {
    assert.deepEqual(tree(recording), [
      "aws:cloudwatch/logGroup:LogGroup flow-log-group < flow",
      "aws:ec2/flowLog:FlowLog flow-flow-log < flow",
      "aws:iam/role:Role flow-role < flow",
      "aws:iam/rolePolicy:RolePolicy flow-role-policy < flow",
      "multizone:network:FlowLogs flow < stack",
    ]);
    assertHouseRules(recording);
  });

  it("records all traffic of the VPC each minute, once its role may write", () => {
    const [flowLog] = recording.ofType("aws:ec2/flowLog:FlowLog");
    assert.deepEqual(flowLog?.inputs, {
      vpcId: "vpc-1",
      trafficType: "ALL",
      logDestination: LOG_GROUP,
      iamRoleArn: "arn:aws:mock:us-west-2:123456789012:flow-role",
      maxAggregationInterval: 60,
    });
    assert.deepEqual(flowLog.dependsOn, ["flow-role-policy"]);
  });

  it("trusts the flow logs of its own account and Region, in its own partition", () => {
    const { assumeRolePolicy } = recording.inputsOf("aws:iam/role:Role", "flow-role");
    assert.deepEqual(json(assumeRolePolicy), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "vpc-flow-logs.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: {
              "aws:SourceArn": "arn:aws-cn:ec2:cn-north-1:123456789012:vpc-flow-log/*",
            },
          },
        },
      ],
    });
  });

  it("may write into its own log group and nothing else", () => {
    const { policy } = recording.inputsOf("aws:iam/rolePolicy:RolePolicy", "flow-role-policy");
    assert.deepEqual(json(policy), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Sid: "WriteRecords",
          Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          Resource: [LOG_GROUP, `${LOG_GROUP}:*`],
        },
      ],
    });
  });

  it("tells where the records are", async () => {
    assert.equal(await valueOf(recording.result.logGroupName), "flow-log-group-1a2b3c4");
  });
});
