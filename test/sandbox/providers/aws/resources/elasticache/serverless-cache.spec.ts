import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { serverlessCache } from "../../../../../../sandbox/providers/aws/resources/elasticache/serverless-cache";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const TYPE = "aws:elasticache/serverlessCache:ServerlessCache";

const good: PropertyMap = {
  cacheUsageLimits: {
    dataStorage: { maximum: 10, minimum: 1, unit: "GB" },
    ecpuPerSeconds: [{ maximum: 5000 }],
  },
  dailySnapshotTime: "03:00",
  engine: "valkey",
  kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/k",
  majorEngineVersion: "8",
  name: "cache-1a2b3c4",
  securityGroupIds: ["sg-1"],
  snapshotRetentionLimit: 7,
  subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
  userGroupId: "users",
};

const limits = (dataStorage: PropertyMap, ecpu: PropertyMap): PropertyMap => ({
  cacheUsageLimits: { dataStorage: { unit: "GB", ...dataStorage }, ecpuPerSeconds: [ecpu] },
});

describe("aws.elasticache.ServerlessCache", () => {
  itRefuses(serverlessCache, good, [
    [
      "another engine",
      { engine: "dragonfly", majorEngineVersion: null },
      'engine: got "dragonfly", expected one of memcached, redis, valkey',
    ],
    [
      "a minor version",
      { majorEngineVersion: "8.0" },
      'majorEngineVersion: got "8.0", expected a version such as 8 with engine "valkey"',
    ],
    [
      "a name that ends with a hyphen",
      { name: "cache-" },
      'name: got "cache-", expected no hyphen at the end',
    ],
    [
      "a name that is too long",
      { name: "a".repeat(41) },
      `name: got "${"a".repeat(41)}" (41 characters), expected 1 to 40 characters`,
    ],
    [
      "limits that no cache has",
      limits({ maximum: 5001 }, { maximum: 999 }),
      "cacheUsageLimits.ecpuPerSeconds[0].maximum: got 999, expected 1000 to 15000000",
      "cacheUsageLimits.dataStorage.maximum: got 5001, expected 1 to 5000",
    ],
    [
      "more at least than at most",
      limits({ maximum: 1, minimum: 2 }, { maximum: 1000, minimum: 2000 }),
      "cacheUsageLimits.dataStorage.minimum: got 2, expected at most cacheUsageLimits.dataStorage.maximum (1)",
      "cacheUsageLimits.ecpuPerSeconds[0].minimum: got 2000, expected at most maximum (1000)",
    ],
    [
      "snapshots that are kept too long",
      { snapshotRetentionLimit: 36 },
      "snapshotRetentionLimit: got 36, expected 0 to 35",
    ],
    [
      "a snapshot at no time",
      { dailySnapshotTime: "24:00" },
      'dailySnapshotTime: got "24:00", expected hh:mm in UTC',
    ],
    [
      "users of Memcached",
      { engine: "memcached", majorEngineVersion: "1.6" },
      'userGroupId: got "users", expected no value with engine "memcached"',
    ],
    [
      "the id of a key",
      { kmsKeyId: "k" },
      'kmsKeyId: got "k", expected an ARN (arn:partition:service:region:account:resource)',
    ],
  ]);
  itTakes(serverlessCache, good, [
    ["no limits", { cacheUsageLimits: null }],
    ["Redis", { engine: "redis", majorEngineVersion: "7" }],
  ]);

  for (const [engine, port, readerPort, version] of [
    ["valkey", 6379, 6380, "8.1"],
    ["redis", 6379, 6380, "7.1"],
    ["memcached", 11211, 11212, "1.6.22"],
  ] as const) {
    it(`listens as ${engine} does`, () => {
      const outputs = outputsOf(serverlessCache, { engine, name: "Cache" });
      const [address] = [outputs["endpoints"], outputs["readerEndpoints"]].flatMap((list) =>
        Array.isArray(list) ? list.map((one) => text(one as PropertyMap, "address")) : [],
      );
      assert.match(address ?? "", /^cache-[0-9a-f]{6}\.serverless\.euw1\.cache\.amazonaws\.com$/);
      assert.deepEqual(outputs["endpoints"], [{ address, port }]);
      assert.deepEqual(outputs["readerEndpoints"], [{ address, port: readerPort }]);
      assert.deepEqual(
        [outputs["arn"], outputs["fullEngineVersion"]],
        ["arn:aws:elasticache:eu-west-1:123456789012:serverlesscache:cache", version],
      );
    });
  }

  for (const [before, after, expected] of [
    [
      { engine: "redis", majorEngineVersion: "7" },
      { engine: "valkey", majorEngineVersion: "8" },
      [],
    ],
    [
      { engine: "valkey", majorEngineVersion: "7" },
      { engine: "valkey", majorEngineVersion: "8" },
      ["engine"],
    ],
    [
      { engine: "valkey", majorEngineVersion: "8" },
      { engine: "redis", majorEngineVersion: "7" },
      ["engine", "majorEngineVersion"],
    ],
  ] as const) {
    it(`replaces ${JSON.stringify(expected)} from ${before.engine} ${before.majorEngineVersion} to ${after.engine} ${after.majorEngineVersion}, where it differs`, () => {
      assert.deepEqual(serverlessCache.replacesIf?.(before, after), expected);
    });
  }
});

describe("a serverless cache, in an account", () => {
  const folder = temporaryFolder("elasticache-serverless");

  it("takes other limits, users and a newer version in place, and is replaced for other subnets", async () => {
    const account = new TestAccount(folder());
    const cache = await account.make(TYPE, { ...good, majorEngineVersion: "7" });
    const change = { ...limits({ maximum: 20 }, { maximum: 9000 }), majorEngineVersion: "8" };
    assert.deepEqual(account.change(cache, { ...change, userGroupId: "others" }).replaces, []);
    assert.equal((await account.update(cache, change))["fullEngineVersion"], "8.1");
    assert.deepEqual(
      account.change(cache, { subnetIds: ["subnet-1", "subnet-2", "subnet-4"] }).replaces,
      ["subnetIds[2]"],
    );
  });
});
