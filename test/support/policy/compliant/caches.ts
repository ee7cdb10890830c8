import { ref } from "../deployment";
import { alone, network, subnets, type Example, type Props } from "./example";

/** A cache in a subnet group of its own kind. */
function inGroup(name: string, type: string, groupType: string, props: Props): Example {
  return {
    name,
    resources: [
      ...network(name),
      { type: groupType, name: `${name}-subnets`, props: { subnetIds: subnets(name) } },
      { type, name: `${name}-it`, props: { ...props, subnetGroupName: ref(`${name}-subnets`) } },
    ],
  };
}

const cacheSubnets = "aws:elasticache/subnetGroup:SubnetGroup";
const replicationGroup = "aws:elasticache/replicationGroup:ReplicationGroup";
const cacheCluster = "aws:elasticache/cluster:Cluster";

/** Caches. */
export const cacheExamples: readonly Example[] = [
  inGroup("replication-group", replicationGroup, cacheSubnets, {
    description: "sessions",
    engine: "valkey",
    numCacheClusters: 2,
    automaticFailoverEnabled: true,
    multiAzEnabled: true,
    preferredCacheClusterAzs: ["us-east-1a", "us-east-1b"],
    snapshotRetentionLimit: 7,
  }),
  alone("sharded", replicationGroup, {
    description: "sessions",
    engine: "redis",
    numNodeGroups: 2,
    replicasPerNodeGroup: 1,
    automaticFailoverEnabled: true,
    multiAzEnabled: true,
    snapshotRetentionLimit: 7,
  }),
  alone("sharded-by-hand", replicationGroup, {
    description: "sessions",
    engine: "redis",
    nodeGroupConfigurations: [
      {
        replicaCount: 1,
        primaryAvailabilityZone: "us-east-1a",
        replicaAvailabilityZones: ["us-east-1b"],
      },
    ],
    automaticFailoverEnabled: true,
    multiAzEnabled: true,
    snapshotRetentionLimit: 7,
  }),
  alone("datastore", "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup", {
    globalReplicationGroupIdSuffix: "world",
    primaryReplicationGroupId: "primary",
    automaticFailoverEnabled: true,
  }),
  inGroup("memcached", cacheCluster, cacheSubnets, {
    engine: "memcached",
    nodeType: "cache.t4g.small",
    numCacheNodes: 2,
    azMode: "cross-az",
    preferredAvailabilityZones: ["us-east-1a", "us-east-1b"],
  }),
  // A member has the backups and the replicas of its group.
  {
    name: "cache-member",
    resources: [
      {
        type: replicationGroup,
        name: "cache-member-group",
        props: {
          description: "sessions",
          numCacheClusters: 2,
          automaticFailoverEnabled: true,
          multiAzEnabled: true,
          snapshotRetentionLimit: 7,
        },
      },
      {
        type: cacheCluster,
        name: "cache-member-it",
        props: { engine: "redis", replicationGroupId: ref("cache-member-group") },
      },
    ],
  },
  inGroup("memorydb", "aws:memorydb/cluster:Cluster", "aws:memorydb/subnetGroup:SubnetGroup", {
    aclName: "open-access",
    nodeType: "db.t4g.small",
    numReplicasPerShard: 1,
    snapshotRetentionLimit: 7,
  }),
  inGroup("dax", "aws:dax/cluster:Cluster", "aws:dax/subnetGroup:SubnetGroup", {
    clusterName: "dax",
    iamRoleArn: "arn:aws:iam::123456789012:role/dax",
    nodeType: "dax.r5.large",
    replicationFactor: 2,
    availabilityZones: ["us-east-1a", "us-east-1b"],
  }),
];
