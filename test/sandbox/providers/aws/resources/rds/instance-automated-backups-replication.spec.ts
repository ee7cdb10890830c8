import assert from "node:assert/strict";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { instanceAutomatedBackupsReplication } from "../../../../../../sandbox/providers/aws/resources/rds/instance-automated-backups-replication";
import { refusals } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";
import { dbInstance } from "./database-ground";

const TYPE = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const SOURCE = "arn:aws:rds:eu-west-1:123456789012:db:orders";

const good: PropertyMap = {
  ...instanceAutomatedBackupsReplication.defaults,
  kmsKeyId: "arn:aws:kms:eu-central-1:123456789012:key/k",
  region: "eu-central-1",
  sourceDbInstanceArn: SOURCE,
};

describe("aws.rds.InstanceAutomatedBackupsReplication", () => {
  const wrong: readonly (readonly [what: string, change: PropertyMap, ...messages: string[]])[] = [
    ["nothing", {}],
    [
      "the Region of the source",
      { region: "eu-west-1" },
      "sourceDbInstanceArn: got a DB instance in eu-west-1, expected one in another Region than the copies of its backups",
    ],
    [
      "a cluster",
      { sourceDbInstanceArn: "arn:aws:rds:eu-west-1:123456789012:cluster:orders" },
      'sourceDbInstanceArn: got "arn:aws:rds:eu-west-1:123456789012:cluster:orders", expected the ARN of a DB instance',
    ],
    [
      "copies that are kept too long",
      { retentionPeriod: 36 },
      "retentionPeriod: got 36, expected 1 to 35",
    ],
    [
      "the id of a key",
      { kmsKeyId: "k" },
      'kmsKeyId: got "k", expected an ARN (arn:partition:service:region:account:resource)',
    ],
  ];
  for (const [what, change, ...messages] of wrong) {
    it(`finds ${messages.length} faults in ${what}`, () => {
      assert.deepEqual(
        refusals(instanceAutomatedBackupsReplication, { ...good, ...change }).map((reason) =>
          reason.replace(/ \(https.*/, ""),
        ),
        messages,
      );
    });
  }
});

describe("copies of backups, in an account", () => {
  const folder = temporaryFolder("rds-backups");
  let account: TestAccount;
  beforeEach(() => {
    account = new TestAccount(folder());
  });

  it("lie in their own Region, a week long where the program does not say", async () => {
    await dbInstance(account);
    const { id, outputs } = await account.make(TYPE, {
      kmsKeyId: good["kmsKeyId"] ?? null,
      region: "eu-central-1",
      sourceDbInstanceArn: SOURCE,
    });
    assert.match(id, /^arn:aws:rds:eu-central-1:123456789012:auto-backup:ab-[0-9a-f]{26}$/);
    assert.deepEqual([outputs["region"], outputs["retentionPeriod"]], ["eu-central-1", 7]);
  });

  it("are not beside their source in the Region of the provider", async () => {
    await dbInstance(account);
    await assert.rejects(account.make(TYPE, { sourceDbInstanceArn: SOURCE }), {
      message:
        /sourceDbInstanceArn: got a DB instance in eu-west-1, expected one in another Region than the copies of its backups/,
    });
  });

  it("are made once, and anew for every change", async () => {
    const copies = await account.make(TYPE, good);
    await assert.rejects(account.make(TYPE, good), {
      code: "InvalidDBInstanceAutomatedBackupState",
    });
    assert.deepEqual(account.change(copies, { retentionPeriod: 14 }).replaces, ["retentionPeriod"]);
  });
});
