import assert from "node:assert/strict";
import { cacheSettings } from "../../../config/cache/cache-settings";
import { pathText } from "../../../config/schema-faults";

type Values = Readonly<Record<string, unknown>>;

const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:cache-AbCdEf";
const SERVERLESS = { maximumStorageGB: 10, maximumEcpuPerSecond: 5000 };
const CLASS = { name: "product-list", ttlSeconds: 60 };

/** `path: what is allowed` of every fault. */
const faults = (values: Values): string[] =>
  (cacheSettings.safeParse(values).error?.issues ?? []).map(
    ({ path, message }) => `${pathText(path)}: ${message}`,
  );

describe("cacheSettings", () => {
  it("are a Valkey cache whose hot data nobody has named, unless a stack says otherwise", () => {
    assert.deepEqual(cacheSettings.parse(undefined), {
      engine: "valkey",
      snapshotRetentionDays: 7,
      hotData: [],
    });
  });

  it("spread the end of hot data over ten percent", () => {
    assert.deepEqual(cacheSettings.parse({ hotData: [CLASS] }).hotData, [
      { ...CLASS, jitterPercent: 10 },
    ]);
  });

  const sound: readonly Values[] = [
    { engine: "redis", engineVersion: "7.1" },
    { nodeType: "cache.r7g.large" },
    { shards: 1, replicasPerShard: 1 },
    { shards: 500, replicasPerShard: 5 },
    { serverless: SERVERLESS },
    { serverless: { ...SERVERLESS, minimumStorageGB: 1, minimumEcpuPerSecond: 1000 } },
    { authTokenSecretArn: ARN },
    { authTokenSecretArn: ARN, authTokenVersionStage: "AWSPENDING" },
    { snapshotRetentionDays: 35, snapshotWindow: "03:00-04:00" },
    { maintenanceWindow: "sun:05:00-sun:06:00" },
    { hotData: [{ ...CLASS, jitterPercent: 0, readsPerSecond: 1, hitPercent: 100 }] },
  ];

  for (const values of sound) {
    it(`take ${JSON.stringify(values)}`, () => {
      assert.deepEqual(faults(values), []);
    });
  }

  const VERSION =
    'engineVersion: a version of the engine in quotes, such as "8.0" for valkey or "7.1" for redis';
  const NODE_TYPE =
    "nodeType: an ElastiCache node type such as cache.t4g.small or cache.r7g.large: cache.t2 and later with the sizes micro, small, medium; cache.m4, cache.r4, cache.c7gn and later with the sizes large, xlarge, 2xlarge, 4xlarge, 8xlarge, 10xlarge, 12xlarge, 16xlarge, 24xlarge";
  const SHARDS = "shards: a whole number from 1 to 500";
  const NAME =
    "hotData[0].name: a name of at most 24 lower-case letters, digits and single hyphens that begins with a letter";
  const refused: readonly (readonly [values: Values, ...faults: string[]])[] = [
    [{ engine: "memcached" }, "engine: one of valkey, redis"],
    [{ engineVersion: "8" }, VERSION],
    [{ engineVersion: 8.1 }, VERSION],
    [{ engineVersion: "8.0.1" }, VERSION],
    [{ nodeType: "t4g.micro" }, NODE_TYPE],
    [{ nodeType: "cache.foo.bar" }, NODE_TYPE],
    [{ nodeType: "cache.t1.micro" }, NODE_TYPE],
    [{ shards: 0 }, SHARDS],
    [{ shards: 501 }, SHARDS],
    [{ shards: 2, replicasPerShard: 0 }, "replicasPerShard: a whole number from 1 to 5"],
    [{ replicasPerShard: 6 }, "replicasPerShard: a whole number from 1 to 5"],
    [
      { serverless: true },
      "serverless: a map of settings with maximumStorageGB and maximumEcpuPerSecond",
    ],
    [
      { serverless: {} },
      "serverless.maximumStorageGB: a whole number from 1 to 5000",
      "serverless.maximumEcpuPerSecond: a whole number from 1000 to 15000000",
    ],
    [
      { serverless: { ...SERVERLESS, minimumStorageGB: 0, minimumEcpuPerSecond: 999 } },
      "serverless.minimumStorageGB: a whole number from 1 to 5000",
      "serverless.minimumEcpuPerSecond: a whole number from 1000 to 15000000",
    ],
    [
      { authTokenSecretArn: "hidden" },
      "authTokenSecretArn: the ARN of a Secrets Manager secret such as arn:aws:secretsmanager:us-west-2:123456789012:secret:name-AbCdEf",
    ],
    [
      { authTokenVersionStage: "AWSPREVIOUS" },
      "authTokenVersionStage: one of AWSCURRENT, AWSPENDING",
    ],
    [{ snapshotRetentionDays: 0 }, "snapshotRetentionDays: a whole number from 1 to 35"],
    [{ snapshotRetentionDays: 36 }, "snapshotRetentionDays: a whole number from 1 to 35"],
    [
      { snapshotWindow: "3-4" },
      "snapshotWindow: a time of the day in UTC of at least an hour, such as 03:00-04:00",
    ],
    [
      { maintenanceWindow: "03:00-04:00" },
      "maintenanceWindow: a time of the week in UTC of an hour to a day, such as sun:05:00-sun:06:00",
    ],
    [{ hotData: {} }, "hotData: a list of at most 100 classes of hot data"],
    [{ hotData: ["product-list"] }, "hotData[0]: a map of settings"],
    [{ hotData: [{ ...CLASS, name: "Product-list" }] }, NAME],
    [{ hotData: [{ ...CLASS, name: "product--list" }] }, NAME],
    [{ hotData: [{ ...CLASS, name: "1-product" }] }, NAME],
    [{ hotData: [{ ...CLASS, name: "p".repeat(25) }] }, NAME],
    [{ hotData: [{ name: "a" }] }, "hotData[0].ttlSeconds: a whole number from 1 to 86400"],
    [
      { hotData: [{ ...CLASS, ttlSeconds: 0 }] },
      "hotData[0].ttlSeconds: a whole number from 1 to 86400",
    ],
    [
      { hotData: [{ ...CLASS, jitterPercent: 51 }] },
      "hotData[0].jitterPercent: a whole number from 0 to 50",
    ],
    [
      { hotData: [{ ...CLASS, readsPerSecond: 0, hitPercent: 101 }] },
      "hotData[0].readsPerSecond: a whole number from 1 to 10000000",
      "hotData[0].hitPercent: a whole number from 0 to 100",
    ],
  ];

  for (const [values, ...expected] of refused) {
    it(`refuse ${JSON.stringify(values)}`, () => {
      assert.deepEqual(faults(values), expected);
    });
  }
});
