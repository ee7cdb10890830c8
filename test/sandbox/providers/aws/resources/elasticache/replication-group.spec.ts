import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { type PropertyMap, UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { shortRegion } from "../../../../../../sandbox/providers/aws/resources/elasticache/endpoints";
import { replicationGroup } from "../../../../../../sandbox/providers/aws/resources/elasticache/replication-group";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";

const good: PropertyMap = {
  ...replicationGroup.defaults,
  applyImmediately: true,
  atRestEncryptionEnabled: true,
  automaticFailoverEnabled: true,
  description: "nodes",
  engine: "valkey",
  engineVersion: "8.0",
  multiAzEnabled: true,
  nodeType: "cache.t4g.micro",
  numCacheClusters: 3,
  port: 6379,
  preferredCacheClusterAzs: ["us-east-1a", "us-east-1b", "us-east-1c"],
  replicationGroupId: "nodes-1a2b3c4",
  snapshotRetentionLimit: 7,
  transitEncryptionEnabled: true,
  transitEncryptionMode: "required",
  userGroupIds: ["users"],
};

const ON = "automaticFailoverEnabled: got false, expected one of true";
const UNENCRYPTED = "expected no value with transitEncryptionEnabled false";

describe("aws.elasticache.ReplicationGroup", () => {
  itRefuses(replicationGroup, good, [
    [
      "a name that is too long",
      { replicationGroupId: "a".repeat(41) },
      `replicationGroupId: got "${"a".repeat(41)}" (41 characters), expected 1 to 40 characters`,
    ],
    [
      "several zones without failover",
      { automaticFailoverEnabled: false },
      `${ON} with multiAzEnabled true`,
    ],
    [
      "a single node with failover",
      { numCacheClusters: 1, preferredCacheClusterAzs: ["us-east-1a"] },
      "numCacheClusters: got 1, expected 2 to 6 with automaticFailoverEnabled true",
    ],
    [
      "more zones than nodes",
      { preferredCacheClusterAzs: ["a", "b", "c", "d"].map((letter) => `us-east-1${letter}`) },
      "preferredCacheClusterAzs: got 4 zones, expected no more zones than numCacheClusters (3)",
    ],
    [
      "shards beside nodes",
      { numNodeGroups: 2 },
      "numNodeGroups: got numNodeGroups together with numCacheClusters, expected at most one of numCacheClusters, numNodeGroups",
    ],
    [
      "shards without failover",
      {
        automaticFailoverEnabled: false,
        multiAzEnabled: false,
        numCacheClusters: null,
        numNodeGroups: 2,
        preferredCacheClusterAzs: null,
      },
      ON,
    ],
    [
      "the mode of shards without failover",
      {
        automaticFailoverEnabled: false,
        clusterMode: "enabled",
        multiAzEnabled: false,
        numCacheClusters: null,
        preferredCacheClusterAzs: null,
      },
      ON,
    ],
    [
      "slots of shards without failover",
      {
        automaticFailoverEnabled: null,
        multiAzEnabled: false,
        nodeGroupConfigurations: [{ replicaCount: 1, slots: "0-16383" }],
        numCacheClusters: null,
        preferredCacheClusterAzs: null,
      },
      "automaticFailoverEnabled: got nothing, expected a value",
    ],
    [
      "no node type",
      { nodeType: null },
      "nodeType: got none of them, expected at least one of nodeType, globalReplicationGroupId",
    ],
    [
      "another kind of node type",
      { nodeType: "db.t4g.micro" },
      'nodeType: got "db.t4g.micro", expected a node type such as cache.t4g.micro',
    ],
    [
      "another engine",
      { engine: "memcached", engineVersion: null },
      'engine: got "memcached", expected redis or valkey',
    ],
    [
      "a version of another engine",
      { engineVersion: "6.2" },
      'engineVersion: got "6.2", expected a version such as 8.0 with engine "valkey"',
    ],
    [
      "a patch version of Redis",
      { engine: "redis", engineVersion: "7.1.0" },
      'engineVersion: got "7.1.0", expected a version such as 7.1 with engine "redis"',
    ],
    [
      "users without encryption in transit",
      { transitEncryptionEnabled: false },
      `transitEncryptionMode: got "required", ${UNENCRYPTED}`,
      `userGroupIds: got ["users"], ${UNENCRYPTED}`,
    ],
    [
      "two user groups",
      { userGroupIds: ["a", "b"] },
      "userGroupIds: got 2 entries, expected 0 to 1 entries",
    ],
    [
      "snapshots that are kept too long",
      { snapshotRetentionLimit: 36 },
      "snapshotRetentionLimit: got 36, expected 0 to 35",
    ],
    [
      "a short snapshot window",
      { snapshotWindow: "03:00-03:30" },
      'snapshotWindow: got "03:00-03:30", expected hh:mm-hh:mm in UTC of at least 60 minutes',
    ],
    [
      "data tiering on other nodes",
      { dataTieringEnabled: true },
      'nodeType: got "cache.t4g.micro", expected a node type of r6gd with dataTieringEnabled true',
    ],
    [
      "nodes of r6gd without data tiering",
      { nodeType: "cache.r6gd.xlarge" },
      'nodeType: got "cache.r6gd.xlarge", expected another node type than one of r6gd with dataTieringEnabled unset',
    ],
    [
      "nodes of r6gd with data tiering switched off",
      { nodeType: "cache.r6gd.xlarge", dataTieringEnabled: false },
      'nodeType: got "cache.r6gd.xlarge", expected another node type than one of r6gd with dataTieringEnabled false',
    ],
    [
      "a token with another character",
      { authToken: "a-token-of-a-cache@", userGroupIds: null },
      'authToken: got "a-token-of-a-cache@", expected letters, digits and the characters ! & # $ ^ < > -',
    ],
    [
      "a token that is to be deleted",
      {
        authToken: "a-token-of-a-cache",
        authTokenUpdateStrategy: "DELETE",
        userGroupIds: null,
      },
      'authToken: got "a-token-of-a-cache", expected no value with authTokenUpdateStrategy "DELETE"',
    ],
    [
      "a way to change a token that is not there",
      { authTokenUpdateStrategy: "SET" },
      'authToken: got none of them, expected at least one of authToken, authTokenWo with authTokenUpdateStrategy "SET"',
    ],
  ]);
  itTakes(replicationGroup, good, [
    ["data tiering on nodes of r6gd", { dataTieringEnabled: true, nodeType: "cache.r6gd.xlarge" }],
    [
      "no users",
      { transitEncryptionEnabled: false, transitEncryptionMode: null, userGroupIds: [] },
    ],
    [
      "nodes without failover where there are no shards",
      {
        automaticFailoverEnabled: false,
        clusterMode: "disabled",
        multiAzEnabled: false,
      },
    ],
    ["Redis", { engine: "redis", engineVersion: "7.1" }],
    ["an old Redis", { engine: "redis", engineVersion: "5.0.6" }],
    [
      "shards",
      {
        numCacheClusters: null,
        numNodeGroups: 2,
        preferredCacheClusterAzs: null,
        replicasPerNodeGroup: 2,
      },
    ],
  ]);

  it("names its nodes and endpoints as ElastiCache does", () => {
    const outputs = outputsOf(replicationGroup, good);
    assert.match(
      text(outputs, "primaryEndpointAddress"),
      /^master\.nodes-1a2b3c4\.[0-9a-f]{6}\.euw1\.cache\.amazonaws\.com$/,
    );
    assert.match(text(outputs, "readerEndpointAddress"), /^replica\.nodes-1a2b3c4\./);
    assert.deepEqual(outputs["memberClusters"], [
      "nodes-1a2b3c4-001",
      "nodes-1a2b3c4-002",
      "nodes-1a2b3c4-003",
    ]);
    assert.deepEqual(
      [outputs["parameterGroupName"], outputs["engineVersionActual"], outputs["clusterEnabled"]],
      ["default.valkey8", "8.0.0", false],
    );
  });

  it("has other endpoints without encryption, and one for shards", () => {
    const plain = outputsOf(replicationGroup, { ...good, transitEncryptionEnabled: false });
    assert.match(
      text(plain, "primaryEndpointAddress"),
      /^nodes-1a2b3c4\.[0-9a-f]{6}\.ng\.0001\.euw1\./,
    );
    assert.match(text(plain, "readerEndpointAddress"), /^nodes-1a2b3c4-ro\./);
    const sharded = outputsOf(replicationGroup, {
      ...good,
      numCacheClusters: null,
      numNodeGroups: 2,
      replicasPerNodeGroup: 1,
    });
    assert.match(text(sharded, "configurationEndpointAddress"), /^clustercfg\.nodes-1a2b3c4\./);
    assert.equal(sharded["primaryEndpointAddress"], "");
    assert.deepEqual(sharded["memberClusters"], [
      "nodes-1a2b3c4-0001-001",
      "nodes-1a2b3c4-0001-002",
      "nodes-1a2b3c4-0002-001",
      "nodes-1a2b3c4-0002-002",
    ]);
  });

  const regions = { "us-east-1": "use1", "ap-southeast-2": "apse2", "ca-central-1": "cac1" };
  for (const [region, short] of Object.entries(regions)) {
    it(`writes ${short} for ${region}`, () => {
      assert.equal(shortRegion(region), short);
    });
  }

  for (const [before, after, isLower] of [
    [{ engineVersion: "8.0", engineVersionActual: "8.0.1" }, "7.2", true],
    [{ engineVersion: "8.0", engineVersionActual: "8.0.1" }, "8.0", false],
    [{ engineVersion: "7.2", engineVersionActual: "7.2.6" }, "8.0", false],
    [{ engineVersion: "6.x", engineVersionActual: "6.2.6" }, "6.0", true],
    [{ engineVersion: "6.x", engineVersionActual: "6.2.6" }, "6.2", false],
    [{ engineVersion: "6.2", engineVersionActual: "6.2.6" }, "6.x", false],
    [{ engineVersionActual: "7.1.0" }, "5.0.6", true],
    [{ engineVersion: "5.0.6", engineVersionActual: "5.0.6" }, "5.0.10", false],
    [{ engineVersion: "5.0.10", engineVersionActual: "5.0.10" }, "5.0.6", true],
    [{ engineVersion: "8.0", engineVersionActual: "8.0.1" }, UNKNOWN, false],
    [{ engineVersion: "8.0", engineVersionActual: "8.0.1" }, null, false],
  ] as const) {
    it(`is ${isLower ? "replaced" : "updated"} from ${JSON.stringify(before)} to ${after}`, () => {
      assert.deepEqual(
        replicationGroup.replacesIf?.(before, { engineVersion: after }),
        isLower ? ["engineVersion"] : [],
      );
    });
  }

  for (const [version, then, now, isReplaced] of [
    ["6.2.6", true, false, true],
    ["6.2.6", false, true, true],
    ["6.2.6", undefined, true, true],
    ["6.2.6", true, true, false],
    ["6.2.6", false, false, false],
    ["6.2.6", true, null, false],
    ["6.2.6", true, UNKNOWN, false],
    ["7.0.4", false, true, true],
    ["7.0.5", false, true, false],
    ["7.1.0", true, false, false],
  ] as const) {
    it(`of ${version} is ${isReplaced ? "replaced" : "updated"} for encryption in transit from ${then} to ${now}`, () => {
      const before = {
        engineVersionActual: version,
        ...(then === undefined ? {} : { transitEncryptionEnabled: then }),
      };
      assert.deepEqual(
        replicationGroup.replacesIf?.(before, { transitEncryptionEnabled: now }),
        isReplaced ? ["transitEncryptionEnabled"] : [],
      );
    });
  }

  it("takes parameters of its own engine and version alone", () => {
    const faults = (family: string, engine: string, engineVersion: string): number =>
      (replicationGroup.worldConstraints ?? []).flatMap((constraint) =>
        constraint({ engine, engineVersion, parameterGroupName: "p" }, () => ({ family })),
      ).length;
    assert.equal(faults("valkey8", "valkey", "8.0"), 0);
    assert.equal(faults("redis6.x", "redis", "6.2"), 0);
    assert.equal(faults("valkey7", "valkey", "8.0"), 1);
    assert.equal(faults("redis7", "valkey", "8.0"), 2);
  });
});
