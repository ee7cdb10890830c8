import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { BackupVault, type BackupVaultArgs } from "../../../../components/data/backup/backup-vault";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const VAULT = "aws:backup/vault:Vault";
const LOCK = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
const GOVERNANCE = { minRetentionDays: 35, maxRetentionDays: 350, coolingOffDays: undefined };

const deploy = (
  more: Partial<BackupVaultArgs> = {},
  name = "backup",
): Promise<Recording<BackupVault>> =>
  record(
    () =>
      new BackupVault(name, {
        region: "us-east-1",
        accountId: "123456789012",
        lock: GOVERNANCE,
        forceDestroy: false,
        protection: { protect: true, retainOnDelete: true },
        ...more,
      }),
  );

describe("BackupVault", () => {
  let recording: Recording<BackupVault>;
  before(async () => {
    recording = await deploy();
  });

  it("is a vault with a key of its own, and a lock", () => {
    assert.deepEqual(tree(recording), [
      "aws:backup/vault:Vault backup-vault < backup",
      "aws:backup/vaultLockConfiguration:VaultLockConfiguration backup-lock < backup",
      "aws:kms/key:Key backup-encryption-key < backup-encryption",
      "multizone:data:BackupVault backup < stack",
      "multizone:data:EncryptionKey backup-encryption < backup",
    ]);
    assertHouseRules(recording);
  });

  it("is in its Region with all its parts", () => {
    const custom = recording.resources.filter(({ type }) => type.startsWith("aws:"));
    assert.deepEqual(
      custom.map(({ inputs }) => inputs["region"]),
      ["us-east-1", "us-east-1", "us-east-1"],
    );
  });

  it("is encrypted with its key, and not deleted while there are backups in it", () => {
    assert.deepEqual(recording.inputsOf(VAULT, "backup-vault"), {
      region: "us-east-1",
      kmsKeyArn: "arn:aws:mock:us-west-2:123456789012:backup-encryption-key",
      forceDestroy: false,
    });
  });

  it("lets AWS Backup and the services of the data use the key", () => {
    const { policy } = recording.inputsOf("aws:kms/key:Key", "backup-encryption-key");
    for (const service of ["backup", "rds", "dynamodb", "s3"]) {
      assert.ok(String(policy).includes(`"${service}.*.amazonaws.com"`), service);
    }
  });

  it("has a lock that can be taken off, and for compliance one that cannot after some days", async () => {
    const governance = {
      region: "us-east-1",
      backupVaultName: "backup-vault-1a2b3c4",
      minRetentionDays: 35,
      maxRetentionDays: 350,
    };
    assert.deepEqual(recording.inputsOf(LOCK, "backup-lock"), governance);
    const compliance = await deploy({ lock: { ...GOVERNANCE, coolingOffDays: 14 } });
    assert.deepEqual(compliance.inputsOf(LOCK, "backup-lock"), {
      ...governance,
      changeableForDays: 14,
    });
  });

  it("has no lock where there is to be none", async () => {
    assert.deepEqual((await deploy({ lock: undefined })).ofType(LOCK), []);
  });

  it("is protected and retained, and so is its lock, which is deleted before it is replaced", async () => {
    const kept = ({ resources }: Recording<unknown>): unknown[] =>
      resources
        .filter(({ type }) => type.startsWith("aws:backup/"))
        .map(({ options: { protect, retainOnDelete, deleteBeforeReplace } }) => [
          protect,
          retainOnDelete,
          deleteBeforeReplace,
        ]);
    assert.deepEqual(kept(recording), [
      [true, true, undefined],
      [undefined, true, true],
    ]);
    const off = await deploy({ protection: { protect: false, retainOnDelete: false } });
    assert.deepEqual(kept(off), [
      [false, false, undefined],
      [undefined, false, true],
    ]);
  });

  it("refuses a name that makes the vault's too long", async () => {
    await deploy({}, "x".repeat(36));
    await assert.rejects(deploy({}, "x".repeat(37)), (error: unknown) => {
      assert.ok(error instanceof pulumi.ResourceError);
      assert.match(error.message, /^x+-vault has 43 characters; expected at most 42/);
      return true;
    });
  });

  it("tells its ARN and its name", async () => {
    const { arn, vaultName } = recording.result;
    assert.deepEqual(
      [await valueOf(arn), await valueOf(vaultName)],
      [
        "arn:aws:backup:us-east-1:123456789012:backup-vault:backup-vault-1a2b3c4",
        "backup-vault-1a2b3c4",
      ],
    );
  });
});
