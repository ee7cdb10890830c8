import assert from "node:assert/strict";

import fc from "fast-check";

import { defaults } from "../../../policies/support/settings";
import type { Properties } from "../../../policies/support/values";
import { databaseMultiAzTypes } from "../../../policies/tables/database-multi-az-types";
import { proxied, unknown } from "../../support/policy/deployment";

/** The remedies for a resource, in the order of its faults; `undefined` where more than one value is needed. */
function remediesOf(type: string, props: Properties): (Properties | undefined)[] {
  const row = databaseMultiAzTypes.find(({ group }) => group.types.has(type));
  assert.ok(row, `no row judges ${type}`);
  const faults = row.judge(proxied(props), defaults);
  assert.ok(!("notJudged" in faults));
  return faults.map(({ remedy }) => remedy);
}

const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const both = { automaticFailoverEnabled: true, multiAzEnabled: true };
const ra3 = { nodeType: "ra3.xlplus", numberOfNodes: 2 };

const remedies: readonly [string, Properties, Properties | undefined][] = [
  ["aws:dms/replicationInstance:ReplicationInstance", {}, { multiAz: true }],
  [
    "aws:dms/replicationInstance:ReplicationInstance",
    { availabilityZone: "us-east-1a" },
    undefined,
  ],
  [
    "aws:dms/replicationConfig:ReplicationConfig",
    { computeConfig: { multiAz: false } },
    { computeConfig: { multiAz: true } },
  ],
  [
    "aws:dms/replicationConfig:ReplicationConfig",
    { computeConfig: { availabilityZone: unknown } },
    undefined,
  ],
  ["aws:redshift/cluster:Cluster", ra3, { multiAz: true }],
  ["aws:redshift/cluster:Cluster", { ...ra3, nodeType: "dc2.large" }, undefined],
  ["aws:redshift/cluster:Cluster", { ...ra3, nodeType: unknown }, undefined],
  ["aws:redshift/cluster:Cluster", { ...ra3, numberOfNodes: 1 }, undefined],
  ["aws:redshift/cluster:Cluster", { ...ra3, numberOfNodes: unknown }, undefined],
  ["aws:redshift/cluster:Cluster", { ...ra3, availabilityZone: "us-east-1a" }, undefined],
  ["aws:redshift/cluster:Cluster", { ...ra3, availabilityZoneRelocationEnabled: true }, undefined],
  [
    "aws:redshift/cluster:Cluster",
    { ...ra3, availabilityZoneRelocationEnabled: unknown },
    undefined,
  ],
  [
    "aws:redshift/cluster:Cluster",
    { ...ra3, availabilityZoneRelocationEnabled: false },
    { multiAz: true },
  ],
  [group, { numCacheClusters: 2 }, both],
  [group, { numNodeGroups: 2, replicasPerNodeGroup: 1 }, both],
  [group, { nodeGroupConfigurations: [{ replicaCount: 1 }] }, both],
  [group, { numCacheClusters: unknown }, undefined],
  [group, { replicasPerNodeGroup: unknown }, undefined],
  [group, { nodeGroupConfigurations: [{ replicaCount: 1 }, unknown] }, undefined],
  [group, { numNodeGroups: 2 }, undefined],
  [group, { nodeGroupConfigurations: [] }, undefined],
  [group, { ...both, numCacheClusters: 1 }, undefined],
  [
    "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup",
    { automaticFailoverEnabled: false },
    { automaticFailoverEnabled: true },
  ],
  [
    "aws:elasticache/cluster:Cluster",
    { engine: "memcached", numCacheNodes: 2 },
    { azMode: "cross-az" },
  ],
  ["aws:elasticache/cluster:Cluster", { engine: "memcached" }, undefined],
  ["aws:elasticache/cluster:Cluster", { engine: "memcached", numCacheNodes: 1 }, undefined],
  [
    "aws:elasticache/cluster:Cluster",
    { engine: "memcached", numCacheNodes: 2, availabilityZone: "us-east-1a" },
    undefined,
  ],
  [
    "aws:elasticache/cluster:Cluster",
    {
      engine: "memcached",
      numCacheNodes: 2,
      azMode: "single-az",
      preferredAvailabilityZones: unknown,
    },
    undefined,
  ],
  ["aws:elasticache/cluster:Cluster", { engine: "redis" }, undefined],
  ["aws:memorydb/cluster:Cluster", { numReplicasPerShard: 0 }, { numReplicasPerShard: 1 }],
  ["aws:dax/cluster:Cluster", { replicationFactor: 1 }, { replicationFactor: 2 }],
  [
    "aws:dax/cluster:Cluster",
    { replicationFactor: 1, availabilityZones: ["us-east-1a"] },
    undefined,
  ],
  ["aws:docdb/elasticCluster:ElasticCluster", { shardInstanceCount: 1 }, { shardInstanceCount: 2 }],
  // AWS replaces the graph for another count.
  ["aws:neptunegraph/graph:Graph", { replicaCount: 0 }, undefined],
  [
    "aws:timestreaminfluxdb/dbInstance:DbInstance",
    { vpcSubnetIds: ["subnet-1", "subnet-2"] },
    { deploymentType: "WITH_MULTIAZ_STANDBY" },
  ],
  ["aws:timestreaminfluxdb/dbInstance:DbInstance", { vpcSubnetIds: unknown }, undefined],
  [
    "aws:timestreaminfluxdb/dbCluster:DbCluster",
    { failoverMode: "NO_FAILOVER" },
    { failoverMode: "AUTOMATIC" },
  ],
  [
    "aws:timestreaminfluxdb/dbCluster:DbCluster",
    { dbParameterGroupIdentifier: "InfluxDBV3Core" },
    undefined,
  ],
  ["aws:cloudsearch/domain:Domain", { multiAz: false }, { multiAz: true }],
];

describe("database-multi-az-types", () => {
  for (const [type, props, remedy] of remedies) {
    it(`has ${remedy === undefined ? "no" : "the whole"} remedy for ${type} with ${JSON.stringify(props)}`, () => {
      assert.deepEqual(remediesOf(type, props), [remedy]);
    });
  }

  it("does not switch failover on for a group whose nodes stand in one zone", () => {
    const zones = ["us-east-1a", "us-east-1a"];
    const props = { numCacheClusters: 2, preferredCacheClusterAzs: zones };
    assert.deepEqual(remediesOf(group, props), [undefined, undefined]);
  });

  it("judges every type in one row only", () => {
    const types = databaseMultiAzTypes.flatMap(({ group: { types: tokens } }) => [...tokens]);
    assert.equal(new Set(types).size, types.length);
  });

  it("never throws, and repairs what it has a remedy for, whatever the properties hold", () => {
    const names = [
      ...["multiAz", "computeConfig", "availabilityZone", "nodeType", "numberOfNodes"],
      ...["numCacheClusters", "replicasPerNodeGroup", "nodeGroupConfigurations", "engine"],
      ...["automaticFailoverEnabled", "multiAzEnabled", "preferredCacheClusterAzs", "azMode"],
      ...["numCacheNodes", "preferredAvailabilityZones", "availabilityZones", "replicationFactor"],
      ...["numReplicasPerShard", "shardInstanceCount", "replicaCount", "deploymentType"],
      ...["failoverMode", "clusterMode", "parameterGroupName", "vpcSubnetIds"],
    ];
    const value = fc.oneof(
      fc.constantFrom<unknown>(unknown, true, false, "true", "false", 0, 1, 2, "1", "memcached"),
      fc.constantFrom<unknown>(["a", "a"], [unknown], { multiAz: false }, "NO_FAILOVER", null),
      fc.anything(),
    );
    const props = fc.dictionary(fc.constantFrom(...names), value);
    fc.assert(
      fc.property(fc.constantFrom(...databaseMultiAzTypes), props, (row, given) => {
        const faults = row.judge(proxied(given), defaults);
        if ("notJudged" in faults) {
          return;
        }
        for (const { property, remedy } of faults) {
          if (remedy !== undefined && !("computeConfig" in remedy)) {
            const again = row.judge(proxied({ ...given, ...remedy }), defaults);
            assert.ok(!("notJudged" in again));
            assert.ok(again.every((fault) => fault.property !== property));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
