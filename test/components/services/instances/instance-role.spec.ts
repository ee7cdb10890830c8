import assert from "node:assert/strict";
import { InstanceRole, type InstanceRoleArgs } from "../../../components/services/instance-role";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const ARGS: InstanceRoleArgs = {
  region: "us-gov-west-1",
  image: "public.ecr.aws/docker/library/caddy:2",
  logGroupArn: "arn:logs",
  statements: [{ Sid: "Extra", Action: ["s3:GetObject"], Resource: "arn:bucket/*" }],
};

const run = (args: Partial<InstanceRoleArgs> = {}): Promise<Recording<InstanceRole>> =>
  record(() => new InstanceRole("id", { ...ARGS, ...args }));

const LOGS = {
  Effect: "Allow",
  Sid: "WriteLogs",
  Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
  Resource: "arn:logs:*",
};

const SESSIONS = {
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
};

const EXTRA = { Effect: "Allow", Sid: "Extra", Action: ["s3:GetObject"], Resource: "arn:bucket/*" };

function statements({ inputsOf }: Recording<InstanceRole>): unknown {
  const { policy } = inputsOf("aws:iam/rolePolicy:RolePolicy", "id-policy");
  return (JSON.parse(String(policy)) as { Statement: unknown }).Statement;
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

  it("may write logs, be reached by Session Manager and do what the service asks for, and nothing else", () => {
    assert.deepEqual(statements(recording), [LOGS, SESSIONS, EXTRA]);
  });

  it("may pull exactly the private image that it runs", async () => {
    const image = "210987654321.dkr.ecr.eu-west-1.amazonaws.com/shop/web:7";
    assert.deepEqual(statements(await run({ image })), [
      LOGS,
      SESSIONS,
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
        Resource: "arn:aws:ecr:eu-west-1:210987654321:repository/shop/web",
      },
      EXTRA,
    ]);
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
