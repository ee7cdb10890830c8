import assert from "node:assert/strict";
import { INSTANCE } from "../../../../../../sandbox/providers/aws/resources/rds/tokens";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { type Made, TestAccount } from "../ecs/test-account";
import { dbInstance } from "./database-ground";

const REPLICA: PropertyMap = {
  identifier: "orders-replica",
  instanceClass: "db.t4g.micro",
  replicateSourceDb: "orders",
  skipFinalSnapshot: true,
};

const MYSQL = { engine: "mysql", engineVersion: "8.0.40" };

const MAJOR = { allowMajorVersionUpgrade: true };

describe("an upgrade of an instance with a read replica", () => {
  const folder = temporaryFolder("rds-replicas-first");
  let account: TestAccount;
  beforeEach(() => {
    account = new TestAccount(folder());
  });

  /** An instance and a read replica of the same version. */
  async function pair(more: PropertyMap = {}): Promise<{ source: Made; replica: Made }> {
    const source = await dbInstance(account, { ...MAJOR, ...more });
    return { source, replica: await account.make(INSTANCE, { ...REPLICA, ...MAJOR }) };
  }

  for (const [what, given, engineVersion] of [
    ["a minor version of PostgreSQL", {}, "17.7"],
    ["a minor version of MySQL", MYSQL, "8.0.41"],
    ["a major version of MySQL", { engine: "mysql", engineVersion: "5.7.44" }, "8.0.40"],
  ] as const) {
    it(`is refused to ${what} while the replica has the lower one`, async () => {
      const { source } = await pair(given);
      await assert.rejects(account.update(source, { engineVersion }), {
        code: "DBUpgradeDependencyFailure",
        message:
          "DBUpgradeDependencyFailure: One or more of the DB Instance's read replicas need to be upgraded: orders-replica",
      });
    });

    it(`goes well to ${what} after the replica's`, async () => {
      const { source, replica } = await pair(given);
      await account.update(replica, { engineVersion });
      const upgraded = await account.update(source, { engineVersion });
      assert.equal(upgraded["engineVersionActual"], engineVersion);
    });
  }

  it("finds a replica that names its source by ARN", async () => {
    const source = await dbInstance(account);
    const replicateSourceDb = source.outputs["arn"] ?? null;
    await account.make(INSTANCE, { ...REPLICA, dbSubnetGroupName: "subnets", replicateSourceDb });
    await assert.rejects(account.update(source, { engineVersion: "17.7" }), {
      code: "DBUpgradeDependencyFailure",
    });
  });

  it("takes the replica along to a major version of PostgreSQL", async () => {
    const { source } = await pair();
    const upgraded = await account.update(source, { engineVersion: "18.1" });
    assert.equal(upgraded["engineVersionActual"], "18.1");
  });

  it("leaves other changes alone once the replica has been taken along", async () => {
    const { source } = await pair();
    await account.update(source, { engineVersion: "18.1" });
    const { multiAz } = await account.update(source, { engineVersion: "18.1", multiAz: false });
    assert.equal(multiAz, false);
  });

  it("goes well where the replica is of another source", async () => {
    const { source } = await pair();
    const other = await account.make(INSTANCE, { ...source.given, identifier: "invoices" });
    const upgraded = await account.update(other, { engineVersion: "17.7" });
    assert.equal(upgraded["engineVersionActual"], "17.7");
  });

  it("is none where only the major version is asked for that there is", async () => {
    const { source } = await pair();
    const same = await account.update(source, { engineVersion: "17" });
    assert.equal(same["engineVersion"], "17");
  });
});
