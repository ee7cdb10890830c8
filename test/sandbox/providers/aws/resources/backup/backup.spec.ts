import assert from "node:assert/strict";
import { placesAt } from "../../../../../../sandbox/providers/aws/check/properties-at";
import { backup } from "../../../../../../sandbox/providers/aws/resources/backup";
import { plan } from "../../../../../../sandbox/providers/aws/resources/backup/plan";
import { selection } from "../../../../../../sandbox/providers/aws/resources/backup/selection";
import { PLAN, VAULT } from "../../../../../../sandbox/providers/aws/resources/backup/tokens";
import { vault } from "../../../../../../sandbox/providers/aws/resources/backup/vault";
import { vaultLockConfiguration } from "../../../../../../sandbox/providers/aws/resources/backup/vault-lock-configuration";
import { vaultPolicy } from "../../../../../../sandbox/providers/aws/resources/backup/vault-policy";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, type WrongInputs } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const LOCK = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
const POLICY = "aws:backup/vaultPolicy:VaultPolicy";
const SELECTION = "aws:backup/selection:Selection";
const KEY = "arn:aws:kms:eu-west-1:123456789012:key/a";
const COPY = "arn:aws:backup:eu-central-1:123456789012:backup-vault:data";

describe("aws.backup.Vault", () => {
  const folder = temporaryFolder("backup-vault");
  const good = { name: "data", kmsKeyArn: KEY };

  itRefuses(vault, good, [
    ["a single letter", { name: "d" }, 'name: got "d" (1 characters), expected 2 to 50 characters'],
    [
      "a dot",
      { name: "my.data" },
      'name: got "my.data", expected letters, digits and the characters _ -',
    ],
    [
      "a key by its alias",
      { kmsKeyArn: "alias/a" },
      'kmsKeyArn: got "alias/a", expected an ARN (arn:partition:service:region:account:resource)',
    ],
  ]);

  it("is known by its name, in its own Region, and keeps its key", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(VAULT, { name: "data", region: "eu-central-1" });
    assert.deepEqual(
      [made.id, made.outputs["arn"], made.outputs["recoveryPoints"]],
      ["data", COPY, 0],
    );
    assert.match(JSON.stringify(made.outputs["kmsKeyArn"]), /^"arn:aws:kms:eu-central-1:/);
    assert.deepEqual(account.change(made, { kmsKeyArn: KEY }).replaces, ["kmsKeyArn"]);
    assert.equal((await account.make(VAULT, good)).id, "data");
    await assert.rejects(account.make(VAULT, good), /AlreadyExistsException/);
  });
});

describe("aws.backup.VaultLockConfiguration", () => {
  const folder = temporaryFolder("backup-vault-lock");
  const form = { constraints: vaultLockConfiguration.constraints ?? [] };
  const good = { backupVaultName: "data", minRetentionDays: 7, maxRetentionDays: 35 };

  itRefuses(form, good, [
    [
      "two days to change one's mind",
      { changeableForDays: 2 },
      "changeableForDays: got 2, expected 3 to 36500",
    ],
    [
      "a least time over the longest",
      { minRetentionDays: 36 },
      "minRetentionDays: got 36, expected at most maxRetentionDays (35)",
    ],
    ["no time", { minRetentionDays: 0 }, "minRetentionDays: got 0, expected 1 to 36500"],
  ]);
  itTakes(form, good, [["three days to change one's mind", { changeableForDays: 3 }]]);

  it("needs its vault, is replaced for any change and goes with the vault", async () => {
    const account = new TestAccount(folder());
    await assert.rejects(
      account.make(LOCK, good),
      /backupVaultName: got "data", expected a vault of this Region that exists \(ResourceNotFoundException\)/,
    );
    const owner = await account.make(VAULT, { name: "data" });
    const made = await account.make(LOCK, good);
    assert.deepEqual(
      [made.id, made.outputs["backupVaultArn"]],
      ["data", COPY.replace("central", "west")],
    );
    const others = {
      backupVaultName: "other",
      changeableForDays: 3,
      maxRetentionDays: 40,
      minRetentionDays: 8,
    };
    assert.deepEqual(account.change(made, others).replaces.sort(), Object.keys(others));
    await account.delete(owner);
    assert.equal(await account.exists(made), false);
  });
});

describe("aws.backup.VaultPolicy", () => {
  const statement = { Action: "backup:Delete*", Effect: "Deny", Principal: "*", Resource: "*" };

  itRefuses(
    { constraints: vaultPolicy.constraints ?? [] },
    { backupVaultName: "data", policy: JSON.stringify({ Statement: statement }) },
    [
      [
        "a statement about nobody",
        { policy: JSON.stringify({ Statement: { ...statement, Principal: undefined } }) },
        "policy.Statement[0].Principal: got nothing, expected a value",
      ],
    ],
  );
});

describe("aws.backup.Plan", () => {
  const folder = temporaryFolder("backup-plan");
  const rule = {
    ruleName: "daily",
    targetVaultName: "data",
    schedule: "cron(0 5 * * ? *)",
    lifecycle: { deleteAfter: 35 },
    copyActions: [{ destinationVaultArn: COPY, lifecycle: { deleteAfter: 35 } }],
  };
  const good = { name: "data", rules: [rule] };
  const changed = (change: object): { rules: (typeof rule)[] } => ({
    rules: [{ ...rule, ...change }],
  });

  itRefuses(plan, good, [
    ["no rule", { rules: [] }, "rules: got 0 entries, expected at least 1 entry"],
    [
      "a space in a name",
      changed({ ruleName: "every day" }),
      'rules[0].ruleName: got "every day", expected 1 to 50 letters, digits and the characters _ . -',
    ],
    [
      "a schedule of five fields",
      changed({ schedule: "cron(0 5 * * *)" }),
      'rules[0].schedule: got "cron(0 5 * * *)", expected cron() with six fields, such as cron(0 5 * * ? *)',
    ],
    [
      "less than an hour to begin",
      changed({ startWindow: 59 }),
      "rules[0].startWindow: got 59, expected 60 to 52560000",
    ],
    ...([-1, 36_501] as const).map((days): WrongInputs => [
      `backups that go after ${days} days`,
      changed({ lifecycle: { deleteAfter: days } }),
      `rules[0].lifecycle.deleteAfter: got ${days}, expected 1 to 36500 or 0`,
    ]),
    [
      "less than 90 days in cold storage",
      changed({ lifecycle: { coldStorageAfter: 30, deleteAfter: 119 } }),
      "rules[0].lifecycle.deleteAfter: got 119, expected at least 120: 90 days in cold storage, after 30",
    ],
    [
      "the same of a copy",
      changed({
        copyActions: [
          { destinationVaultArn: COPY, lifecycle: { coldStorageAfter: 1, deleteAfter: 90 } },
        ],
      }),
      "rules[0].copyActions[0].lifecycle.deleteAfter: got 90, expected at least 91: 90 days in cold storage, after 1",
    ],
    [
      "a copy to a vault by its name",
      changed({ copyActions: [{ destinationVaultArn: "data" }] }),
      'rules[0].copyActions[0].destinationVaultArn: got "data", expected the ARN of a vault (arn:partition:backup:region:account:backup-vault:name)',
    ],
    [
      "continuous backups of more than 35 days",
      changed({ enableContinuousBackup: true, lifecycle: { deleteAfter: 36 } }),
      "rules[0].lifecycle.deleteAfter: got 36, expected 1 to 35 with enableContinuousBackup true",
    ],
    [
      "continuous backups in cold storage",
      changed({ enableContinuousBackup: true, lifecycle: { coldStorageAfter: 1 } }),
      "rules[0].lifecycle.deleteAfter: got nothing, expected a value with enableContinuousBackup true",
      "rules[0].lifecycle.coldStorageAfter: got 1, expected one of 0 with enableContinuousBackup true",
    ],
  ]);
  itTakes(plan, good, [
    ["90 days in cold storage", changed({ lifecycle: { coldStorageAfter: 30, deleteAfter: 120 } })],
    ["backups that stay for a hundred years", changed({ lifecycle: { deleteAfter: 36_500 } })],
    ["backups that stay for ever", changed({ lifecycle: { coldStorageAfter: 30 } })],
    ["continuous backups of 35 days", changed({ enableContinuousBackup: true })],
    ["a vault that is not known yet", changed({ copyActions: [{ destinationVaultArn: UNKNOWN }] })],
  ]);

  it("is known by a UUID, and has another version with other rules", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(PLAN, good);
    assert.match(made.id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.equal(
      made.outputs["arn"],
      `arn:aws:backup:eu-west-1:123456789012:backup-plan:${made.id}`,
    );
    const windows = ["rules[].completionWindow", "rules[].startWindow"].map((path) =>
      placesAt(made.inputs, path).map(({ value }) => value),
    );
    assert.deepEqual(windows, [[180], [60]]);
    const version = made.outputs["version"];
    const after = await account.update(made, changed({ startWindow: 120 }));
    assert.notEqual(after["version"], version);
    assert.equal((await account.update(made, { tags: { a: "1" } }))["version"], version);
    assert.deepEqual(account.change(made, { name: "other" }).replaces, ["name"]);
  });

  for (const [changes, isNew] of [
    [["rules"], true],
    [["advancedBackupSettings"], true],
    [["scanSettings"], true],
    [["tags", "rules"], true],
    [["tags", "tagsAll"], false],
    [[], false],
  ] as const) {
    it(`has ${isNew ? "a version not known" : "its version"} at preview with other ${changes.join(" and ") || "nothing"}`, () => {
      assert.deepEqual(
        plan.updated?.({ name: "data", version: "one" }, changes),
        isNew ? { version: "one" } : {},
      );
    });
  }
});

describe("aws.backup.Selection", () => {
  const folder = temporaryFolder("backup-selection");
  const TABLE = "arn:aws:dynamodb:eu-west-1:123456789012:table/products";
  const good = {
    name: "data",
    planId: "plan",
    iamRoleArn: "arn:aws:iam::123456789012:role/backup",
    resources: [TABLE],
  };

  itRefuses(selection, good, [
    [
      "nothing",
      { resources: null },
      "resources: got none of them, expected at least one of resources, selectionTags, conditions",
    ],
    [
      "a table by its name",
      { resources: ["products"] },
      'resources[0]: got "products", expected an ARN, a pattern of ARNs, or *',
    ],
    [
      "a role by its name",
      { iamRoleArn: "backup" },
      'iamRoleArn: got "backup", expected an ARN (arn:partition:service:region:account:resource)',
    ],
    [
      "another comparison of tags",
      { selectionTags: [{ key: "a", type: "STRINGLIKE", value: "b" }] },
      'selectionTags[0].type: got "STRINGLIKE", expected one of STRINGEQUALS',
    ],
  ]);
  itTakes(selection, good, [
    ["everything", { resources: ["*"] }],
    ["all tables", { resources: ["arn:aws:dynamodb:*:*:table/*"] }],
    ["tags", { resources: null, selectionTags: [{ key: "a", type: "STRINGEQUALS", value: "b" }] }],
  ]);

  it("keeps its plan, and is replaced for any change", async () => {
    const account = new TestAccount(folder());
    const rules = [{ ruleName: "daily", targetVaultName: "data" }];
    const owner = await account.make(PLAN, { name: "data", rules });
    const made = await account.make(SELECTION, { ...good, planId: owner.id });
    assert.deepEqual(account.change(made, { resources: ["*"] }).replaces, ["resources[0]"]);
    await assert.rejects(account.delete(owner), /InvalidRequestException/);
    await account.delete(made);
    await account.delete(owner);
    assert.equal(await account.exists(owner), false);
  });
});

describe("the table of AWS Backup", () => {
  it("holds its types", () => {
    assert.deepEqual(Object.keys(backup).sort(), [PLAN, SELECTION, VAULT, LOCK, POLICY].sort());
  });
});
