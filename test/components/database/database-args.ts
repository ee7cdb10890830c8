import assert from "node:assert/strict";
import type { DatabasePlace } from "../../../components/database/database-args";
import type {
  AuroraSpec,
  MultiAzClusterSpec,
  MultiAzInstanceSpec,
} from "../../../components/database/database-spec";

const PLACE: DatabasePlace = {
  vpcId: "vpc-1",
  subnetIds: ["isolated-0", "isolated-1", "isolated-2", "isolated-3"],
  subnets: ["isolated-0", "isolated-1", "isolated-2", "isolated-3"].map((id, index) => ({
    id,
    availabilityZoneId: `usw2-az${index + 1}`,
  })),
  availabilityZones: ["us-west-2a", "us-west-2b", "us-west-2c", "us-west-2d"],
  region: "us-west-2",
  accountId: "123456789012",
  protection: { protect: true, retainOnDelete: true },
};

const COMMON = {
  engine: "postgres",
  engineVersion: "17.6",
  name: "shop",
  proxy: { enabled: false, maxConnectionsPercent: 90, idleClientTimeoutSeconds: 1800 },
  insights: "standard",
  backupRetentionDays: 7,
  deletionProtection: true,
  finalSnapshot: true,
} as const;

/** A proxy that is switched on. */
export const PROXY = { ...COMMON.proxy, enabled: true };

/** Secret with the master user's password, for an instance that has read replicas. */
export const SECRET_ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:database-AbCdEf";

/** Passwords are made up. */
export const PASSWORD = "known-to-the-secret-alone";

export const NEXT_PASSWORD = "about-to-be-told";

/** What AWS answers to the look-up of the secret: another password while it is being rotated. */
export const SECRET_LOOK_UP = {
  "aws:secretsmanager/getSecretVersion:getSecretVersion": ({
    secretId,
    versionStage,
  }: {
    secretId?: unknown;
    versionStage?: unknown;
  }) => {
    assert.equal(secretId, SECRET_ARN);
    const password = versionStage === "AWSPENDING" ? NEXT_PASSWORD : PASSWORD;
    return { secretString: JSON.stringify({ username: "multizone", password }) };
  },
};

/** An instance with a standby. */
export const INSTANCE_ARGS: MultiAzInstanceSpec & DatabasePlace = {
  ...PLACE,
  ...COMMON,
  shape: "multiAzInstance",
  instanceClass: "db.t4g.small",
  storageType: "gp3",
  allocatedStorageGiB: 20,
  maxAllocatedStorageGiB: 100,
  readReplicas: 0,
};

/** A Multi-AZ DB cluster. */
export const CLUSTER_ARGS: MultiAzClusterSpec & DatabasePlace = {
  ...PLACE,
  ...COMMON,
  shape: "multiAzCluster",
  instanceClass: "db.m6gd.large",
  storageType: "io2",
  iops: 3000,
  allocatedStorageGiB: 100,
};

/** A cluster of Aurora. */
export const AURORA_ARGS: AuroraSpec & DatabasePlace = {
  ...PLACE,
  ...COMMON,
  shape: "aurora",
  instanceClass: "db.r8g.large",
  storageType: "aurora",
  readReplicas: 2,
};
