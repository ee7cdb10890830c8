import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { INSTANCE } from "../../../../../../sandbox/providers/aws/resources/rds/tokens";
import { instance } from "../../../../../../sandbox/providers/aws/resources/rds/instance";
import { sourceCanBeCopied } from "../../../../../../sandbox/providers/aws/resources/rds/instance-replica";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { nothing, refusals } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";
import { dbInstance } from "./database-ground";

const REPLICA: PropertyMap = {
  identifier: "orders-replica",
  instanceClass: "db.t4g.micro",
  replicateSourceDb: "orders",
  skipFinalSnapshot: true,
};

describe("a read replica, in an account", () => {
  const folder = temporaryFolder("rds-replica");
  let account: TestAccount;
  beforeEach(() => {
    account = new TestAccount(folder());
  });

  it("has the engine, storage, port, user and subnets of its source", async () => {
    const source = await dbInstance(account, { port: 6543 });
    const { outputs } = await account.make(INSTANCE, REPLICA);
    for (const name of [
      "allocatedStorage",
      "dbSubnetGroupName",
      "engine",
      "engineVersion",
      "kmsKeyId",
      "port",
      "storageEncrypted",
      "username",
    ]) {
      assert.equal(outputs[name], source.outputs[name], name);
    }
    assert.match(text(outputs, "endpoint"), /^orders-replica\..*:6543$/);
    assert.equal(outputs["identifier"], "orders-replica");
  });

  it("is found by the ARN of its source as well", async () => {
    const { outputs } = await dbInstance(account);
    const replica = await account.make(INSTANCE, {
      ...REPLICA,
      dbSubnetGroupName: "subnets",
      replicateSourceDb: outputs["arn"] ?? null,
    });
    assert.equal(replica.outputs["username"], "multizone");
  });

  it("knows nothing of a source in another Region", async () => {
    const { outputs } = await account.make(INSTANCE, {
      ...REPLICA,
      replicateSourceDb: "arn:aws:rds:us-east-1:123456789012:db:orders",
    });
    assert.equal(outputs["username"] ?? "", "");
  });

  for (const [what, change, message] of [
    [
      "keeps no backups",
      { backupRetentionPeriod: 0 },
      "replicateSourceDb: got orders with backupRetentionPeriod 0, expected a source that keeps automated backups",
    ],
    [
      "leaves its password to RDS",
      { manageMasterUserPassword: true, password: null },
      "replicateSourceDb: got orders with manageMasterUserPassword true, expected a source whose password the program manages",
    ],
  ] as const) {
    it(`refuses a source that ${what}`, async () => {
      await dbInstance(account, change);
      await assert.rejects(account.make(INSTANCE, REPLICA), (error: Error) => {
        assert.ok(error.message.includes(message), error.message);
        return true;
      });
    });
  }

  for (const [engine, faults] of [
    ["postgres", 1],
    ["sqlserver-se", 0],
  ] as const) {
    it(`finds ${faults} faults in a source of ${engine} whose password RDS keeps`, () => {
      const source = {
        backupRetentionPeriod: 1,
        engine,
        identifier: "orders",
        manageMasterUserPassword: true,
      };
      assert.equal(sourceCanBeCopied(REPLICA, nothing, () => [source]).length, faults);
    });
  }

  it("outlives its source", async () => {
    const source = await dbInstance(account);
    const replica = await account.make(INSTANCE, REPLICA);
    await account.delete(source);
    assert.ok(await account.exists(replica));
  });

  for (const [outputs, kept] of [
    [{ skipFinalSnapshot: true }, undefined],
    [
      { finalSnapshotIdentifier: "last", skipFinalSnapshot: false },
      "InvalidParameterCombination: the read replica orders has no last snapshot; set skipFinalSnapshot to true",
    ],
    [
      { deletionProtection: true, skipFinalSnapshot: true },
      "InvalidParameterCombination: the read replica orders is protected; set deletionProtection to false first",
    ],
  ] as const) {
    it(`is ${kept === undefined ? "let go of" : "kept"} with ${JSON.stringify(outputs)}`, () => {
      const replica = { identifier: "orders", replicateSourceDb: "source", ...outputs };
      assert.equal(instance.keeps?.(replica, true), kept);
    });
  }

  it("names its source by ARN where it has a subnet group of its own", () => {
    const inputs = { ...instance.defaults, ...REPLICA, dbSubnetGroupName: "subnets" };
    assert.deepEqual(
      refusals(instance, inputs).map((reason) => reason.replace(/ \(https.*/, "")),
      [
        'replicateSourceDb: got "orders", expected the ARN of the source together with dbSubnetGroupName',
      ],
    );
  });
});
