import assert from "node:assert/strict";
import { Cache } from "../../../components/cache/cache";
import type { CacheArgs } from "../../../components/cache/cache-args";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";
import { CACHE_ARGS, SERVERLESS } from "./cache-args";

const CACHE = "aws:elasticache/serverlessCache:ServerlessCache";

const run = (args: Partial<CacheArgs> = {}): Promise<Recording<Cache>> =>
  record(() => new Cache("Hot", { ...CACHE_ARGS, shape: SERVERLESS, ...args }));

describe("createServerless", () => {
  let recording: Recording<Cache>;

  before(async () => {
    recording = await run();
  });

  it("creates a serverless cache without a subnet group", () => {
    assert.deepEqual(tree(recording), [
      "aws:ec2/securityGroup:SecurityGroup Hot-security-group < Hot",
      "aws:elasticache/serverlessCache:ServerlessCache Hot-serverless < Hot",
      "aws:elasticache/user:User Hot-user < Hot",
      "aws:elasticache/userGroup:UserGroup Hot-user-group < Hot",
      "aws:kms/key:Key Hot-encryption-key < Hot-encryption",
      "multizone:cache:Cache Hot < stack",
      "multizone:cache:HotDataPolicy Hot-hot-data < Hot",
      "multizone:data:EncryptionKey Hot-encryption < Hot",
    ]);
    assertHouseRules(recording);
  });

  it("stands in the zones' subnets, with limits, snapshots, its own key and its user", () => {
    assert.deepEqual(recording.inputsOf(CACHE, "Hot-serverless"), {
      description: "Cache in several zones",
      engine: "valkey",
      majorEngineVersion: "8",
      cacheUsageLimits: {
        dataStorage: { unit: "GB", maximum: 10 },
        ecpuPerSeconds: [{ maximum: 5000 }],
      },
      subnetIds: ["isolated-0", "isolated-1", "isolated-2"],
      securityGroupIds: ["Hot-security-group-id"],
      kmsKeyId: "arn:aws:mock:us-west-2:123456789012:Hot-encryption-key",
      userGroupId: "hot-security-group-1a2b3c4-group",
      snapshotRetentionLimit: 7,
    });
  });

  it("holds ready what it is told to, and takes its snapshot when the window begins", async () => {
    const { inputsOf } = await run({
      shape: { ...SERVERLESS, minimumStorageGB: 1, minimumEcpuPerSecond: 1000 },
      snapshotWindow: "03:30-04:30",
    });
    const { cacheUsageLimits, dailySnapshotTime } = inputsOf(CACHE, "Hot-serverless");
    assert.deepEqual(cacheUsageLimits, {
      dataStorage: { unit: "GB", minimum: 1, maximum: 10 },
      ecpuPerSeconds: [{ minimum: 1000, maximum: 5000 }],
    });
    assert.equal(dailySnapshotTime, "03:30");
  });

  it("takes three subnets where there are more", async () => {
    const subnetIds = ["a", "b", "c", "d"].map((zone) => `isolated-${zone}`);
    const { inputsOf } = await run({ subnetIds });
    assert.deepEqual(inputsOf(CACHE, "Hot-serverless")["subnetIds"], subnetIds.slice(0, 3));
  });

  it("is protected", () => {
    const [cache] = recording.ofType(CACHE);
    assert.deepEqual([cache?.options.protect, cache?.options.retainOnDelete], [true, true]);
  });

  it("is replaced when its engine changes", () => {
    assert.deepEqual(
      recording.ofType(CACHE).map(({ options }) => options.replaceOnChanges),
      [["engine"]],
    );
  });

  it("is one host for writing and reading, in cluster mode, and has no nodes", async () => {
    const { connection, nodeCount, servingCount, standbyCount } = recording.result;
    const { environment } = await valueOf(connection);
    assert.deepEqual(environment, {
      CACHE_HOST: "Hot-serverless.serverless.cache.example",
      CACHE_READER_HOST: "Hot-serverless.serverless.cache.example",
      CACHE_PORT: "6379",
      CACHE_CLUSTER_MODE: "enabled",
      CACHE_HOT_DATA_PATH: "/multizone/test/hot-data",
      CACHE_AUTHENTICATION: "iam",
      CACHE_SERVERLESS: "true",
      CACHE_NAME: "Hot-serverless-1a2b3c4",
      CACHE_USER: "hot-security-group-1a2b3c4",
    });
    assert.deepEqual([nodeCount, servingCount, standbyCount], [0, 1, 0]);
  });
});
