import assert from "node:assert/strict";
import { cacheConfig } from "../../../config/cache/cache-config";
import { settingsWith } from "./support";

type Values = Readonly<Record<string, unknown>>;

const of = (cache: Values, database?: Values, zones?: number) =>
  cacheConfig(settingsWith(cache, database, zones));

describe("cacheConfig", () => {
  it("is one shard with a node in each zone unless a stack says otherwise", () => {
    assert.deepEqual(of({}), {
      engine: "valkey",
      engineVersion: "8.0",
      shape: { kind: "oneShard", nodeType: "cache.t4g.small", replicasPerShard: 2 },
      authTokenSecretArn: undefined,
      authTokenVersionStage: undefined,
      snapshotRetentionDays: 7,
      snapshotWindow: undefined,
      maintenanceWindow: undefined,
      hotData: [],
      uncachedReadsPerSecond: 0,
      databaseReadsPerSecond: undefined,
    });
  });

  for (const [zones, replicas] of [
    [2, 1],
    [3, 2],
    [6, 5],
    [7, 5],
  ] as const) {
    it(`has ${replicas} replicas in ${zones} zones`, () => {
      assert.deepEqual(of({}, {}, zones).shape, {
        kind: "oneShard",
        nodeType: "cache.t4g.small",
        replicasPerShard: replicas,
      });
    });
  }

  it("is sharded where shards are given", () => {
    assert.deepEqual(of({ shards: 1 }).shape, {
      kind: "sharded",
      nodeType: "cache.t4g.small",
      shards: 1,
      replicasPerShard: 2,
    });
    assert.deepEqual(of({ shards: 4, replicasPerShard: 1, nodeType: "cache.r7g.large" }).shape, {
      kind: "sharded",
      nodeType: "cache.r7g.large",
      shards: 4,
      replicasPerShard: 1,
    });
  });

  it("is serverless where limits are given", () => {
    const serverless = { maximumStorageGB: 10, maximumEcpuPerSecond: 5000, minimumStorageGB: 1 };
    assert.deepEqual(of({ serverless }).shape, { kind: "serverless", ...serverless });
  });

  it("takes what is given, and its engine's version where there is none", () => {
    const authTokenSecretArn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:cache-AbCdEf";
    const given = {
      engine: "redis",
      authTokenSecretArn,
      authTokenVersionStage: "AWSPENDING",
      snapshotRetentionDays: 1,
      snapshotWindow: "03:00-04:00",
      maintenanceWindow: "sun:05:00-sun:06:00",
    };
    assert.deepEqual(of({ ...given, hotData: [{ name: "a", ttlSeconds: 60 }] }), {
      ...given,
      engineVersion: "7.1",
      shape: { kind: "oneShard", nodeType: "cache.t4g.small", replicasPerShard: 2 },
      hotData: [{ name: "a", ttlSeconds: 60, jitterPercent: 10 }],
      uncachedReadsPerSecond: 0,
      databaseReadsPerSecond: undefined,
    });
    assert.equal(of({ engine: "redis", engineVersion: "7.0" }).engineVersion, "7.0");
  });

  it("knows what the database is asked, and what it can answer", () => {
    const { uncachedReadsPerSecond, databaseReadsPerSecond } = of(
      {},
      { uncachedReadsPerSecond: 200, readsPerSecond: 3000 },
    );
    assert.deepEqual([uncachedReadsPerSecond, databaseReadsPerSecond], [200, 3000]);
  });
});
