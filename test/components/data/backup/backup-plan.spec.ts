import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { BackupPlan } from "../../../../components/data/backup/backup-plan";
import type { BackupPlanArgs } from "../../../../components/data/backup/backup-plan-args";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const SELECTION = "aws:backup/selection:Selection";
const PLAN = "aws:backup/plan:Plan";
const ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
const DATABASE = "arn:aws:rds:us-east-1:123456789012:db:orders";
const CLUSTER = "arn:aws:rds:us-east-1:123456789012:cluster:orders";
const TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/products";
const BUCKET = "arn:aws:s3:::media";

const deploy = (more: Partial<BackupPlanArgs> = {}): Promise<Recording<BackupPlan>> =>
  record(
    () =>
      new BackupPlan("backup", {
        region: "us-east-1",
        accountId: "123456789012",
        secondaryRegion: "us-west-2",
        databaseArns: { database: DATABASE },
        tableArns: { products: TABLE },
        bucketArns: { media: BUCKET },
        uncopiedResourceArns: {},
        startHour: 5,
        retentionDays: 35,
        lock: { minRetentionDays: 35, maxRetentionDays: 350, coolingOffDays: undefined },
        forceDestroy: false,
        protection: { protect: true, retainOnDelete: true },
        ...more,
      }),
  );

/** What each selection backs up, by the selection's name. */
function selected(recording: Recording<unknown>): unknown {
  return Object.fromEntries(
    recording.ofType(SELECTION).map(({ name, inputs }) => [name, inputs["resources"]]),
  );
}

/** Each resource in all that decides about a change: its type, name, parent and inputs. */
function declared({ resources }: Recording<unknown>): string[] {
  return resources.map(({ type, name, parent, inputs }) =>
    JSON.stringify({ type, name, parent: parent?.name, inputs }),
  );
}

/** The copies that a plan makes. */
function copies(recording: Recording<unknown>, plan: string): unknown {
  const rules = recording.inputsOf(PLAN, plan)["rules"] as { copyActions?: unknown }[];
  return rules[0]?.copyActions;
}

describe("BackupPlan", () => {
  let recording: Recording<BackupPlan>;
  before(async () => {
    recording = await deploy();
  });

  it("is a vault in each Region, a daily backup, and the role for it", () => {
    assert.deepEqual(tree(recording), [
      "aws:backup/plan:Plan backup-daily-plan < backup-daily",
      "aws:backup/selection:Selection backup-daily-database < backup-daily",
      "aws:backup/selection:Selection backup-daily-media < backup-daily",
      "aws:backup/selection:Selection backup-daily-products < backup-daily",
      "aws:backup/vault:Vault backup-primary-vault < backup-primary",
      "aws:backup/vault:Vault backup-secondary-vault < backup-secondary",
      "aws:backup/vaultLockConfiguration:VaultLockConfiguration backup-primary-lock < backup-primary",
      "aws:backup/vaultLockConfiguration:VaultLockConfiguration backup-secondary-lock < backup-secondary",
      "aws:iam/role:Role backup-role < backup",
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment backup-bucket-rights < backup",
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment backup-rights < backup",
      "aws:kms/key:Key backup-primary-encryption-key < backup-primary-encryption",
      "aws:kms/key:Key backup-secondary-encryption-key < backup-secondary-encryption",
      "multizone:data:BackupPlan backup < stack",
      "multizone:data:BackupSchedule backup-daily < backup",
      "multizone:data:BackupVault backup-primary < backup",
      "multizone:data:BackupVault backup-secondary < backup",
      "multizone:data:EncryptionKey backup-primary-encryption < backup-primary",
      "multizone:data:EncryptionKey backup-secondary-encryption < backup-secondary",
    ]);
    assertHouseRules(recording);
  });

  it("keeps the backups in its Region and the copies in the other", () => {
    const regions = recording
      .ofType("aws:backup/vault:Vault")
      .map(({ name, inputs }) => [name, inputs["region"]]);
    assert.deepEqual(regions, [
      ["backup-primary-vault", "us-east-1"],
      ["backup-secondary-vault", "us-west-2"],
    ]);
    assert.deepEqual(copies(recording, "backup-daily-plan"), [
      {
        destinationVaultArn:
          "arn:aws:backup:us-west-2:123456789012:backup-vault:backup-secondary-vault-1a2b3c4",
        lifecycle: { deleteAfter: 35 },
      },
    ]);
  });

  it("locks both vaults alike", () => {
    const locks = recording
      .ofType("aws:backup/vaultLockConfiguration:VaultLockConfiguration")
      .map(({ inputs }) => [inputs["minRetentionDays"], inputs["maxRetentionDays"]]);
    assert.deepEqual(locks, [
      [35, 350],
      [35, 350],
    ]);
  });

  it("makes no copies without a secondary Region", async () => {
    const alone = await deploy({ secondaryRegion: undefined });
    assert.deepEqual(
      alone.ofType("aws:backup/vault:Vault").map(({ name }) => name),
      ["backup-primary-vault"],
    );
    assert.equal(copies(alone, "backup-daily-plan"), undefined);
    assert.equal(alone.result.secondaryVaultArn, undefined);
    assertHouseRules(alone);
  });

  const more: readonly (readonly [what: string, more: Partial<BackupPlanArgs>])[] = [
    ["table", { tableArns: { products: TABLE, users: `${TABLE}-2` } }],
    ["bucket", { bucketArns: { media: BUCKET, users: `${BUCKET}-2` } }],
  ];
  for (const [what, args] of more) {
    it(`changes nothing of what there is for another ${what}`, async () => {
      const after = await deploy(args);
      assert.deepEqual(
        declared(recording).filter((each) => !declared(after).includes(each)),
        [],
      );
      assert.deepEqual(
        tree(after).filter((each) => !tree(recording).includes(each)),
        [`${SELECTION} backup-daily-users < backup-daily`],
      );
    });
  }

  it("backs up by a plan of its own what cannot be copied", async () => {
    const uncopied = await deploy({
      databaseArns: {},
      uncopiedResourceArns: { database: CLUSTER },
    });
    assert.deepEqual(selected(uncopied), {
      "backup-daily-products": [TABLE],
      "backup-daily-media": [BUCKET],
      "backup-uncopied-database": [CLUSTER],
    });
    assert.equal(copies(uncopied, "backup-uncopied-plan"), undefined);
    assertHouseRules(uncopied);
  });

  it("has no plan that backs up nothing", async () => {
    const only = await deploy({
      databaseArns: {},
      tableArns: {},
      bucketArns: {},
      uncopiedResourceArns: { database: CLUSTER },
    });
    assert.deepEqual(
      only.ofType(PLAN).map(({ name }) => name),
      ["backup-uncopied-plan"],
    );
  });

  it("lets AWS Backup take the role, which may back up and nothing else", async () => {
    const { assumeRolePolicy } = recording.inputsOf("aws:iam/role:Role", "backup-role");
    assert.deepEqual(JSON.parse(String(assumeRolePolicy)), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "backup.amazonaws.com" },
          Action: "sts:AssumeRole",
        },
      ],
    });
    const policies = (of: Recording<unknown>): unknown[] =>
      of.ofType(ATTACHMENT).map(({ inputs }) => inputs["policyArn"]);
    assert.deepEqual(policies(recording), [
      "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup",
      "arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Backup",
    ]);
    const inChina = await deploy({
      region: "cn-north-1",
      secondaryRegion: "cn-northwest-1",
      bucketArns: {},
    });
    assert.deepEqual(policies(inChina), [
      "arn:aws-cn:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup",
    ]);
  });

  it("selects nothing before the role has its rights", () => {
    const waits = recording.ofType(SELECTION).map(({ dependsOn }) => dependsOn);
    assert.deepEqual(
      waits,
      ["database", "products", "media"].map(() => ["backup-rights", "backup-bucket-rights"]),
    );
  });

  it("leaves the role with the backups, so that they are deleted in time", () => {
    const kept = recording.resources
      .filter(({ options }) => options.retainOnDelete === true)
      .map(({ name }) => name)
      .sort();
    assert.deepEqual(kept, [
      "backup-bucket-rights",
      "backup-primary-encryption-key",
      "backup-primary-lock",
      "backup-primary-vault",
      "backup-rights",
      "backup-role",
      "backup-secondary-encryption-key",
      "backup-secondary-lock",
      "backup-secondary-vault",
    ]);
  });

  it("refuses faulty arguments, all at once", async () => {
    const faulty = deploy({ secondaryRegion: "us-east-1", retentionDays: 1 });
    await assert.rejects(faulty, (error: unknown) => {
      assert.ok(error instanceof pulumi.ResourceError);
      assert.equal(
        error.message,
        "multizone:data:BackupPlan backup: retentionDays is 1; expected 35 to 350, as lock says: AWS Backup refuses any other backup; secondaryRegion is us-east-1; expected another than region",
      );
      return true;
    });
  });

  it("tells its vaults", async () => {
    const { vaultArn, secondaryVaultArn } = recording.result;
    assert.equal(
      await valueOf(vaultArn),
      "arn:aws:backup:us-east-1:123456789012:backup-vault:backup-primary-vault-1a2b3c4",
    );
    assert.ok(secondaryVaultArn !== undefined);
    assert.equal(
      await valueOf(secondaryVaultArn),
      "arn:aws:backup:us-west-2:123456789012:backup-vault:backup-secondary-vault-1a2b3c4",
    );
  });
});
