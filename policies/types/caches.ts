import { identifiedBy, typeGroup } from "./type-group";

/** An ElastiCache replication group (Valkey or Redis OSS). */
export const replicationGroup = identifiedBy(
  "replicationGroupId",
  typeGroup("ElastiCache replication group", "aws:elasticache/replicationGroup:ReplicationGroup"),
);

/** An ElastiCache global datastore. */
export const globalReplicationGroup = typeGroup(
  "ElastiCache global datastore",
  "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup",
);

/** An ElastiCache cluster: Memcached, or a single node of Redis OSS. */
export const cacheCluster = identifiedBy(
  "clusterId",
  typeGroup("ElastiCache cluster", "aws:elasticache/cluster:Cluster"),
);

/** The subnets of ElastiCache. */
export const cacheSubnetGroup = typeGroup(
  "ElastiCache subnet group",
  "aws:elasticache/subnetGroup:SubnetGroup",
);

/** A MemoryDB cluster. */
export const memorydbCluster = typeGroup("MemoryDB cluster", "aws:memorydb/cluster:Cluster");

/** The subnets of MemoryDB. */
export const memorydbSubnetGroup = typeGroup(
  "MemoryDB subnet group",
  "aws:memorydb/subnetGroup:SubnetGroup",
);

/** A DynamoDB Accelerator cluster. */
export const daxCluster = identifiedBy(
  "clusterName",
  typeGroup("DAX cluster", "aws:dax/cluster:Cluster"),
);

/** The subnets of DynamoDB Accelerator. */
export const daxSubnetGroup = typeGroup("DAX subnet group", "aws:dax/subnetGroup:SubnetGroup");
