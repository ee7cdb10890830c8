import assert from "node:assert/strict";
import { TaskRole, type TaskRoleArgs } from "../../../../components/services/containers/task-role";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const ARGS: TaskRoleArgs = {
  region: "us-gov-west-1",
  accountId: "123456789012",
  description: "What it may do",
  statements: [{ Sid: "Extra", Action: ["s3:GetObject"], Resource: "arn:bucket/*" }],
};

const run = (args: Partial<TaskRoleArgs> = {}): Promise<Recording<TaskRole>> =>
  record(() => new TaskRole("user", { ...ARGS, ...args }));

describe("TaskRole", () => {
  let recording: Recording<TaskRole>;

  before(async () => {
    recording = await run();
  });

  it("creates a role with one policy", async () => {
    assert.deepEqual(tree(recording), [
      "aws:iam/role:Role user-role < user",
      "aws:iam/rolePolicy:RolePolicy user-policy < user",
      "multizone:services:TaskRole user < stack",
    ]);
    assertHouseRules(recording);
    assert.equal(
      await valueOf(recording.result.arn),
      "arn:aws:mock:us-west-2:123456789012:user-role",
    );
  });

  it("can be taken by Amazon ECS for tasks of its own account and Region only", () => {
    const { assumeRolePolicy, description } = recording.inputsOf("aws:iam/role:Role", "user-role");
    assert.equal(description, "What it may do");
    assert.deepEqual(JSON.parse(String(assumeRolePolicy)), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "ecs-tasks.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws-us-gov:ecs:us-gov-west-1:123456789012:*" },
          },
        },
      ],
    });
  });

  it("allows what it is given, and nothing else", () => {
    const { role, policy } = recording.inputsOf("aws:iam/rolePolicy:RolePolicy", "user-policy");
    assert.equal(role, "user-role-id");
    assert.deepEqual(JSON.parse(String(policy)), {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Sid: "Extra", Action: ["s3:GetObject"], Resource: "arn:bucket/*" },
      ],
    });
  });

  it("has no policy where it allows nothing", async () => {
    const { ofType } = await run({ statements: [] });
    assert.equal(ofType("aws:iam/role:Role").length, 1);
    assert.deepEqual(ofType("aws:iam/rolePolicy:RolePolicy"), []);
  });
});
