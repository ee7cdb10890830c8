import assert from "node:assert/strict";
import { cacheChecks } from "../../../config/cache/cache-checks";
import { settingRows } from "../../../config/setting-rows";
import { settings } from "../../../config/settings";
import { linesOf } from "../support";
import { settingsWith } from "./support";

type Values = Readonly<Record<string, unknown>>;

const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:cache-AbCdEf";
const SERVERLESS = { maximumStorageGB: 10, maximumEcpuPerSecond: 5000 };
const LISTS = { name: "product-list", ttlSeconds: 60, readsPerSecond: 1000, hitPercent: 95 };
const USERS = { name: "user-info", ttlSeconds: 300, readsPerSecond: 400, hitPercent: 50 };

/** The line of every fault. */
function found(cache: Values, database: Values = {}, zones = 3): string[] {
  const given = settingsWith(cache, database, zones);
  return linesOf(
    cacheChecks.flatMap((check) => check.faults(given, { namespace: "m", region: "us-west-2" })),
  );
}

describe("cacheChecks", () => {
  const cases: readonly (readonly [
    title: string,
    cache: Values,
    database: Values,
    ...faults: string[],
  ])[] = [
    ["the defaults", {}, {}],
    ["Redis OSS 7.1", { engine: "redis", engineVersion: "7.1" }, {}],
    ["nodes without data tiering", { nodeType: "cache.r7g.xlarge" }, {}],
    ["the most nodes", { shards: 166 }, {}],
    ["the most shards with a replica", { shards: 250, replicasPerShard: 1 }, {}],
    ["a serverless cache", { serverless: SERVERLESS, snapshotWindow: "03:00-04:00" }, {}],
    [
      "minimums that are the maximums",
      { serverless: { ...SERVERLESS, minimumStorageGB: 10, minimumEcpuPerSecond: 5000 } },
      {},
    ],
    [
      "windows one after the other",
      { snapshotWindow: "03:00-04:00", maintenanceWindow: "sun:04:00-sun:05:00" },
      {},
    ],
    ["hot data of which no reads are said", { hotData: [{ name: "a", ttlSeconds: 1 }] }, {}],
    [
      "hot data of which half is missing, which is a fault of its own",
      { hotData: [LISTS, { ...USERS, hitPercent: undefined }] },
      { readsPerSecond: 1 },
    ],
    [
      "a database that just bears the loss of the cache",
      { hotData: [LISTS, USERS] },
      { readsPerSecond: 1600, uncachedReadsPerSecond: 200 },
    ],
    [
      "a Redis OSS version for Valkey",
      { engineVersion: "7.1" },
      {},
      'm:cache.engineVersion: got "7.1"; expected a Valkey version in quotes, "7.2", "8.0", "8.1", "8.2", or "9.0" or later, because cache.engine is valkey',
    ],
    [
      "a Valkey version for Redis OSS",
      { engine: "redis", engineVersion: "8.0" },
      {},
      'm:cache.engineVersion: got "8.0"; expected a Redis OSS version in quotes, "7.0" or "7.1", because cache.engine is redis',
    ],
    [
      "what only nodes have, for a serverless cache",
      {
        serverless: SERVERLESS,
        nodeType: "cache.t4g.small",
        shards: 2,
        replicasPerShard: 1,
        maintenanceWindow: "sun:05:00-sun:06:00",
        authTokenSecretArn: ARN,
      },
      {},
      `m:cache.nodeType: got "cache.t4g.small"; expected none beside cache.serverless: a serverless cache has no nodes; fix: pulumi config rm --path 'm:cache.nodeType'`,
      "m:cache.shards: got 2; expected none beside cache.serverless: a serverless cache divides the keys by itself; fix: pulumi config rm --path 'm:cache.shards'",
      "m:cache.replicasPerShard: got 1; expected none beside cache.serverless: a serverless cache keeps its data in several zones by itself; fix: pulumi config rm --path 'm:cache.replicasPerShard'",
      `m:cache.maintenanceWindow: got "sun:05:00-sun:06:00"; expected none beside cache.serverless: a serverless cache is patched without a window; fix: pulumi config rm --path 'm:cache.maintenanceWindow'`,
      `m:cache.authTokenSecretArn: got "${ARN}"; expected none beside cache.serverless: services sign in to a serverless cache by IAM; fix: pulumi config rm --path 'm:cache.authTokenSecretArn'`,
    ],
    [
      "minimums above the maximums",
      { serverless: { ...SERVERLESS, minimumStorageGB: 11, minimumEcpuPerSecond: 6000 } },
      {},
      "m:cache.serverless.maximumStorageGB: got 10; expected at least 11, which is cache.serverless.minimumStorageGB; fix: pulumi config set --path 'm:cache.serverless.maximumStorageGB' 11",
      "m:cache.serverless.maximumEcpuPerSecond: got 5000; expected at least 6000, which is cache.serverless.minimumEcpuPerSecond; fix: pulumi config set --path 'm:cache.serverless.maximumEcpuPerSecond' 6000",
    ],
    [
      "nodes that need data tiering",
      { nodeType: "cache.r6gd.xlarge" },
      {},
      'm:cache.nodeType: got "cache.r6gd.xlarge"; expected a node type without a local disk, such as cache.r7g.large: ElastiCache takes this one with data tiering alone, which this project does not offer',
    ],
    [
      "nodes that need data tiering, for a serverless cache",
      { serverless: SERVERLESS, nodeType: "cache.r6gd.xlarge" },
      {},
      `m:cache.nodeType: got "cache.r6gd.xlarge"; expected none beside cache.serverless: a serverless cache has no nodes; fix: pulumi config rm --path 'm:cache.nodeType'`,
    ],
    [
      "too many nodes, with one replica for each shard",
      { shards: 251, replicasPerShard: 1 },
      {},
      "m:cache.shards: got 251; expected at most 250: a primary and 1 replica for each shard are 502 nodes, and a cache has at most 500; fix: pulumi config set --path 'm:cache.shards' 250",
    ],
    [
      "too many nodes, with the replicas that three zones make",
      { shards: 167 },
      {},
      "m:cache.shards: got 167; expected at most 166: a primary and 2 replicas for each shard are 501 nodes, and a cache has at most 500; fix: pulumi config set --path 'm:cache.shards' 166",
    ],
    [
      "windows that overlap",
      { snapshotWindow: "03:00-05:00", maintenanceWindow: "sun:04:00-sun:05:00" },
      {},
      'm:cache.maintenanceWindow: got "sun:04:00-sun:05:00"; expected a time that has nothing in common with cache.snapshotWindow, which is 03:00-05:00',
    ],
    [
      "reads of hot data without a word of what the database can answer",
      { hotData: [LISTS] },
      {},
      "m:database.readsPerSecond: is missing; expected at least 1000, the reads per second on the database when the cache is lost (with it, they are 50); give the database read replicas or a larger class, or let it be asked less; then say here what it can answer",
    ],
    [
      "a database that the loss of the cache would take down",
      { hotData: [LISTS, USERS] },
      { readsPerSecond: 1599, uncachedReadsPerSecond: 200 },
      "m:database.readsPerSecond: got 1599; expected at least 1600, the reads per second on the database when the cache is lost (with it, they are 450); give the database read replicas or a larger class, or let it be asked less; then say here what it can answer",
    ],
    [
      "a database that is asked too much even with the cache",
      {},
      { readsPerSecond: 10, uncachedReadsPerSecond: 11 },
      "m:database.readsPerSecond: got 10; expected at least 11, the reads per second on the database when the cache is lost (with it, they are 11); give the database read replicas or a larger class, or let it be asked less; then say here what it can answer",
    ],
  ];

  for (const [title, cache, database, ...expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(found(cache, database), expected);
    });
  }

  it("read settings that exist", () => {
    const paths = settingRows(settings).map(({ path }) => path.join("."));
    for (const read of cacheChecks.flatMap(({ reads }) => reads)) {
      assert.ok(
        paths.some((path) => path === read || path.startsWith(`${read}.`)),
        `there is no setting ${read}`,
      );
    }
  });
});
