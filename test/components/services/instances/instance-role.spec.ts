import assert from "node:assert/strict";
import {
  InstanceRole,
  type InstanceRoleArgs,
} from "../../../../components/services/instances/instance-role";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const ARGS: InstanceRoleArgs = {
  region: "us-gov-west-1",
  accountId: "123456789012",
  groupNames: ["web-fleet-group"],
  images: [{ tag: "7" }],
  repositoryArn: "arn:repository",
  logGroupArn: "arn:logs",
  secrets: {},
  statements: [{ Sid: "Extra", Action: ["s3:GetObject"], Resource: "arn:bucket/*" }],
};

const run = (args: Partial<InstanceRoleArgs> = {}): Promise<Recording<InstanceRole>> =>
  record(() => new InstanceRole("id", { ...ARGS, ...args }));

interface Statement {
  readonly Sid: string;
  readonly Action: unknown;
  readonly Resource: unknown;
}

function statements({ inputsOf }: Recording<InstanceRole>): Statement[] {
  const { policy } = inputsOf("aws:iam/rolePolicy:RolePolicy", "id-policy");
  return (JSON.parse(String(policy)) as { Statement: Statement[] }).Statement;
}

async function resourceOf(sid: string, args: Partial<InstanceRoleArgs>): Promise<unknown> {
  return statements(await run(args)).find(({ Sid }) => Sid === sid)?.Resource;
}

describe("InstanceRole", () => {
  let recording: Recording<InstanceRole>;

  before(async () => {
    recording = await run();
  });

  it("creates a role with one policy and its instance profile", () => {
    assert.deepEqual(tree(recording), [
      "aws:iam/instanceProfile:InstanceProfile id-profile < id",
      "aws:iam/role:Role id-role < id",
      "aws:iam/rolePolicy:RolePolicy id-policy < id",
      "multizone:services:InstanceRole id < stack",
    ]);
    assertHouseRules(recording);
  });

  it("can be assumed by EC2 instances only", () => {
    const { assumeRolePolicy } = recording.inputsOf("aws:iam/role:Role", "id-role");
    assert.deepEqual(JSON.parse(String(assumeRolePolicy)), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "ec2.amazonaws.com" },
          Action: "sts:AssumeRole",
        },
      ],
    });
  });

  it("may write logs, be reached, complete lifecycle actions, pull images and what the service asks for, and nothing else", () => {
    assert.deepEqual(statements(recording), [
      {
        Effect: "Allow",
        Sid: "WriteLogs",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: "arn:logs:*",
      },
      {
        Effect: "Allow",
        Sid: "UseSessionManager",
        Action: [
          "ssm:UpdateInstanceInformation",
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel",
        ],
        Resource: "*",
      },
      {
        Effect: "Allow",
        Sid: "FindOwnGroup",
        Action: ["autoscaling:DescribeAutoScalingInstances"],
        Resource: "*",
      },
      {
        Effect: "Allow",
        Sid: "CompleteLifecycleActions",
        Action: ["autoscaling:CompleteLifecycleAction"],
        Resource: [
          "arn:aws-us-gov:autoscaling:us-gov-west-1:123456789012:autoScalingGroup:*:autoScalingGroupName/web-fleet-group-???????",
        ],
      },
      {
        Effect: "Allow",
        Sid: "SignInToRegistry",
        Action: ["ecr:GetAuthorizationToken"],
        Resource: "*",
      },
      {
        Effect: "Allow",
        Sid: "PullImage",
        Action: [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:GetDownloadUrlForLayer",
        ],
        Resource: ["arn:repository"],
      },
      {
        Effect: "Allow",
        Sid: "Extra",
        Action: ["s3:GetObject"],
        Resource: "arn:bucket/*",
      },
    ]);
  });

  it("may pull the images of private registries that it runs", async () => {
    const reference = "210987654321.dkr.ecr.eu-west-1.amazonaws.com/shop/web:7";
    assert.deepEqual(await resourceOf("PullImage", { images: [{ reference }] }), [
      "arn:repository",
      "arn:aws:ecr:eu-west-1:210987654321:repository/shop/web",
    ]);
  });

  it("may read the secrets of its environment", async () => {
    assert.deepEqual(await resourceOf("ReadSecrets", { secrets: { KEY: "arn:key" } }), ["arn:key"]);
  });

  it("may complete the lifecycle actions of each of its groups", async () => {
    const groups = await resourceOf("CompleteLifecycleActions", { groupNames: ["a", "b"] });
    assert.deepEqual(
      (groups as string[]).map((arn) => arn.split("/")[1]),
      ["a-???????", "b-???????"],
    );
  });

  it("gives instances their role through the profile", async () => {
    assert.deepEqual(recording.inputsOf("aws:iam/instanceProfile:InstanceProfile", "id-profile"), {
      role: "id-role-1a2b3c4",
    });
    assert.equal(
      await valueOf(recording.result.instanceProfileArn),
      "arn:aws:mock:us-west-2:123456789012:id-profile",
    );
  });
});
