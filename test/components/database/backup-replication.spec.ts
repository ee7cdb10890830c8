import assert from "node:assert/strict";
import { BackupReplication } from "../../../components/database/backup-replication";
import { record, type Recording } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const REPLICATION =
  "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";

describe("BackupReplication", () => {
  let recording: Recording<BackupReplication>;

  before(async () => {
    recording = await record(
      () =>
        new BackupReplication("db-backups", {
          accountId: "123456789012",
          secondaryRegion: "us-east-1",
          sourceDbInstanceArn: "arn:aws:rds:us-west-2:123456789012:db:db",
          backupRetentionDays: 30,
          protection: { protect: true, retainOnDelete: true },
        }),
    );
  });

  it("creates the replication and its key", () => {
    assert.deepEqual(tree(recording), [
      "aws:kms/key:Key db-backups-encryption-key < db-backups-encryption",
      `${REPLICATION} db-backups-replication < db-backups`,
      "multizone:data:EncryptionKey db-backups-encryption < db-backups",
      "multizone:database:BackupReplication db-backups < stack",
    ]);
    assertHouseRules(recording);
  });

  it("keeps as many days in the second Region, under a key of that Region", () => {
    assert.deepEqual(recording.inputsOf(REPLICATION, "db-backups-replication"), {
      region: "us-east-1",
      sourceDbInstanceArn: "arn:aws:rds:us-west-2:123456789012:db:db",
      kmsKeyId: "arn:aws:mock:us-west-2:123456789012:db-backups-encryption-key",
      retentionPeriod: 30,
    });
    const key = recording.inputsOf("aws:kms/key:Key", "db-backups-encryption-key");
    assert.equal(key["region"], "us-east-1");
    assert.match(String(key["policy"]), /"kms:ViaService":\["rds\.[^"]*"\]/);
  });

  it("ends the replication that there is before it begins another", () => {
    assert.equal(recording.ofType(REPLICATION)[0]?.options.deleteBeforeReplace, true);
  });
});
