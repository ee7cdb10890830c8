import assert from "node:assert/strict";
import { CLUSTER } from "../../../../../../sandbox/providers/aws/resources/rds/tokens";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { type Made, TestAccount } from "../ecs/test-account";
import { auroraCluster, dbInstance, MULTI_AZ_CLUSTER, subnetGroupIn } from "./database-ground";

type Store = (account: TestAccount) => Promise<Made>;

const instance: Store = (account) => dbInstance(account, { allocatedStorage: 100 });
const multiAz: Store = async (account) => {
  await subnetGroupIn(account, "a", "b", "c");
  return account.make(CLUSTER, MULTI_AZ_CLUSTER);
};
const aurora: Store = (account) => auroraCluster(account);
const auroraMysql: Store = (account) =>
  auroraCluster(account, { engine: "aurora-mysql", engineVersion: "8.0.mysql_aurora.3.08.2" });

describe("a change of a database, in an account", () => {
  const folder = temporaryFolder("rds-changes");
  let account: TestAccount;
  beforeEach(() => {
    account = new TestAccount(folder());
  });

  const refused: readonly (readonly [
    what: string,
    store: Store,
    change: PropertyMap,
    words: string,
  ])[] = [
    [
      "an earlier major version of an instance",
      instance,
      { engineVersion: "16" },
      "Cannot upgrade postgres from 17.6 to 16",
    ],
    [
      "an earlier minor version of an instance",
      instance,
      { engineVersion: "17.5" },
      "Cannot upgrade postgres from 17.6 to 17.5",
    ],
    [
      "an earlier version of Aurora",
      aurora,
      { engineVersion: "16.9" },
      "Cannot upgrade aurora-postgresql from 17.5 to 16.9",
    ],
    [
      "an earlier version of Aurora MySQL",
      auroraMysql,
      { engineVersion: "8.0.mysql_aurora.3.05.2" },
      "Cannot upgrade aurora-mysql from 8.0.mysql_aurora.3.08.2 to 8.0.mysql_aurora.3.05.2",
    ],
    [
      "an earlier version of a Multi-AZ DB cluster",
      multiAz,
      { engineVersion: "16" },
      "Cannot upgrade postgres from 17.6 to 16",
    ],
    [
      "less storage of an instance",
      instance,
      { allocatedStorage: 99 },
      "Invalid storage size for engine name postgres and storage type gp3: 99",
    ],
    [
      "less storage of an instance that may grow no further",
      instance,
      { allocatedStorage: 20, maxAllocatedStorage: 0 },
      "Invalid storage size for engine name postgres and storage type gp3: 20",
    ],
    [
      "less storage of a Multi-AZ DB cluster",
      multiAz,
      { allocatedStorage: 50 },
      "Invalid storage size for engine name postgres and storage type gp3: 50",
    ],
  ];
  for (const [what, store, change, words] of refused) {
    it(`is planned in place, and refused for ${what}`, async () => {
      const made = await store(account);
      const { replaces, updates } = account.change(made, change);
      assert.deepEqual(replaces, []);
      assert.ok(updates.includes(Object.keys(change)[0] ?? ""));
      await assert.rejects(account.update(made, change), {
        code: "InvalidParameterCombination",
        message: `InvalidParameterCombination: ${words}`,
      });
    });
  }

  const taken: readonly (readonly [what: string, store: Store, change: PropertyMap])[] = [
    ["a later version of an instance", instance, { engineVersion: "18.1" }],
    ["the major version that an instance has", instance, { engineVersion: "17" }],
    ["a later version of Aurora", aurora, { engineVersion: "17.6" }],
    ["more storage of an instance", instance, { allocatedStorage: 200 }],
    ["more storage of a Multi-AZ DB cluster", multiAz, { allocatedStorage: 200 }],
    ["another number of days", multiAz, { backupRetentionPeriod: 8 }],
  ];
  for (const [what, store, change] of taken) {
    it(`is taken for ${what}`, async () => {
      const outputs = await account.update(await store(account), change);
      for (const [name, value] of Object.entries(change)) {
        assert.equal(outputs[name], value);
      }
    });
  }

  it("is not seen for less storage of an instance that may grow: what there is stays", async () => {
    const made = await instance(account);
    const less = { allocatedStorage: 50, maxAllocatedStorage: 200 };
    assert.deepEqual(account.change(made, less).updates, ["maxAllocatedStorage"]);
    const outputs = await account.update(made, less);
    assert.deepEqual([outputs["allocatedStorage"], outputs["maxAllocatedStorage"]], [100, 200]);
  });

  it("is seen for more storage of an instance that may grow", async () => {
    const made = await instance(account);
    const more = { allocatedStorage: 150, maxAllocatedStorage: 200 };
    assert.deepEqual(account.change(made, more).updates.sort(), Object.keys(more).sort());
  });
});
