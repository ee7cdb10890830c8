import assert from "node:assert/strict";
import { Cache } from "../../../components/cache/cache";
import type { CacheArgs } from "../../../components/cache/cache-args";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";
import { CACHE_ARGS, SERVERLESS, TOKEN_ARN, TOKEN_LOOK_UP } from "./cache-args";

const PRODUCT_LIST = { name: "product-list", ttlSeconds: 60, jitterPercent: 10 };

const run = (args: Partial<CacheArgs> = {}, name = "Hot"): Promise<Recording<Cache>> =>
  record(() => new Cache(name, { ...CACHE_ARGS, ...args }), { lookUps: TOKEN_LOOK_UP });

describe("Cache", () => {
  let recording: Recording<Cache>;

  before(async () => {
    recording = await run({
      hotData: [{ ...PRODUCT_LIST, readsPerSecond: 1000, hitPercent: 95 }],
      uncachedReadsPerSecond: 200,
      databaseReadsPerSecond: 1200,
    });
  });

  it("creates a replication group, what it stands on, its user, its key and its hot-data policy", () => {
    assert.deepEqual(tree(recording), [
      "aws:ec2/securityGroup:SecurityGroup Hot-security-group < Hot",
      "aws:elasticache/replicationGroup:ReplicationGroup Hot-nodes < Hot",
      "aws:elasticache/subnetGroup:SubnetGroup Hot-subnets < Hot",
      "aws:elasticache/user:User Hot-user < Hot",
      "aws:elasticache/userGroup:UserGroup Hot-user-group < Hot",
      "aws:kms/key:Key Hot-encryption-key < Hot-encryption",
      "aws:ssm/parameter:Parameter Hot-hot-data-product-list < Hot-hot-data",
      "multizone:cache:Cache Hot < stack",
      "multizone:cache:HotDataPolicy Hot-hot-data < Hot",
      "multizone:data:EncryptionKey Hot-encryption < Hot",
    ]);
    assertHouseRules(recording);
  });

  it("has a key that is used through ElastiCache alone", () => {
    const { policy } = recording.inputsOf("aws:kms/key:Key", "Hot-encryption-key");
    assert.match(String(policy), /"kms:ViaService":\["elasticache\.[^"]+"\]/);
  });

  it("has a security group without any rule of its own", () => {
    assert.deepEqual(
      recording.inputsOf("aws:ec2/securityGroup:SecurityGroup", "Hot-security-group"),
      { vpcId: "vpc-1", description: "Cache: connections from services" },
    );
  });

  it("protects and retains the nodes and the key, and retains what they cannot be without", () => {
    const kept = recording.resources
      .filter(({ options }) => options.protect === true || options.retainOnDelete === true)
      .map(({ name, options }) => `${name}${options.protect === true ? " is protected" : ""}`);
    assert.deepEqual(kept.sort(), [
      "Hot-encryption-key is protected",
      "Hot-nodes is protected",
      "Hot-security-group",
      "Hot-subnets",
      "Hot-user",
      "Hot-user-group",
    ]);
  });

  it("offers a connection that lets exactly this user into exactly this cache", async () => {
    const arn = (name: string): string => `arn:aws:mock:us-west-2:123456789012:${name}`;
    const path = "arn:aws:ssm:us-east-1:123456789012:parameter/multizone/test/hot-data";
    assert.deepEqual(await valueOf(recording.result.connection), {
      name: "cache",
      endpoint: { securityGroupId: "Hot-security-group-id", port: 6379 },
      environment: {
        CACHE_HOST: "primary.Hot-nodes.cache.example",
        CACHE_READER_HOST: "reader.Hot-nodes.cache.example",
        CACHE_PORT: "6379",
        CACHE_CLUSTER_MODE: "disabled",
        CACHE_HOT_DATA_PATH: "/multizone/test/hot-data",
        CACHE_AUTHENTICATION: "iam",
        CACHE_SERVERLESS: "false",
        CACHE_NAME: "Hot-nodes-1a2b3c4",
        CACHE_USER: "hot-subnets-1a2b3c4",
      },
      statements: [
        {
          Sid: "ConnectToCache",
          Action: ["elasticache:Connect"],
          Resource: [arn("Hot-nodes"), arn("Hot-user")],
        },
        {
          Sid: "ReadHotDataPolicy",
          Action: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
          Resource: [path, `${path}/*`],
        },
      ],
    });
  });

  it("tells where it is, for writing and for reading, and how many nodes there are", async () => {
    const {
      arn,
      endpoint,
      readerEndpoint,
      securityGroupId,
      port,
      nodeCount,
      servingCount,
      standbyCount,
    } = recording.result;
    assert.deepEqual(
      [await valueOf(arn), await valueOf(endpoint), await valueOf(readerEndpoint)],
      [
        "arn:aws:mock:us-west-2:123456789012:Hot-nodes",
        "primary.Hot-nodes.cache.example",
        "reader.Hot-nodes.cache.example",
      ],
    );
    assert.deepEqual([port, nodeCount, servingCount, standbyCount], [6379, 3, 1, 2]);
    assert.equal(await valueOf(securityGroupId), "Hot-security-group-id");
  });

  it("tells what the database is asked with it and without it", () => {
    assert.deepEqual(recording.result.databaseLoad, {
      withCache: 250,
      withoutCache: 1200,
      capacity: 1200,
    });
  });

  it("gives services the ARN of a token and the right to read it, never the token", async () => {
    const { result, ofType } = await run({ authTokenSecretArn: TOKEN_ARN });
    const { environment, statements } = await valueOf(result.connection);
    assert.deepEqual(environment, {
      CACHE_HOST: "primary.Hot-nodes.cache.example",
      CACHE_READER_HOST: "reader.Hot-nodes.cache.example",
      CACHE_PORT: "6379",
      CACHE_CLUSTER_MODE: "disabled",
      CACHE_HOT_DATA_PATH: "/multizone/test/hot-data",
      CACHE_AUTHENTICATION: "token",
      CACHE_SECRET_ARN: TOKEN_ARN,
    });
    assert.deepEqual(statements[0], {
      Sid: "ReadCacheToken",
      Action: ["secretsmanager:GetSecretValue"],
      Resource: TOKEN_ARN,
    });
    assert.deepEqual(ofType("aws:elasticache/user:User"), []);
  });

  it("gains a class of hot data by one resource more", async () => {
    const names = (of: Recording<Cache>): string[] => of.resources.map(({ name }) => name);
    const one = names(await run({ hotData: [PRODUCT_LIST] }));
    const two = names(
      await run({ hotData: [PRODUCT_LIST, { ...PRODUCT_LIST, name: "user-info" }] }),
    );
    assert.deepEqual(
      two.filter((name) => !one.includes(name)),
      ["Hot-hot-data-user-info"],
    );
    assert.equal(two.length, one.length + 1);
  });

  it("refuses faulty arguments, all at once", async () => {
    await assert.rejects(
      run({ engineVersion: "6.2", shape: { ...SERVERLESS, maximumStorageGB: 0 } }),
      /multizone:cache:Cache Hot: engineVersion is 6\.2; expected .+; maximumStorageGB is 0; expected 1 to 5000/,
    );
  });

  it("refuses a name that leaves the user's id too few characters", async () => {
    await run({}, "for-a-hot-cache");
    await assert.rejects(
      run({}, "for-the-hot-cache"),
      /for-the-hot-cache-subnets has 25 characters; expected at most 24/,
    );
    await run({ shape: SERVERLESS }, "hot-cache");
    await assert.rejects(
      run({ shape: SERVERLESS }, "hot-caches"),
      /hot-caches-security-group has 25 characters; expected at most 24/,
    );
  });

  it("leaves the longer ids of Redis OSS four characters fewer", async () => {
    const redis = { engine: "redis", engineVersion: "7.1" } as const;
    await run(redis, "for-hotcache");
    await assert.rejects(
      run(redis, "for-hot-cache"),
      /for-hot-cache-subnets has 21 characters; expected at most 20/,
    );
    await run({ ...redis, shape: SERVERLESS }, "cache");
    await assert.rejects(
      run({ ...redis, shape: SERVERLESS }, "caches"),
      /caches-security-group has 21 characters; expected at most 20/,
    );
  });
});
