import { identifiedBy, typeGroup } from "./type-group";

/** An RDS DB instance. The instances of an Aurora cluster are another type and not among these. */
export const dbInstance = identifiedBy(
  "identifier",
  typeGroup("DB instance", "aws:rds/instance:Instance"),
);

/** An Aurora cluster or an RDS Multi-AZ DB cluster. */
export const dbCluster = identifiedBy(
  "clusterIdentifier",
  typeGroup("DB cluster", "aws:rds/cluster:Cluster"),
);

/** An instance of an Aurora cluster. */
export const dbClusterInstance = identifiedBy(
  "identifier",
  typeGroup("instance of a DB cluster", "aws:rds/clusterInstance:ClusterInstance"),
);

/** The subnets of RDS databases. */
export const dbSubnetGroup = typeGroup("DB subnet group", "aws:rds/subnetGroup:SubnetGroup");

/** A DocumentDB cluster. */
export const docdbCluster = identifiedBy(
  "clusterIdentifier",
  typeGroup("DocumentDB cluster", "aws:docdb/cluster:Cluster"),
);

/** An instance of a DocumentDB cluster. */
export const docdbClusterInstance = typeGroup(
  "instance of a DocumentDB cluster",
  "aws:docdb/clusterInstance:ClusterInstance",
);

/** A DocumentDB elastic cluster. */
export const docdbElasticCluster = typeGroup(
  "DocumentDB elastic cluster",
  "aws:docdb/elasticCluster:ElasticCluster",
);

/** The subnets of DocumentDB clusters. */
export const docdbSubnetGroup = typeGroup(
  "DocumentDB subnet group",
  "aws:docdb/subnetGroup:SubnetGroup",
);

/** A Neptune cluster. */
export const neptuneCluster = identifiedBy(
  "clusterIdentifier",
  typeGroup("Neptune cluster", "aws:neptune/cluster:Cluster"),
);

/** An instance of a Neptune cluster. */
export const neptuneClusterInstance = typeGroup(
  "instance of a Neptune cluster",
  "aws:neptune/clusterInstance:ClusterInstance",
);

/** The subnets of Neptune clusters. */
export const neptuneSubnetGroup = typeGroup(
  "Neptune subnet group",
  "aws:neptune/subnetGroup:SubnetGroup",
);

/** A Neptune Analytics graph. */
export const neptuneGraph = typeGroup("Neptune Analytics graph", "aws:neptunegraph/graph:Graph");

/** A DynamoDB table. */
export const dynamodbTable = typeGroup("DynamoDB table", "aws:dynamodb/table:Table");

/** A table of Amazon Keyspaces. */
export const keyspacesTable = typeGroup("Keyspaces table", "aws:keyspaces/table:Table");

/** A Redshift cluster. */
export const redshiftCluster = identifiedBy(
  "clusterIdentifier",
  typeGroup("Redshift cluster", "aws:redshift/cluster:Cluster"),
);

/** The subnets of Redshift clusters. */
export const redshiftSubnetGroup = typeGroup(
  "Redshift subnet group",
  "aws:redshift/subnetGroup:SubnetGroup",
);

/** A workgroup of Redshift Serverless. */
export const redshiftWorkgroup = typeGroup(
  "Redshift Serverless workgroup",
  "aws:redshiftserverless/workgroup:Workgroup",
);

/** A DB instance of Timestream for InfluxDB. */
export const timestreamInstance = typeGroup(
  "Timestream for InfluxDB instance",
  "aws:timestreaminfluxdb/dbInstance:DbInstance",
);

/** A DB cluster of Timestream for InfluxDB. */
export const timestreamCluster = typeGroup(
  "Timestream for InfluxDB cluster",
  "aws:timestreaminfluxdb/dbCluster:DbCluster",
);

/** A replication instance of AWS DMS. */
export const dmsReplicationInstance = typeGroup(
  "DMS replication instance",
  "aws:dms/replicationInstance:ReplicationInstance",
);

/** A serverless replication of AWS DMS. */
export const dmsReplicationConfig = typeGroup(
  "DMS Serverless replication",
  "aws:dms/replicationConfig:ReplicationConfig",
);

/** The subnets of DMS replication. */
export const dmsSubnetGroup = typeGroup(
  "DMS replication subnet group",
  "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup",
);

/** A proxy in front of RDS databases. */
export const dbProxy = typeGroup("RDS Proxy", "aws:rds/proxy:Proxy");

/** A further endpoint of an RDS Proxy. */
export const dbProxyEndpoint = typeGroup(
  "RDS Proxy endpoint",
  "aws:rds/proxyEndpoint:ProxyEndpoint",
);

/** A further VPC endpoint of a Redshift Serverless workgroup. */
export const redshiftServerlessEndpoint = typeGroup(
  "Redshift Serverless endpoint",
  "aws:redshiftserverless/endpointAccess:EndpointAccess",
);

/** A private endpoint of a Neptune Analytics graph. */
export const neptuneGraphEndpoint = typeGroup(
  "Neptune Analytics private endpoint",
  "aws:neptunegraph/privateGraphEndpoint:PrivateGraphEndpoint",
);

/** A global database of Aurora. */
export const globalDbCluster = typeGroup(
  "Aurora global database",
  "aws:rds/globalCluster:GlobalCluster",
);

/** A global cluster of DocumentDB. */
export const globalDocdbCluster = typeGroup(
  "DocumentDB global cluster",
  "aws:docdb/globalCluster:GlobalCluster",
);

/** A global database of Neptune. */
export const globalNeptuneCluster = typeGroup(
  "Neptune global database",
  "aws:neptune/globalCluster:GlobalCluster",
);

/** A cluster of Aurora DSQL. */
export const dsqlCluster = typeGroup("Aurora DSQL cluster", "aws:dsql/cluster:Cluster");

/** A database of Amazon Lightsail. */
export const lightsailDatabase = typeGroup("Lightsail database", "aws:lightsail/database:Database");
