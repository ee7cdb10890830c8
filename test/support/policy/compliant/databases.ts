import { computed, ref, type ResourceSpec } from "../deployment";
import { alone, arn, inSubnets, network, role, subnets, type Example, type Props } from "./example";

/** A database in a subnet group of its own kind, which it names by some property. */
function inGroup(
  name: string,
  type: string,
  [groupType, property]: readonly [type: string, property: string],
  props: Props,
  members: readonly ResourceSpec[] = [],
): Example {
  return {
    name,
    resources: [
      ...network(name),
      { type: groupType, name: `${name}-subnets`, props: { subnetIds: subnets(name) } },
      { type, name: `${name}-it`, props: { ...props, [property]: ref(`${name}-subnets`) } },
      ...members,
    ],
  };
}

/** Two instances of a cluster, in two zones. */
function instancesOf(name: string, type: string, props: Props): readonly ResourceSpec[] {
  return ["a", "b"].map((letter) => ({
    type,
    name: `${name}-instance-${letter}`,
    props: {
      ...props,
      clusterIdentifier: ref(`${name}-it`),
      availabilityZone: `us-east-1${letter}`,
    },
  }));
}

const rdsSubnets = ["aws:rds/subnetGroup:SubnetGroup", "dbSubnetGroupName"] as const;
const kept = { backupRetentionPeriod: 7, deletionProtection: true };
const cluster = "aws:rds/cluster:Cluster";
const instance = "aws:rds/instance:Instance";

/** Databases that their own resource, or the instances of their cluster, make highly available. */
export const databaseExamples: readonly Example[] = [
  inGroup("db-instance", instance, rdsSubnets, {
    ...kept,
    engine: "postgres",
    instanceClass: "db.t4g.micro",
    multiAz: true,
  }),
  // A replica is judged for nothing that its source has, and may stand beside one that has a standby.
  {
    name: "replica",
    resources: [
      {
        type: instance,
        name: "replica-source",
        props: {
          ...kept,
          instanceClass: "db.t4g.micro",
          multiAz: true,
          availabilityZone: computed("us-east-1b"),
        },
      },
      {
        type: instance,
        name: "replica-it",
        props: {
          instanceClass: "db.t4g.micro",
          replicateSourceDb: ref("replica-source"),
          availabilityZone: "us-east-1b",
        },
      },
    ],
  },
  inGroup(
    "aurora",
    cluster,
    rdsSubnets,
    { ...kept, clusterIdentifier: "aurora", engine: "aurora-postgresql" },
    instancesOf("aurora", "aws:rds/clusterInstance:ClusterInstance", {
      engine: "aurora-postgresql",
      instanceClass: "db.r6g.large",
    }),
  ),
  alone("db-cluster", cluster, {
    ...kept,
    engine: "mysql",
    dbClusterInstanceClass: "db.m6gd.large",
    availabilityZones: computed(["us-east-1a", "us-east-1b", "us-east-1c"]),
  }),
  inGroup(
    "docdb",
    "aws:docdb/cluster:Cluster",
    ["aws:docdb/subnetGroup:SubnetGroup", "dbSubnetGroupName"],
    kept,
    instancesOf("docdb", "aws:docdb/clusterInstance:ClusterInstance", {
      instanceClass: "db.r6g.large",
    }),
  ),
  inGroup(
    "neptune",
    "aws:neptune/cluster:Cluster",
    ["aws:neptune/subnetGroup:SubnetGroup", "neptuneSubnetGroupName"],
    kept,
    instancesOf("neptune", "aws:neptune/clusterInstance:ClusterInstance", {
      instanceClass: "db.r6g.large",
    }),
  ),
  inGroup(
    "redshift",
    "aws:redshift/cluster:Cluster",
    ["aws:redshift/subnetGroup:SubnetGroup", "clusterSubnetGroupName"],
    {
      clusterIdentifier: "redshift",
      nodeType: "ra3.large",
      numberOfNodes: 2,
      multiAz: true,
      automatedSnapshotRetentionPeriod: 7,
    },
  ),
  inSubnets("elastic", "aws:docdb/elasticCluster:ElasticCluster", "subnetIds[]", {
    adminUserName: "shop",
    authType: "SECRET_ARN",
    shardCapacity: 2,
    shardCount: 1,
    shardInstanceCount: 2,
    backupRetentionPeriod: 7,
  }),
  inSubnets("influx", "aws:timestreaminfluxdb/dbInstance:DbInstance", "vpcSubnetIds[]", {
    allocatedStorage: 20,
    bucket: "metrics",
    dbInstanceType: "db.influx.medium",
    deploymentType: "WITH_MULTIAZ_STANDBY",
  }),
  inSubnets("influx-cluster", "aws:timestreaminfluxdb/dbCluster:DbCluster", "vpcSubnetIds[]", {
    dbInstanceType: "db.influx.medium",
    failoverMode: "AUTOMATIC",
    deploymentType: "MULTI_NODE_READ_REPLICAS",
  }),
  inSubnets("dms", "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup", "subnetIds[]", {
    replicationSubnetGroupId: "dms",
    replicationSubnetGroupDescription: "dms",
  }),
  alone("dms-instance", "aws:dms/replicationInstance:ReplicationInstance", {
    replicationInstanceId: "dms",
    replicationInstanceClass: "dms.t3.small",
    multiAz: true,
  }),
  alone("dms-serverless", "aws:dms/replicationConfig:ReplicationConfig", {
    replicationConfigIdentifier: "dms",
    replicationType: "cdc",
    computeConfig: { replicationSubnetGroupId: "dms", maxCapacityUnits: "64", multiAz: true },
  }),
  inSubnets("proxy", "aws:rds/proxy:Proxy", "vpcSubnetIds[]", {
    engineFamily: "POSTGRESQL",
    roleArn: role,
  }),
  inSubnets("proxy-endpoint", "aws:rds/proxyEndpoint:ProxyEndpoint", "vpcSubnetIds[]", {
    dbProxyEndpointName: "reader",
    dbProxyName: "proxy",
  }),
  inSubnets(
    "workgroup",
    "aws:redshiftserverless/workgroup:Workgroup",
    "subnetIds[]",
    { namespaceName: "shop", workgroupName: "shop", region: "us-east-1" },
    "abc",
  ),
  inSubnets(
    "workgroup-endpoint",
    "aws:redshiftserverless/endpointAccess:EndpointAccess",
    "subnetIds[]",
    { endpointName: "shop", workgroupName: "shop" },
  ),
  alone("graph", "aws:neptunegraph/graph:Graph", {
    provisionedMemory: 32,
    replicaCount: 1,
    deletionProtection: true,
  }),
  inSubnets(
    "graph-endpoint",
    "aws:neptunegraph/privateGraphEndpoint:PrivateGraphEndpoint",
    "subnetIds[]",
    { graphIdentifier: "g-1", vpcId: "vpc-1" },
  ),
  alone("table", "aws:dynamodb/table:Table", {
    billingMode: "PAY_PER_REQUEST",
    pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 7 },
    deletionProtectionEnabled: true,
  }),
  alone("keyspaces", "aws:keyspaces/table:Table", {
    keyspaceName: "shop",
    tableName: "orders",
    pointInTimeRecovery: { status: "ENABLED" },
  }),
  alone("global-aurora", "aws:rds/globalCluster:GlobalCluster", {
    globalClusterIdentifier: "world",
    sourceDbClusterIdentifier: arn("rds", "cluster:shop"),
    deletionProtection: true,
  }),
  alone("global-docdb", "aws:docdb/globalCluster:GlobalCluster", {
    globalClusterIdentifier: "world",
    deletionProtection: true,
  }),
  alone("global-neptune", "aws:neptune/globalCluster:GlobalCluster", {
    globalClusterIdentifier: "world",
    deletionProtection: true,
  }),
  alone("dsql", "aws:dsql/cluster:Cluster", { deletionProtectionEnabled: true }),
  alone("lightsail-database", "aws:lightsail/database:Database", {
    relationalDatabaseName: "shop",
    blueprintId: "mysql_8_0",
    bundleId: "micro_ha_2_0",
    backupRetentionEnabled: true,
  }),
  alone("search-engine", "aws:cloudsearch/domain:Domain", { multiAz: true }),
];
