import assert from "node:assert/strict";
import { Cache } from "../../../components/cache/cache";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules } from "../../support/mocks-tree";
import { CACHE_ARGS, SHARDED } from "./cache-args";

describe("createSharded", () => {
  let recording: Recording<Cache>;

  before(async () => {
    recording = await record(() => new Cache("Hot", { ...CACHE_ARGS, shape: SHARDED }));
  });

  it("has replicas for each shard and leaves it to ElastiCache to spread them over the zones", () => {
    assert.deepEqual(
      recording.inputsOf("aws:elasticache/replicationGroup:ReplicationGroup", "Hot-shards"),
      {
        description: "Cache with shards over the zones",
        clusterMode: "enabled",
        parameterGroupName: "Hot-parameters-1a2b3c4",
        numNodeGroups: 3,
        replicasPerNodeGroup: 1,
        engine: "valkey",
        engineVersion: "8.0",
        autoMinorVersionUpgrade: false,
        nodeType: "cache.r7g.large",
        applyImmediately: true,
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
      },
    );
    assertHouseRules(recording);
  });

  it("has parameters of its own that turn cluster mode on, of the version's family", () => {
    assert.deepEqual(
      recording.inputsOf("aws:elasticache/parameterGroup:ParameterGroup", "Hot-parameters"),
      {
        family: "valkey8",
        description: "Cache with several shards",
        parameters: [{ name: "cluster-enabled", value: "yes" }],
      },
    );
  });

  it("is protected, and its parameters stay with it", () => {
    const kept = recording.resources
      .filter(({ name }) => ["Hot-shards", "Hot-parameters"].includes(name))
      .map(({ name, options }) => [name, options.protect, options.retainOnDelete]);
    assert.deepEqual(kept.sort(), [
      ["Hot-parameters", undefined, true],
      ["Hot-shards", true, true],
    ]);
  });

  it("is written to and read from at its configuration endpoint, in cluster mode", async () => {
    const { connection, nodeCount, servingCount, standbyCount } = recording.result;
    const { environment } = await valueOf(connection);
    assert.deepEqual(
      [
        environment["CACHE_HOST"],
        environment["CACHE_READER_HOST"],
        environment["CACHE_CLUSTER_MODE"],
      ],
      [
        "configuration.Hot-shards.cache.example",
        "configuration.Hot-shards.cache.example",
        "enabled",
      ],
    );
    assert.deepEqual([nodeCount, servingCount, standbyCount], [6, 3, 3]);
  });
});
