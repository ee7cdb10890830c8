import { databaseMultiAz } from "../../../policies/rules/database-multi-az";
import { unknown } from "../../support/policy/deployment";
import { declare, resourceTests, type ResourceCase } from "../../support/policy/rule-tables";

const dmsInstance = "aws:dms/replicationInstance:ReplicationInstance";
const dmsConfig = "aws:dms/replicationConfig:ReplicationConfig";
const redshift = "aws:redshift/cluster:Cluster";
const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const globalGroup = "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup";
const cache = "aws:elasticache/cluster:Cluster";
const memorydb = "aws:memorydb/cluster:Cluster";
const dax = "aws:dax/cluster:Cluster";
const elastic = "aws:docdb/elasticCluster:ElasticCluster";
const graph = "aws:neptunegraph/graph:Graph";
const influx = "aws:timestreaminfluxdb/dbInstance:DbInstance";
const influxCluster = "aws:timestreaminfluxdb/dbCluster:DbCluster";
const search = "aws:cloudsearch/domain:Domain";

type Props = ResourceCase["props"];
type Invalid = ResourceCase & { readonly messages: readonly string[] };

const text = (head: string, why: string, fix: string): string =>
  [`${head}.`, `Why: ${why}.`, `Fix: ${fix}.`].join("\n");

/** A replication group that passes: each case shows one difference to it. */
const both = { automaticFailoverEnabled: true, multiAzEnabled: true };
const compliantGroup = { description: "sessions", numCacheClusters: 2, ...both };
const memcached = { engine: "memcached", numCacheNodes: 2, azMode: "cross-az" };
const ra3 = { nodeType: "ra3.xlplus", numberOfNodes: 2 };

/** The decisive properties of each type: what passes, and what passes because it is not known yet. */
const decisive: readonly (readonly [what: string, type: string, compliant: Props, open: Props])[] =
  [
    ["a DMS replication instance", dmsInstance, { multiAz: true }, { multiAz: unknown }],
    [
      "a DMS Serverless replication",
      dmsConfig,
      { computeConfig: { multiAz: true } },
      { computeConfig: { multiAz: unknown } },
    ],
    ["a Redshift cluster", redshift, { ...ra3, multiAz: true }, { ...ra3, multiAz: unknown }],
    [
      "an ElastiCache replication group",
      group,
      compliantGroup,
      { automaticFailoverEnabled: unknown, multiAzEnabled: unknown, numCacheClusters: unknown },
    ],
    [
      "a global datastore",
      globalGroup,
      { automaticFailoverEnabled: true },
      { automaticFailoverEnabled: unknown },
    ],
    ["a Memcached cluster", cache, memcached, { ...memcached, azMode: unknown }],
    ["a MemoryDB cluster", memorydb, { numReplicasPerShard: 1 }, { numReplicasPerShard: unknown }],
    ["a DAX cluster", dax, { replicationFactor: 2 }, { replicationFactor: unknown }],
    [
      "a DocumentDB elastic cluster",
      elastic,
      { shardInstanceCount: 2 },
      { shardInstanceCount: unknown },
    ],
    ["a Neptune Analytics graph", graph, { replicaCount: 1 }, { replicaCount: unknown }],
    [
      "a Timestream for InfluxDB instance",
      influx,
      { deploymentType: "WITH_MULTIAZ_STANDBY" },
      { deploymentType: unknown },
    ],
    [
      "a Timestream for InfluxDB cluster",
      influxCluster,
      { failoverMode: "AUTOMATIC", deploymentType: "MULTI_NODE_READ_REPLICAS" },
      { failoverMode: unknown, dbParameterGroupIdentifier: unknown },
    ],
    ["a CloudSearch domain", search, { multiAz: true }, { multiAz: unknown }],
  ];

const dmsWhy = "the loss of its one Availability Zone stops every replication task that it runs";
const configWhy = "the loss of its one Availability Zone stops the replication";
const redshiftWhy =
  "all of its nodes stand in one Availability Zone, whose loss takes the whole cluster down";
const ra3Fix =
  "set multiAz: true (with at least two nodes, and without availabilityZone and relocation)";

const redshiftMessage = (found: string, fix: string): string =>
  text(`Redshift cluster "under-test", multiAz: found ${found}, expected true`, redshiftWhy, fix);

const switches: readonly Invalid[] = [
  {
    title: "a DMS replication instance without multiAz, which has no standby",
    type: dmsInstance,
    props: { replicationInstanceClass: "dms.t3.micro" },
    messages: [
      text(
        'DMS replication instance "under-test", multiAz: found not set, which AWS DMS takes for false, expected true',
        dmsWhy,
        "set multiAz: true",
      ),
    ],
  },
  {
    title: "a DMS replication instance in a zone that the program names",
    type: dmsInstance,
    props: { multiAz: "false", availabilityZone: "us-east-1a" },
    messages: [
      text(
        'DMS replication instance "under-test", multiAz: found "false", expected true',
        dmsWhy,
        "remove availabilityZone and set multiAz: true",
      ),
    ],
  },
  {
    title: "a DMS Serverless replication without multiAz",
    type: dmsConfig,
    props: { computeConfig: { maxCapacityUnits: 4 } },
    messages: [
      text(
        'DMS Serverless replication "under-test", computeConfig.multiAz: found not set, which AWS DMS takes for false, expected true',
        configWhy,
        "set computeConfig.multiAz: true",
      ),
    ],
  },
  {
    title: "a DMS Serverless replication in a zone that the program names",
    type: dmsConfig,
    props: { computeConfig: { multiAz: false, availabilityZone: unknown } },
    messages: [
      text(
        'DMS Serverless replication "under-test", computeConfig.multiAz: found false, expected true',
        configWhy,
        "remove availabilityZone and set computeConfig.multiAz: true",
      ),
    ],
  },
  {
    title: "a Redshift cluster of many nodes, which all stand in one zone",
    type: redshift,
    props: { nodeType: "ra3.4xlarge", numberOfNodes: 8 },
    messages: [redshiftMessage("not set, which Redshift takes for false", ra3Fix)],
  },
  {
    title: "a Redshift cluster whose node type is not known yet",
    type: redshift,
    props: { nodeType: unknown, multiAz: false },
    messages: [redshiftMessage("false", ra3Fix)],
  },
  {
    title: "a Redshift cluster of a node type that cannot be Multi-AZ",
    type: redshift,
    props: { nodeType: "dc2.large", multiAz: false },
    messages: [
      redshiftMessage(
        "false",
        "set multiAz: true and take an ra3 nodeType: dc2.large cannot be Multi-AZ",
      ),
    ],
  },
  {
    title: "a CloudSearch domain without multiAz",
    type: search,
    props: {},
    messages: [
      text(
        'CloudSearch domain "under-test", multiAz: found not set, which CloudSearch takes for false, expected true',
        "the loss of its one Availability Zone takes the domain down",
        "set multiAz: true",
      ),
    ],
  },
];

const nodeWhy =
  "the loss of the Availability Zone of a node without a replica takes its part of the cache down, and the data with it";
const failoverWhy = "no replica takes over when the Availability Zone of the primary is lost";
const groupMessage = (
  property: string,
  found: string,
  expected: string,
  why: string,
  fix: string,
) =>
  text(
    `ElastiCache replication group "under-test", ${property}: found ${found}, expected ${expected}`,
    why,
    fix,
  );
const oneZone = groupMessage(
  "preferredCacheClusterAzs",
  "us-east-1a for every node",
  "at least two Availability Zones",
  "the loss of us-east-1a takes the primary and all of its replicas down",
  "name another Availability Zone for one of the nodes, or remove preferredCacheClusterAzs",
);
const shardsInZones = (count: string, zones: string): string =>
  groupMessage(
    "nodeGroupConfigurations",
    `${count} with every node in the same Availability Zone (${zones})`,
    "the nodes of every shard in at least two Availability Zones",
    `the loss of one Availability Zone (${zones}) takes the primary of a shard and all of its replicas down`,
    "give replicaAvailabilityZones another Availability Zone than primaryAvailabilityZone, or remove both",
  );

const replicationGroups: readonly Invalid[] = [
  {
    title: "a replication group of which nothing is said",
    type: group,
    // The provider fills the two in.
    props: { description: "sessions", automaticFailoverEnabled: false, multiAzEnabled: false },
    messages: [
      groupMessage(
        "numCacheClusters",
        "not set, which ElastiCache takes for 1",
        "at least 2",
        nodeWhy,
        "set numCacheClusters: 2, automaticFailoverEnabled: true, multiAzEnabled: true",
      ),
    ],
  },
  {
    title: "a replication group of two nodes, one switch of which is off and one left out",
    type: group,
    props: { numCacheClusters: 2, multiAzEnabled: false },
    messages: [
      groupMessage(
        "automaticFailoverEnabled and multiAzEnabled",
        "not set, which ElastiCache takes for false and false",
        "both true",
        "no replica takes over when the Availability Zone of the primary is lost",
        "set automaticFailoverEnabled: true and multiAzEnabled: true",
      ),
    ],
  },
  {
    title: "a replication group of one node, whatever its switches say",
    type: group,
    props: { ...compliantGroup, numCacheClusters: 1 },
    messages: [
      groupMessage("numCacheClusters", "1", "at least 2", nodeWhy, "set numCacheClusters: 2"),
    ],
  },
  {
    title: "a replication group of one node, given as a text",
    type: group,
    props: { ...compliantGroup, numCacheClusters: "1", multiAzEnabled: "false" },
    messages: [
      groupMessage(
        "numCacheClusters",
        '"1"',
        "at least 2",
        nodeWhy,
        "set numCacheClusters: 2, multiAzEnabled: true",
      ),
    ],
  },
  {
    title: "a replication group with a default parameter group without shards",
    type: group,
    props: { ...both, parameterGroupName: "default.redis7", clusterMode: "disabled" },
    messages: [
      groupMessage(
        "numCacheClusters",
        "not set, which ElastiCache takes for 1",
        "at least 2",
        nodeWhy,
        "set numCacheClusters: 2",
      ),
    ],
  },
  {
    title: "a replication group whose shards have no replica",
    type: group,
    props: { ...both, numNodeGroups: 3, replicasPerNodeGroup: 0 },
    messages: [
      groupMessage(
        "replicasPerNodeGroup",
        "0",
        "at least 1",
        nodeWhy,
        "set replicasPerNodeGroup: 1",
      ),
    ],
  },
  {
    title: "a replication group with one shard that has no replica",
    type: group,
    props: {
      ...both,
      numNodeGroups: 3,
      nodeGroupConfigurations: [
        { replicaCount: 0 },
        { replicaCount: 1 },
        { replicaCount: unknown },
      ],
    },
    messages: [
      groupMessage(
        "nodeGroupConfigurations",
        "one shard with a replicaCount of 0",
        "a replicaCount of at least 1 in every shard",
        nodeWhy,
        "set replicaCount: 1 in every shard",
      ),
    ],
  },
  {
    title: "a replication group with a replica that nothing promotes",
    type: group,
    props: { numCacheClusters: 2 },
    messages: [
      groupMessage(
        "automaticFailoverEnabled and multiAzEnabled",
        "not set, which ElastiCache takes for false",
        "both true",
        failoverWhy,
        "set automaticFailoverEnabled: true and multiAzEnabled: true",
      ),
    ],
  },
  {
    title: "a replication group whose number of nodes is not known yet",
    type: group,
    props: { numCacheClusters: unknown, automaticFailoverEnabled: false, multiAzEnabled: unknown },
    messages: [
      groupMessage(
        "automaticFailoverEnabled",
        "false",
        "true",
        failoverWhy,
        "set automaticFailoverEnabled: true",
      ),
    ],
  },
  {
    title: "a replication group with failover but without Multi-AZ",
    type: group,
    props: { ...compliantGroup, multiAzEnabled: false },
    messages: [
      groupMessage(
        "multiAzEnabled",
        "false",
        "true",
        "nothing keeps the replicas out of the Availability Zone of the primary, whose loss then takes all of them",
        "set multiAzEnabled: true",
      ),
    ],
  },
  {
    title: "the secondary of a global datastore without Multi-AZ",
    type: group,
    props: { globalReplicationGroupId: unknown, numCacheClusters: 2, multiAzEnabled: null },
    messages: [
      groupMessage(
        "automaticFailoverEnabled and multiAzEnabled",
        "not set, which ElastiCache takes for false",
        "both true",
        failoverWhy,
        "set automaticFailoverEnabled: true and multiAzEnabled: true",
      ),
    ],
  },
  {
    title: "a replication group with every node in one zone",
    type: group,
    props: { ...compliantGroup, preferredCacheClusterAzs: ["us-east-1a", "us-east-1a"] },
    messages: [oneZone],
  },
  {
    title: "a replication group with two causes",
    type: group,
    props: {
      ...compliantGroup,
      automaticFailoverEnabled: false,
      preferredCacheClusterAzs: ["us-east-1a", "us-east-1a"],
    },
    messages: [
      groupMessage(
        "automaticFailoverEnabled",
        "false",
        "true",
        failoverWhy,
        "set automaticFailoverEnabled: true",
      ),
      oneZone,
    ],
  },
  {
    title: "a replication group with two shards, each in one zone",
    type: group,
    props: {
      ...both,
      nodeGroupConfigurations: ["us-east-1b", "us-east-1a"].map((zone) => ({
        replicaCount: 1,
        primaryAvailabilityZone: zone,
        replicaAvailabilityZones: [zone],
      })),
    },
    messages: [shardsInZones("two shards", "us-east-1a, us-east-1b")],
  },
  {
    title: "a replication group with one shard in one zone, beside one that is not known yet",
    type: group,
    props: {
      ...both,
      nodeGroupConfigurations: [
        {
          replicaCount: 1,
          primaryAvailabilityZone: "us-east-1a",
          replicaAvailabilityZones: ["us-east-1a"],
        },
        unknown,
      ],
    },
    messages: [shardsInZones("one shard", "us-east-1a")],
  },
  {
    title: "a global datastore that gives automatic failover up",
    type: globalGroup,
    props: { automaticFailoverEnabled: "false" },
    messages: [
      text(
        'ElastiCache global datastore "under-test", automaticFailoverEnabled: found "false", expected true or left out',
        "no replica takes over when the Availability Zone of a primary is lost, in any Region of the datastore",
        "set automaticFailoverEnabled: true",
      ),
    ],
  },
];

const allNodes = "all nodes stand in one Availability Zone, whose loss takes the whole cache down";
const cacheMessage = (
  property: string,
  found: string,
  expected: string,
  why: string,
  fix: string,
) =>
  text(
    `ElastiCache cluster "under-test", ${property}: found ${found}, expected ${expected}`,
    why,
    fix,
  );
const alone = (engine: string): string =>
  cacheMessage(
    "replicationGroupId",
    `not set, so that the cluster is one node of ${engine}`,
    "a replication group with a replica in another Availability Zone",
    "the loss of the Availability Zone of its one node takes the cache down, and the data with it",
    "make an aws.elasticache.ReplicationGroup with numCacheClusters: 2, automaticFailoverEnabled: true and multiAzEnabled: true instead",
  );

const cacheClusters: readonly Invalid[] = [
  {
    title: "a Redis OSS cluster outside a replication group",
    type: cache,
    props: { engine: "redis", numCacheNodes: 1 },
    messages: [alone("redis")],
  },
  {
    title: "a Valkey cluster with an empty replicationGroupId",
    type: cache,
    props: { engine: "valkey", replicationGroupId: "" },
    messages: [alone("valkey")],
  },
  {
    title: "a Memcached cluster of one node",
    type: cache,
    props: { ...memcached, azMode: unknown, numCacheNodes: "1" },
    messages: [
      cacheMessage(
        "numCacheNodes",
        "1",
        "at least 2",
        "the loss of the Availability Zone of its one node takes the whole cache down",
        'set numCacheNodes: 2 and azMode: "cross-az"',
      ),
    ],
  },
  {
    title: "a Memcached cluster without azMode",
    type: cache,
    props: { engine: "memcached", numCacheNodes: 3 },
    messages: [
      cacheMessage(
        "azMode",
        'not set, which ElastiCache takes for "single-az"',
        '"cross-az"',
        allNodes,
        'set azMode: "cross-az"',
      ),
    ],
  },
  {
    title: "a Memcached cluster in a zone that the program names",
    type: cache,
    props: { ...memcached, azMode: "single-az", availabilityZone: "us-east-1a" },
    messages: [
      cacheMessage(
        "azMode",
        '"single-az"',
        '"cross-az"',
        allNodes,
        'set azMode: "cross-az" and spread the nodes with preferredAvailabilityZones',
      ),
    ],
  },
  {
    title: "a Memcached cluster across zones with every node in the same one",
    type: cache,
    props: { ...memcached, preferredAvailabilityZones: ["us-east-1a", "us-east-1a"] },
    messages: [
      cacheMessage(
        "preferredAvailabilityZones",
        "us-east-1a for every node",
        "at least two Availability Zones",
        "the loss of us-east-1a takes the whole cache down",
        "name another Availability Zone for one of the nodes",
      ),
    ],
  },
];

const daxWhy = "the loss of the Availability Zone of its one node takes the whole cluster down";

const counts: readonly Invalid[] = [
  {
    title: "a MemoryDB cluster without replicas",
    type: memorydb,
    props: { numReplicasPerShard: 0 },
    messages: [
      text(
        'MemoryDB cluster "under-test", numReplicasPerShard: found 0, expected at least 1',
        "the loss of the Availability Zone of a node without a replica takes its shard down until it is rebuilt from the transaction log",
        "set numReplicasPerShard: 1",
      ),
    ],
  },
  {
    title: "a DAX cluster of one node",
    type: dax,
    props: { replicationFactor: 1 },
    messages: [
      text(
        'DAX cluster "under-test", replicationFactor: found 1, expected at least 2',
        daxWhy,
        "set replicationFactor: 2, or 3 as AWS advises",
      ),
    ],
  },
  {
    title: "a DAX cluster of one node in a zone that the program names",
    type: dax,
    props: { replicationFactor: 1, availabilityZones: ["us-east-1a"] },
    messages: [
      text(
        'DAX cluster "under-test", replicationFactor: found 1, expected at least 2',
        daxWhy,
        "set replicationFactor: 2, or 3 as AWS advises, and name as many Availability Zones",
      ),
    ],
  },
  {
    title: "a DAX cluster with every node in one zone",
    type: dax,
    props: { replicationFactor: 3, availabilityZones: ["us-east-1a", "us-east-1a", "us-east-1a"] },
    messages: [
      text(
        'DAX cluster "under-test", availabilityZones: found us-east-1a for every node, expected at least two Availability Zones',
        "the loss of us-east-1a takes the whole cluster down",
        "name another Availability Zone for one of the nodes, or remove availabilityZones",
      ),
    ],
  },
  {
    title: "a DocumentDB elastic cluster with one instance in each shard",
    type: elastic,
    props: { shardCount: 4, shardInstanceCount: 1 },
    messages: [
      text(
        'DocumentDB elastic cluster "under-test", shardInstanceCount: found 1, expected at least 2',
        "the loss of the Availability Zone of the one instance of a shard takes the shard down",
        "set shardInstanceCount: 2",
      ),
    ],
  },
  {
    title: "a Neptune Analytics graph without replicas",
    type: graph,
    props: { replicaCount: "0" },
    messages: [
      text(
        'Neptune Analytics graph "under-test", replicaCount: found 0, expected at least 1',
        "the loss of its one Availability Zone stops the graph",
        "set replicaCount: 1; AWS replaces the graph for that, so take a snapshot first and restore it",
      ),
    ],
  },
];

const influxMessage = (found: string, fix: string): string =>
  text(
    `Timestream for InfluxDB instance "under-test", deploymentType: found ${found}, expected "WITH_MULTIAZ_STANDBY"`,
    "the loss of its one Availability Zone stops the database",
    fix,
  );

const influxes: readonly Invalid[] = [
  {
    title: "a Timestream for InfluxDB instance without deploymentType",
    type: influx,
    props: { vpcSubnetIds: ["subnet-1", unknown] },
    messages: [
      influxMessage(
        'not set, which Timestream takes for "SINGLE_AZ"',
        'set deploymentType: "WITH_MULTIAZ_STANDBY"',
      ),
    ],
  },
  {
    title: "a single-AZ Timestream for InfluxDB instance in one subnet",
    type: influx,
    props: { deploymentType: "SINGLE_AZ", vpcSubnetIds: ["subnet-1"] },
    messages: [
      influxMessage(
        '"SINGLE_AZ"',
        'set deploymentType: "WITH_MULTIAZ_STANDBY", and vpcSubnetIds to subnets of two Availability Zones, for which the database is replaced: copy its data first',
      ),
    ],
  },
  {
    title: "a Timestream for InfluxDB cluster that does not fail over",
    type: influxCluster,
    props: { failoverMode: "NO_FAILOVER" },
    messages: [
      text(
        'Timestream for InfluxDB cluster "under-test", failoverMode: found "NO_FAILOVER", expected "AUTOMATIC" or left out',
        "no replica takes over when the Availability Zone of the primary node is lost",
        'set failoverMode: "AUTOMATIC"',
      ),
    ],
  },
  {
    title: "a Timestream for InfluxDB cluster of the one node that InfluxDB 3 Core runs on",
    type: influxCluster,
    props: { dbParameterGroupIdentifier: "InfluxDBV3Core" },
    messages: [
      text(
        'Timestream for InfluxDB cluster "under-test", dbParameterGroupIdentifier: found "InfluxDBV3Core", expected a parameter group of InfluxDB 3 Enterprise, or an InfluxDB 2 cluster',
        "InfluxDB 3 Core runs on one node, and the loss of its Availability Zone stops the database",
        "take a parameter group of InfluxDB 3 Enterprise with several nodes, or an InfluxDB 2 cluster with deploymentType: MULTI_NODE_READ_REPLICAS",
      ),
    ],
  },
];

const otherValid: readonly ResourceCase[] = [
  {
    title: "a DMS replication instance with the text true",
    type: dmsInstance,
    props: { multiAz: "true" },
  },
  {
    title: "a DMS Serverless replication of which nothing is known",
    type: dmsConfig,
    props: { computeConfig: unknown },
  },
  {
    title: "a DMS replication instance whose multiAz is malformed, which the provider refuses",
    type: dmsInstance,
    props: { multiAz: ["no"] },
  },
  {
    title: "a DMS Serverless replication whose computeConfig is malformed",
    type: dmsConfig,
    props: { computeConfig: "small" },
  },
  {
    title: "a replication group with a replica in every shard",
    type: group,
    props: { ...both, numNodeGroups: 2, replicasPerNodeGroup: 1 },
  },
  {
    title: "a replication group with replicas in other zones than their primaries",
    type: group,
    props: {
      ...both,
      nodeGroupConfigurations: [
        {
          replicaCount: 1,
          primaryAvailabilityZone: "us-east-1a",
          replicaAvailabilityZones: ["us-east-1b"],
        },
      ],
    },
  },
  {
    title: "a replication group with nodes in two zones",
    type: group,
    props: { ...compliantGroup, preferredCacheClusterAzs: ["us-east-1a", "us-east-1b"] },
  },
  {
    title: "a replication group with a node in a zone that is not known yet",
    type: group,
    props: { ...compliantGroup, preferredCacheClusterAzs: ["us-east-1a", unknown] },
  },
  {
    title: "a replication group with one named zone, which says nothing of the other node",
    type: group,
    props: { ...compliantGroup, preferredCacheClusterAzs: ["us-east-1a"] },
  },
  {
    title: "a replication group with shards whose replicas nothing tells of",
    type: group,
    props: { ...both, numNodeGroups: 2 },
  },
  {
    title: "a replication group whose shards are not known yet",
    type: group,
    props: { ...both, nodeGroupConfigurations: [unknown, { replicaCount: 1 }] },
  },
  {
    title: "a replication group whose list of shards is empty",
    type: group,
    props: { ...both, nodeGroupConfigurations: [] },
  },
  {
    title: "a replication group that its parameter group may give shards",
    type: group,
    props: { ...both, parameterGroupName: "default.valkey8.cluster.on" },
  },
  {
    title: "a replication group with a parameter group of its own, which may want shards",
    type: group,
    props: { ...both, parameterGroupName: "sessions" },
  },
  {
    title: "a replication group with a parameter group that is not known yet",
    type: group,
    props: { ...both, parameterGroupName: unknown },
  },
  {
    title: "a replication group in cluster mode",
    type: group,
    props: { ...both, clusterMode: "enabled" },
  },
  {
    title: "a replication group that takes its shards over from a snapshot",
    type: group,
    props: { ...both, snapshotName: "last" },
  },
  {
    title: "a replication group that takes its shards over from snapshot files",
    type: group,
    props: { ...both, snapshotArns: ["arn:aws:s3:::backups/last.rdb"] },
  },
  {
    title: "the secondary of a global datastore that takes its nodes over",
    type: group,
    props: { ...both, globalReplicationGroupId: "ldgnf-sessions" },
  },
  {
    title: "a global datastore that takes automatic failover over from its primary",
    type: globalGroup,
    props: {},
  },
  {
    title: "a Memcached cluster whose nodes stand in two named zones, without azMode",
    type: cache,
    props: {
      engine: "memcached",
      numCacheNodes: 2,
      preferredAvailabilityZones: ["us-east-1a", "us-east-1b"],
    },
  },
  {
    title: "a Memcached cluster whose zones are not known yet",
    type: cache,
    props: { engine: "memcached", numCacheNodes: 2, preferredAvailabilityZones: unknown },
  },
  {
    title: "a Memcached cluster whose number of nodes is not known yet",
    type: cache,
    props: { ...memcached, numCacheNodes: unknown },
  },
  {
    title: "an ElastiCache cluster whose engine is not known yet",
    type: cache,
    props: { engine: unknown, numCacheNodes: 1 },
  },
  {
    title: "an ElastiCache cluster that may belong to a replication group",
    type: cache,
    props: { engine: "redis", replicationGroupId: unknown },
  },
  { title: "an ElastiCache cluster without an engine", type: cache, props: {} },
  {
    title: "an ElastiCache cluster of an engine that is not known to AWS",
    type: cache,
    props: { engine: "other", numCacheNodes: 1 },
  },
  {
    title: "a MemoryDB cluster of which nothing is said, which has one replica",
    type: memorydb,
    props: {},
  },
  {
    title: "a MemoryDB cluster whose number of replicas is malformed",
    type: memorydb,
    props: { numReplicasPerShard: "none" },
  },
  {
    title: "a DAX cluster in two zones",
    type: dax,
    props: { replicationFactor: 3, availabilityZones: ["us-east-1a", "us-east-1b", "us-east-1a"] },
  },
  {
    title: "a DocumentDB elastic cluster of which nothing is said, which has two instances",
    type: elastic,
    props: {},
  },
  {
    title: "a Neptune Analytics graph of which nothing is said, which has one replica",
    type: graph,
    props: {},
  },
  {
    title: "a Timestream for InfluxDB cluster with a parameter group of its own",
    type: influxCluster,
    props: { dbParameterGroupIdentifier: "mine" },
  },
];

const reason =
  "applies to databases, caches and database replications that have a replica or a standby of their own";

describe("database-multi-az", () => {
  declare(
    resourceTests(databaseMultiAz, {
      valid: [
        ...decisive.map(([what, type, props]) => ({ title: `${what} that is right`, type, props })),
        ...decisive.map(([what, type, , props]) => ({
          title: `${what} of which the decisive is not known yet`,
          type,
          props,
        })),
        ...otherValid,
      ],
      invalid: [...switches, ...replicationGroups, ...cacheClusters, ...counts, ...influxes],
      notApplicable: [
        {
          title: "a member of a replication group",
          type: cache,
          props: { replicationGroupId: "sessions" },
          reason: "a member of a replication group is judged with its group",
        },
        {
          title: "ElastiCache Serverless, which is Multi-AZ by design",
          type: "aws:elasticache/serverlessCache:ServerlessCache",
          props: { engine: "redis" },
          reason,
        },
        {
          title: "a DynamoDB table, which is Multi-AZ by design",
          type: "aws:dynamodb/table:Table",
          props: {},
          reason,
        },
        {
          title: "a DB instance, which has a rule of its own",
          type: "aws:rds/instance:Instance",
          props: { multiAz: false },
          reason,
        },
      ],
    }),
  );
});
