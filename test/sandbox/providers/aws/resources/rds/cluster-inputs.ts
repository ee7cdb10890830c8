import { cluster } from "../../../../../../sandbox/providers/aws/resources/rds/cluster";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";

export const KEY = "arn:aws:kms:us-east-1:123456789012:key/k";

/** The inputs of a cluster of Aurora, as the check leaves them. */
export const aurora: PropertyMap = {
  ...cluster.defaults,
  backupRetentionPeriod: 7,
  clusterIdentifier: "database-cluster",
  databaseName: "app",
  dbClusterParameterGroupName: "parameters",
  dbSubnetGroupName: "subnets",
  enabledCloudwatchLogsExports: ["postgresql"],
  engine: "aurora-postgresql",
  engineVersion: "17.5",
  finalSnapshotIdentifier: "last-one",
  kmsKeyId: KEY,
  manageMasterUserPassword: true,
  masterUserSecretKmsKeyId: KEY,
  masterUsername: "multizone",
  port: 5432,
  serverlessv2ScalingConfiguration: { maxCapacity: 4, minCapacity: 0.5 },
  storageEncrypted: true,
  vpcSecurityGroupIds: ["sg-1"],
};

/** The inputs of a Multi-AZ DB cluster, as the check leaves them. */
export const multiAz: PropertyMap = {
  ...aurora,
  allocatedStorage: 400,
  dbClusterInstanceClass: "db.m6gd.large",
  engine: "postgres",
  engineVersion: "17.6",
  iops: 12000,
  serverlessv2ScalingConfiguration: null,
  storageType: "gp3",
};
