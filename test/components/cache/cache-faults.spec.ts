import assert from "node:assert/strict";
import type { CacheArgs } from "../../../components/cache/cache-args";
import { cacheFaults } from "../../../components/cache/cache-faults";
import { CACHE_ARGS, ONE_SHARD, SERVERLESS, SHARDED, TOKEN_ARN } from "./cache-args";

const CLASS = { name: "product-list", ttlSeconds: 60, jitterPercent: 10 };

describe("cacheFaults", () => {
  const sound: readonly (readonly [title: string, args: Partial<CacheArgs>])[] = [
    ["one shard", {}],
    ["Redis OSS", { engine: "redis", engineVersion: "7.1" }],
    ["a token", { authTokenSecretArn: TOKEN_ARN }],
    [
      "a token that is being rotated",
      { authTokenSecretArn: TOKEN_ARN, authTokenVersionStage: "AWSPENDING" },
    ],
    ["the fewest replicas", { shape: { ...ONE_SHARD, replicasPerShard: 1 } }],
    ["the most replicas", { shape: { ...ONE_SHARD, replicasPerShard: 5 } }],
    ["the fewest shards", { shape: { ...SHARDED, shards: 1 } }],
    ["the most nodes", { shape: { ...SHARDED, shards: 250, replicasPerShard: 1 } }],
    ["a serverless cache", { shape: SERVERLESS }],
    [
      "the smallest serverless cache",
      {
        shape: {
          kind: "serverless",
          maximumStorageGB: 1,
          minimumStorageGB: 1,
          maximumEcpuPerSecond: 1000,
          minimumEcpuPerSecond: 1000,
        },
      },
    ],
    [
      "the largest serverless cache",
      { shape: { ...SERVERLESS, maximumStorageGB: 5000, maximumEcpuPerSecond: 15_000_000 } },
    ],
    ["classes of hot data", { hotData: [CLASS, { ...CLASS, name: "user-info" }] }],
    ["a load that is just borne", { uncachedReadsPerSecond: 9, databaseReadsPerSecond: 9 }],
  ];

  for (const [title, args] of sound) {
    it(`takes ${title}`, () => {
      assert.deepEqual(cacheFaults({ ...CACHE_ARGS, ...args }), []);
    });
  }

  const faulty: readonly (readonly [
    title: string,
    args: Partial<CacheArgs>,
    ...faults: string[],
  ])[] = [
    [
      "a version that the engine does not have",
      { engineVersion: "7.1" },
      'engineVersion is 7.1; expected a Valkey version in quotes, "7.2", "8.0", "8.1", "8.2", or "9.0" or later',
    ],
    [
      "a shard without a replica",
      { shape: { ...SHARDED, replicasPerShard: 0 } },
      "replicasPerShard is 0; expected 1 to 5",
    ],
    [
      "one shard without a replica",
      { shape: { ...ONE_SHARD, replicasPerShard: 0 } },
      "replicasPerShard is 0; expected 1 to 5",
    ],
    [
      "too many replicas and shards",
      { shape: { ...SHARDED, shards: 501, replicasPerShard: 6 } },
      "shards is 501; expected 1 to 500",
      "replicasPerShard is 6; expected 1 to 5",
    ],
    [
      "too many nodes",
      { shape: { ...SHARDED, shards: 251, replicasPerShard: 1 } },
      "shards and replicasPerShard make 502 nodes; expected at most 500",
    ],
    [
      "limits of a serverless cache that there are not",
      { shape: { kind: "serverless", maximumStorageGB: 5001, maximumEcpuPerSecond: 999 } },
      "maximumStorageGB is 5001; expected 1 to 5000",
      "maximumEcpuPerSecond is 999; expected 1000 to 15000000",
    ],
    [
      "minimums above the maximums",
      { shape: { ...SERVERLESS, minimumStorageGB: 11, minimumEcpuPerSecond: 5001 } },
      "minimumStorageGB is 11; expected 1 to 10",
      "minimumEcpuPerSecond is 5001; expected 1000 to 5000",
    ],
    [
      "a token for a serverless cache",
      { shape: SERVERLESS, authTokenSecretArn: TOKEN_ARN },
      `authTokenSecretArn is ${TOKEN_ARN}; expected none: clients of a serverless cache sign in by IAM`,
    ],
    [
      "a version of a token that is not given",
      { authTokenVersionStage: "AWSPENDING" },
      "authTokenVersionStage is AWSPENDING; expected none without authTokenSecretArn, the secret that has the version",
    ],
    [
      "a class of hot data three times",
      { hotData: [CLASS, CLASS, CLASS] },
      "hotData names product-list more than once; expected each class once",
    ],
    [
      "a database that the loss of the cache would take down",
      {
        hotData: [{ ...CLASS, readsPerSecond: 1000, hitPercent: 99 }],
        uncachedReadsPerSecond: 5,
        databaseReadsPerSecond: 1004,
      },
      "databaseReadsPerSecond is 1004; expected at least 1005, the reads that come to the database when the cache is lost",
    ],
  ];

  for (const [title, args, ...faults] of faulty) {
    it(`refuses ${title}`, () => {
      assert.deepEqual(cacheFaults({ ...CACHE_ARGS, ...args }), faults);
    });
  }
});
