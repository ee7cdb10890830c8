import assert from "node:assert/strict";
import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import {
  BackupSchedule,
  type BackupScheduleArgs,
} from "../../../../components/data/backup/backup-schedule";
import { trustPolicy } from "../../../../components/shared/policy-document";
import { record, type Recording } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const PLAN = "aws:backup/plan:Plan";
const SELECTION = "aws:backup/selection:Selection";
const SECONDARY = "arn:aws:backup:us-west-2:123456789012:backup-vault:secondary";
const TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/products";
const DATABASE = "arn:aws:rds:us-east-1:123456789012:db:orders";

/** Stands for the component that the schedule is a part of. */
class Parent extends pulumi.ComponentResource {
  public constructor(more: Partial<BackupScheduleArgs>, name: string) {
    super("multizone:test:Parent", "backup");
    const role = new iam.Role(
      "backup-role",
      { assumeRolePolicy: trustPolicy("backup.amazonaws.com") },
      { parent: this },
    );
    new BackupSchedule(
      name,
      {
        region: "us-east-1",
        resourceArns: { products: TABLE, database: pulumi.output(DATABASE) },
        vaultName: "primary",
        copyVaultArn: undefined,
        startHour: 5,
        retentionDays: 35,
        role,
        rights: [role],
        ...more,
      },
      { parent: this },
    );
    this.registerOutputs({});
  }
}

type Args = readonly [more: Partial<BackupScheduleArgs>, name: string];

const deploy = (
  more: Partial<BackupScheduleArgs> = {},
  name = "backup-daily",
): Promise<Recording<Parent>> => record(() => new Parent(more, name));

const RULE = {
  ruleName: "Daily",
  targetVaultName: "primary",
  schedule: "cron(0 5 ? * * *)",
  scheduleExpressionTimezone: "Etc/UTC",
  startWindow: 480,
  completionWindow: 10_080,
  enableContinuousBackup: false,
  lifecycle: { deleteAfter: 35 },
};

describe("BackupSchedule", () => {
  it("is a plan and a selection for each resource that it backs up", async () => {
    const recording = await deploy();
    assert.deepEqual(tree(recording), [
      "aws:backup/plan:Plan backup-daily-plan < backup-daily",
      "aws:backup/selection:Selection backup-daily-database < backup-daily",
      "aws:backup/selection:Selection backup-daily-products < backup-daily",
      "aws:iam/role:Role backup-role < backup",
      "multizone:data:BackupSchedule backup-daily < backup",
      "multizone:test:Parent backup < stack",
    ]);
    assertHouseRules(recording);
  });

  it("takes a snapshot every day at its hour, and keeps it for its days", async () => {
    const recording = await deploy();
    assert.deepEqual(recording.inputsOf(PLAN, "backup-daily-plan"), {
      region: "us-east-1",
      rules: [RULE],
    });
  });

  it("copies each backup to another vault, which keeps it as long", async () => {
    const recording = await deploy({ copyVaultArn: SECONDARY, startHour: 23, retentionDays: 7 });
    const lifecycle = { deleteAfter: 7 };
    assert.deepEqual(recording.inputsOf(PLAN, "backup-daily-plan"), {
      region: "us-east-1",
      rules: [
        {
          ...RULE,
          schedule: "cron(0 23 ? * * *)",
          lifecycle,
          copyActions: [{ destinationVaultArn: SECONDARY, lifecycle }],
        },
      ],
    });
  });

  it("backs up what it is given, once the role has its rights", async () => {
    const recording = await deploy();
    const expected = [
      ["products", TABLE],
      ["database", DATABASE],
    ] as const;
    for (const [resource, arn] of expected) {
      assert.deepEqual(recording.inputsOf(SELECTION, `backup-daily-${resource}`), {
        region: "us-east-1",
        planId: "backup-daily-plan-id",
        iamRoleArn: "arn:aws:mock:us-west-2:123456789012:backup-role",
        resources: [arn],
      });
    }
    assert.deepEqual(
      recording.ofType(SELECTION).map(({ dependsOn }) => dependsOn),
      [["backup-role"], ["backup-role"]],
    );
  });

  const refused: readonly (readonly [what: string, longest: number, of: (x: string) => Args])[] = [
    ["a selection's", 29, (x) => [{ resourceArns: { a: TABLE, [x]: DATABASE } }, "backup-daily"]],
    ["the plan's", 30, (x) => [{ resourceArns: { a: TABLE } }, `backup-${x}`]],
  ];
  for (const [what, longest, of] of refused) {
    it(`refuses a name that makes ${what} too long`, async () => {
      await deploy(...of("x".repeat(longest)));
      await assert.rejects(deploy(...of("x".repeat(longest + 1))), (error: unknown) => {
        assert.ok(error instanceof pulumi.ResourceError);
        assert.match(error.message, /^backup-[\w-]+ has 43 characters; expected at most 42/);
        return true;
      });
    });
  }

  it("takes the longest name of a table or a bucket that a stack may have", async () => {
    const recording = await deploy({ resourceArns: { ["x".repeat(24)]: TABLE } });
    assert.equal(recording.ofType(SELECTION).length, 1);
  });
});
