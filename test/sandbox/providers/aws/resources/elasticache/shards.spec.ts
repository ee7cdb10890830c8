import assert from "node:assert/strict";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import {
  hasShards,
  parametersForShards,
  replicaPerShard,
} from "../../../../../../sandbox/providers/aws/resources/elasticache/shards";
import { nothing } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";

const withShards = (value: string) => (): PropertyMap => ({
  parameters: [{ name: "cluster-enabled", value }],
});

const sharded: PropertyMap = {
  automaticFailoverEnabled: true,
  description: "nodes",
  engine: "valkey",
  engineVersion: "8.0",
  multiAzEnabled: true,
  nodeType: "cache.t4g.micro",
  numNodeGroups: 2,
  replicasPerNodeGroup: 1,
  replicationGroupId: "nodes",
  transitEncryptionEnabled: true,
};

describe("the shards of a cache", () => {
  for (const [inputs, lookup, expected] of [
    [{ numCacheClusters: 3 }, nothing, false],
    [{ numNodeGroups: 1 }, nothing, false],
    [{ numNodeGroups: 2 }, nothing, true],
    [{ clusterMode: "enabled", numNodeGroups: 1 }, nothing, true],
    [{ clusterMode: "disabled" }, nothing, false],
    [{ parameterGroupName: "default.valkey8.cluster.on" }, nothing, true],
    [{ parameterGroupName: "default.valkey8" }, nothing, false],
    [{ parameterGroupName: "p" }, withShards("yes"), true],
    [{ parameterGroupName: "p" }, withShards("no"), false],
    [{ parameterGroupName: "p" }, nothing, false],
  ] as const) {
    it(`are ${expected ? "there" : "not there"} with ${JSON.stringify(inputs)}`, () => {
      assert.equal(hasShards(inputs, lookup), expected);
    });
  }

  for (const [inputs, lookup, faults] of [
    [{ numNodeGroups: 2, parameterGroupName: "p" }, withShards("yes"), []],
    [{ numNodeGroups: 2, parameterGroupName: "p" }, nothing, []],
    [{ numNodeGroups: 1, parameterGroupName: "p" }, withShards("no"), []],
    [
      { numNodeGroups: 2, parameterGroupName: "p" },
      withShards("no"),
      ['parameterGroupName: "p", a parameter group with cluster-enabled yes for shards'],
    ],
    [
      { clusterMode: "enabled", parameterGroupName: "default.redis7" },
      nothing,
      [
        'parameterGroupName: "default.redis7", a parameter group with cluster-enabled yes for shards',
      ],
    ],
  ] as const) {
    it(`find ${faults.length} faults in the parameters of ${JSON.stringify(inputs)}`, () => {
      assert.deepEqual(
        parametersForShards(inputs, lookup).map(
          ({ property, given, expected }) => `${property}: ${given}, ${expected}`,
        ),
        faults,
      );
    });
  }

  for (const [inputs, count] of [
    [{ multiAzEnabled: true, numNodeGroups: 2, replicasPerNodeGroup: 1 }, 0],
    [{ multiAzEnabled: true, numNodeGroups: 2, replicasPerNodeGroup: 0 }, 1],
    [{ multiAzEnabled: true, numNodeGroups: 2 }, 1],
    [{ multiAzEnabled: false, numNodeGroups: 2 }, 0],
    [{ multiAzEnabled: true, numCacheClusters: 3 }, 0],
  ] as const) {
    it(`find ${count} faults in the replicas of ${JSON.stringify(inputs)}`, () => {
      const faults = replicaPerShard(inputs, nothing);
      assert.equal(faults.length, count);
      assert.ok(faults.every(({ expected }) => expected === "1 to 5 with multiAzEnabled true"));
    });
  }
});

describe("a cache with shards, in an account", () => {
  const folder = temporaryFolder("elasticache-shards");
  let account: TestAccount;
  beforeEach(() => {
    account = new TestAccount(folder());
  });

  for (const [what, change, members] of [
    ["a shard", { numNodeGroups: 3 }, 6],
    ["a replica", { replicasPerNodeGroup: 2 }, 6],
    ["both", { numNodeGroups: 3, replicasPerNodeGroup: 2 }, 9],
  ] as const) {
    it(`gets ${what} more in place`, async () => {
      const group = await account.make(GROUP, sharded);
      assert.deepEqual(account.change(group, change).replaces, []);
      const outputs = await account.update(group, change);
      assert.deepEqual(
        [outputs["numCacheClusters"], (outputs["memberClusters"] as string[]).length],
        [members, members],
      );
      assert.equal(
        outputs["configurationEndpointAddress"],
        group.outputs["configurationEndpointAddress"],
      );
    });
  }

  it("is refused without a replica in each shard, and with parameters of no shards", async () => {
    await assert.rejects(account.make(GROUP, { ...sharded, replicasPerNodeGroup: 0 }), {
      message: /replicasPerNodeGroup: got 0, expected 1 to 5 with multiAzEnabled true/,
    });
    await assert.rejects(
      account.make(GROUP, { ...sharded, parameterGroupName: "default.valkey8" }),
      {
        message:
          /parameterGroupName: got "default.valkey8", expected a parameter group with cluster-enabled yes for shards/,
      },
    );
  });

  it("is replaced for other slots", async () => {
    const nodeGroupConfigurations = [{ replicaCount: 1, slots: "0-8191" }];
    const group = await account.make(GROUP, { ...sharded, nodeGroupConfigurations });
    const { replaces } = account.change(group, {
      nodeGroupConfigurations: [{ replicaCount: 1, slots: "0-4095" }],
    });
    assert.deepEqual(replaces, ["nodeGroupConfigurations[0].slots"]);
  });

  it("gets a node more in place where it has no shards", async () => {
    const group = await account.make(GROUP, {
      ...sharded,
      numCacheClusters: 2,
      numNodeGroups: null,
      replicasPerNodeGroup: null,
    });
    const outputs = await account.update(group, { numCacheClusters: 3 });
    assert.deepEqual(
      [outputs["replicasPerNodeGroup"], (outputs["memberClusters"] as string[]).length],
      [2, 3],
    );
  });

  for (const [given, change, replaces] of [
    [
      {},
      { kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/k", atRestEncryptionEnabled: true },
      ["kmsKeyId"],
    ],
    [{}, { engine: "redis", engineVersion: "7.1" }, ["engine", "engineVersion"]],
    [{ engine: "redis", engineVersion: "7.1" }, { engine: "valkey", engineVersion: "8.0" }, []],
    [
      { engine: "redis", engineVersion: "6.2" },
      { transitEncryptionEnabled: false },
      ["transitEncryptionEnabled"],
    ],
    [{}, { transitEncryptionEnabled: false }, []],
    [{}, { authToken: "another-token-of-a-cache" }, []],
  ] as const) {
    it(`with ${JSON.stringify(given)} is replaced for ${JSON.stringify(replaces)} of ${JSON.stringify(change)}`, async () => {
      const group = await account.make(GROUP, { ...sharded, ...given });
      assert.deepEqual([...account.change(group, change).replaces].sort(), replaces);
    });
  }
});
