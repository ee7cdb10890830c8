import assert from "node:assert/strict";
import { Cache } from "../../../components/cache/cache";
import type { CacheArgs } from "../../../components/cache/cache-args";
import { record } from "../../support/mocks";
import { CACHE_ARGS, ONE_SHARD } from "./cache-args";

const GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";

const inputs = async (args: Partial<CacheArgs> = {}) => {
  const recording = await record(() => new Cache("Hot", { ...CACHE_ARGS, ...args }));
  return recording.inputsOf(GROUP, "Hot-nodes");
};

describe("createOneShard", () => {
  it("has nodes in several zones, fails over by itself, requires TLS and is encrypted with its own key", async () => {
    assert.deepEqual(await inputs(), {
      description: "Cache with nodes in several zones",
      engine: "valkey",
      engineVersion: "8.0",
      autoMinorVersionUpgrade: false,
      nodeType: "cache.t4g.small",
      applyImmediately: true,
      parameterGroupName: "default.valkey8",
      numCacheClusters: 3,
      preferredCacheClusterAzs: ["us-east-1a", "us-east-1b", "us-east-1c"],
      automaticFailoverEnabled: true,
      multiAzEnabled: true,
      subnetGroupName: "Hot-subnets-1a2b3c4",
      securityGroupIds: ["Hot-security-group-id"],
      port: 6379,
      transitEncryptionEnabled: true,
      transitEncryptionMode: "required",
      atRestEncryptionEnabled: true,
      kmsKeyId: "arn:aws:mock:us-west-2:123456789012:Hot-encryption-key",
      userGroupIds: ["hot-subnets-1a2b3c4-group"],
      snapshotRetentionLimit: 7,
    });
  });

  it("puts more nodes than there are zones into each zone in turn", async () => {
    const { numCacheClusters, preferredCacheClusterAzs } = await inputs({
      shape: { ...ONE_SHARD, replicasPerShard: 3 },
    });
    assert.deepEqual(
      [numCacheClusters, preferredCacheClusterAzs],
      [4, ["us-east-1a", "us-east-1b", "us-east-1c", "us-east-1a"]],
    );
  });

  it("leaves the nodes that come later to ElastiCache, which is told no zones but at the beginning", async () => {
    const { ofType } = await record(() => new Cache("Hot", CACHE_ARGS));
    assert.deepEqual(
      ofType(GROUP).map(({ options }) => options.ignoreChanges),
      [["preferredCacheClusterAzs"]],
    );
  });

  for (const [engine, engineVersion, parameterGroupName] of [
    ["valkey", "7.2", "default.valkey7"],
    ["valkey", "8.1", "default.valkey8"],
    ["redis", "7.1", "default.redis7"],
  ] as const) {
    it(`names the parameters of the major version, which changes with it: ${engine} ${engineVersion}`, async () => {
      const found = await inputs({ engine, engineVersion });
      assert.equal(found["parameterGroupName"], parameterGroupName);
    });
  }

  it("takes snapshots and is patched when it is told to", async () => {
    const { snapshotWindow, maintenanceWindow } = await inputs({
      snapshotWindow: "03:00-04:00",
      maintenanceWindow: "sun:05:00-sun:06:00",
    });
    assert.deepEqual([snapshotWindow, maintenanceWindow], ["03:00-04:00", "sun:05:00-sun:06:00"]);
  });
});
