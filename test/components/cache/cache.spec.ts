import assert from "node:assert/strict";
import { Cache, type CacheArgs } from "../../../components/cache/cache";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const ARGS: CacheArgs = {
  vpcId: "vpc-1",
  subnetIds: ["isolated-0", "isolated-1", "isolated-2"],
  availabilityZones: ["us-east-1a", "us-east-1b", "us-east-1c"],
  engineVersion: "8.0",
  nodeType: "cache.t4g.small",
  snapshotRetentionDays: 7,
};

const run = (name = "Hot"): Promise<Recording<Cache>> => record(() => new Cache(name, ARGS));

describe("Cache", () => {
  let recording: Recording<Cache>;

  before(async () => {
    recording = await run();
  });

  it("creates a replication group with its subnet group, security group, user and user group", () => {
    assert.deepEqual(tree(recording), [
      "aws:ec2/securityGroup:SecurityGroup Hot-security-group < Hot",
      "aws:elasticache/replicationGroup:ReplicationGroup Hot-nodes < Hot",
      "aws:elasticache/subnetGroup:SubnetGroup Hot-subnets < Hot",
      "aws:elasticache/user:User Hot-user < Hot",
      "aws:elasticache/userGroup:UserGroup Hot-user-group < Hot",
      "multizone:cache:Cache Hot < stack",
    ]);
    assertHouseRules(recording);
  });

  it("has a node in each zone, fails over by itself, requires TLS and is encrypted", () => {
    assert.deepEqual(
      recording.inputsOf("aws:elasticache/replicationGroup:ReplicationGroup", "Hot-nodes"),
      {
        description: "Cache with a node in each zone",
        engine: "valkey",
        engineVersion: "8.0",
        autoMinorVersionUpgrade: true,
        nodeType: "cache.t4g.small",
        applyImmediately: true,
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
        userGroupIds: ["hot-subnets-1a2b3c4-group"],
        snapshotRetentionLimit: 7,
      },
    );
  });

  it("stands in the isolated subnets", () => {
    const { subnetIds } = recording.inputsOf(
      "aws:elasticache/subnetGroup:SubnetGroup",
      "Hot-subnets",
    );
    assert.deepEqual(subnetIds, ["isolated-0", "isolated-1", "isolated-2"]);
  });

  it("knows one user, who signs in by IAM and whose id is its name in lower case", () => {
    assert.deepEqual(recording.inputsOf("aws:elasticache/user:User", "Hot-user"), {
      engine: "valkey",
      userId: "hot-subnets-1a2b3c4",
      userName: "hot-subnets-1a2b3c4",
      accessString: "on ~* &* +@all",
      authenticationMode: { type: "iam" },
    });
    assert.deepEqual(recording.inputsOf("aws:elasticache/userGroup:UserGroup", "Hot-user-group"), {
      engine: "valkey",
      userGroupId: "hot-subnets-1a2b3c4-group",
      userIds: ["hot-subnets-1a2b3c4"],
    });
  });

  it("has a security group without any rule of its own", () => {
    assert.deepEqual(
      recording.inputsOf("aws:ec2/securityGroup:SecurityGroup", "Hot-security-group"),
      { vpcId: "vpc-1", description: "Cache: connections from services" },
    );
  });

  it("offers a connection that lets exactly this user into exactly this cache", async () => {
    const arn = (name: string): string => `arn:aws:mock:us-west-2:123456789012:${name}`;
    assert.deepEqual(await valueOf(recording.result.connection), {
      name: "cache",
      endpoint: { securityGroupId: "Hot-security-group-id", port: 6379 },
      environment: {
        CACHE_HOST: "primary.Hot-nodes.cache.example",
        CACHE_READER_HOST: "reader.Hot-nodes.cache.example",
        CACHE_PORT: "6379",
        CACHE_NAME: "Hot-nodes-1a2b3c4",
        CACHE_USER: "hot-subnets-1a2b3c4",
      },
      statements: [
        {
          Sid: "ConnectToCache",
          Action: ["elasticache:Connect"],
          Resource: [arn("Hot-nodes"), arn("Hot-user")],
        },
      ],
    });
  });

  it("tells where it is, for writing and for reading", async () => {
    const { endpoint, readerEndpoint, port } = recording.result;
    assert.deepEqual(
      [await valueOf(endpoint), await valueOf(readerEndpoint), port],
      ["primary.Hot-nodes.cache.example", "reader.Hot-nodes.cache.example", 6379],
    );
  });

  it("refuses a name that leaves the user group too few characters", async () => {
    await run("a-name-for-a-cache");
    await assert.rejects(
      run("a-name-for-the-cache"),
      /a-name-for-the-cache-subnets has 28 characters; expected at most 26/,
    );
  });
});
