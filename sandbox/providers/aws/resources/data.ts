import { type AwsResourceRow, named, text } from "../aws-resource";

/** The port an engine listens on where none is given. */
const DATABASE_PORT: Readonly<Record<string, number>> = { mysql: 3306, postgres: 5432 };

const CACHE_PORT = 6379;

function partOfBucket(): AwsResourceRow {
  return { id: named("bucket"), replaceOn: ["bucket"] };
}

function parameterGroup(service: string, kind: string): AwsResourceRow {
  return {
    autoName: "name",
    id: named(),
    outputs: (at) => ({ arn: at.arn(service, `${kind}:${at.id}`) }),
    replaceOn: ["family", "name"],
  };
}

function subnetGroup(service: string, kind: string): AwsResourceRow {
  return {
    autoName: "name",
    id: named(),
    outputs: (at) => ({ arn: at.arn(service, `${kind}:${at.id}`), vpcId: `vpc-${at.hex(17)}` }),
    replaceOn: ["name"],
  };
}

/** Amazon RDS, Amazon ElastiCache and Amazon S3. */
export const data: Readonly<Record<string, AwsResourceRow>> = {
  "aws:rds/instance:Instance": {
    autoName: "identifier",
    id: (_inputs, hex) => `db-${hex(26).toUpperCase()}`,
    outputs: (at, inputs) => {
      const port = DATABASE_PORT[text(inputs, "engine")] ?? 5432;
      const address = `${text(inputs, "identifier")}.c${at.hex(11)}.${at.region}.rds.amazonaws.com`;
      return {
        address,
        arn: at.arn("rds", `db:${text(inputs, "identifier")}`),
        availabilityZone: `${at.region}a`,
        backupWindow: "03:00-03:30",
        endpoint: `${address}:${text(inputs, "port") || String(port)}`,
        hostedZoneId: `Z${at.hex(13).toUpperCase()}`,
        licenseModel: "postgresql-license",
        maintenanceWindow: "sun:04:00-sun:04:30",
        masterUserSecrets: [
          {
            kmsKeyId: at.arn("kms", `key/${at.hex(32)}`),
            secretArn: at.arn("secretsmanager", `secret:rds!db-${at.hex(32)}-${at.hex(6)}`),
            secretStatus: "active",
          },
        ],
        multiAz: false,
        port,
        resourceId: at.id,
        status: "available",
      };
    },
    replaceOn: [
      "dbName",
      "dbSubnetGroupName",
      "engine",
      "identifier",
      "storageEncrypted",
      "username",
    ],
  },
  "aws:rds/subnetGroup:SubnetGroup": subnetGroup("rds", "subgrp"),
  "aws:rds/parameterGroup:ParameterGroup": parameterGroup("rds", "pg"),
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    autoName: "replicationGroupId",
    id: named("replicationGroupId"),
    outputs: (at, inputs) => {
      const endpoint = `${at.id}.${at.hex(6)}.ng.0001.cache.amazonaws.com`;
      const nodes = Number(text(inputs, "numCacheClusters") || "1");
      return {
        arn: at.arn("elasticache", `replicationgroup:${at.id}`),
        configurationEndpointAddress: "",
        engineVersionActual: text(inputs, "engineVersion"),
        memberClusters: Array.from({ length: nodes }, (_, index) => `${at.id}-00${index + 1}`),
        parameterGroupName: "",
        port: CACHE_PORT,
        primaryEndpointAddress: `master.${endpoint}`,
        readerEndpointAddress: `replica.${endpoint}`,
      };
    },
    replaceOn: ["atRestEncryptionEnabled", "replicationGroupId", "subnetGroupName"],
  },
  "aws:elasticache/subnetGroup:SubnetGroup": subnetGroup("elasticache", "subnetgroup"),
  "aws:elasticache/parameterGroup:ParameterGroup": parameterGroup("elasticache", "parametergroup"),
  "aws:elasticache/user:User": {
    id: named("userId"),
    outputs: (at) => ({ arn: at.arn("elasticache", `user:${at.id}`) }),
    replaceOn: ["engine", "userId", "userName"],
  },
  "aws:elasticache/userGroup:UserGroup": {
    id: named("userGroupId"),
    outputs: (at) => ({ arn: at.arn("elasticache", `usergroup:${at.id}`) }),
    replaceOn: ["engine", "userGroupId"],
  },
  "aws:s3/bucket:Bucket": {
    autoName: "bucket",
    id: named("bucket"),
    outputs: (at) => ({
      arn: `arn:${at.partition}:s3:::${at.id}`,
      bucketDomainName: `${at.id}.s3.amazonaws.com`,
      bucketRegionalDomainName: `${at.id}.s3.${at.region}.amazonaws.com`,
      hostedZoneId: `Z${at.hex(13).toUpperCase()}`,
    }),
    replaceOn: ["bucket"],
  },
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": partOfBucket(),
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": partOfBucket(),
  "aws:s3/bucketPolicy:BucketPolicy": partOfBucket(),
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": partOfBucket(),
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration":
    partOfBucket(),
  "aws:s3/bucketVersioning:BucketVersioning": partOfBucket(),
};
