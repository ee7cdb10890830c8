import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  createTaskRoles,
  type TaskRoles,
  type TaskRolesArgs,
} from "../../../../components/services/containers/task-roles";
import { record, type Recording } from "../../../support/mocks";
import { tree } from "../../../support/mocks-tree";

const ARGS: TaskRolesArgs = {
  region: "us-west-2",
  accountId: "123456789012",
  repositoryArn: "arn:repository",
  logGroupArn: "arn:logs",
  images: [{ tag: "7" }, { reference: "210987654321.dkr.ecr.eu-west-1.amazonaws.com/shop/user:6" }],
  secrets: { TOKEN: "arn:token" },
  connections: [
    {
      name: "store",
      environment: {},
      statements: [{ Sid: "ReadStore", Action: ["store:Read"], Resource: "arn:store" }],
    },
  ],
};

const run = (args: Partial<TaskRolesArgs> = {}): Promise<Recording<TaskRoles>> =>
  record(() =>
    createTaskRoles("user", { ...ARGS, ...args }, new pulumi.ComponentResource("t:t:T", "user")),
  );

function statementsOf({ inputsOf }: Recording<unknown>, name: string): unknown {
  const { policy } = inputsOf("aws:iam/rolePolicy:RolePolicy", name);
  return (JSON.parse(String(policy)) as { Statement: unknown }).Statement;
}

describe("createTaskRoles", () => {
  it("creates one role for what starts the tasks and one for what they do", async () => {
    assert.deepEqual(
      tree(await run()).filter((line) => line.endsWith("< user")),
      [
        "multizone:services:TaskRole user-execution < user",
        "multizone:services:TaskRole user-task < user",
      ],
    );
  });

  it("lets what starts the tasks write their log, pull their images and read their secrets", async () => {
    assert.deepEqual(statementsOf(await run(), "user-execution-policy"), [
      {
        Effect: "Allow",
        Sid: "WriteLogs",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: "arn:logs:*",
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
        Resource: ["arn:repository", "arn:aws:ecr:eu-west-1:210987654321:repository/shop/user"],
      },
      {
        Effect: "Allow",
        Sid: "ReadSecrets",
        Action: ["secretsmanager:GetSecretValue"],
        Resource: ["arn:token"],
      },
    ]);
  });

  it("lets the containers do what their connections ask for, and nothing else", async () => {
    assert.deepEqual(statementsOf(await run(), "user-task-policy"), [
      { Effect: "Allow", Sid: "ReadStore", Action: ["store:Read"], Resource: "arn:store" },
    ]);
  });

  it("lets containers without connections do nothing", async () => {
    const { ofType } = await run({ connections: [] });
    assert.deepEqual(
      ofType("aws:iam/rolePolicy:RolePolicy").map(({ name }) => name),
      ["user-execution-policy"],
    );
  });
});
