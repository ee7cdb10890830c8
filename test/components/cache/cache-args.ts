import type {
  CacheArgs,
  OneShard,
  Serverless,
  Sharded,
} from "../../../components/cache/cache-args";
import { ACCOUNT_ID } from "../../support/mocks-outputs";

/** One shard over three zones. */
export const ONE_SHARD: OneShard = {
  kind: "oneShard",
  nodeType: "cache.t4g.small",
  replicasPerShard: 2,
};

/** Three shards with a replica each. */
export const SHARDED: Sharded = {
  kind: "sharded",
  nodeType: "cache.r7g.large",
  shards: 3,
  replicasPerShard: 1,
};

/** A serverless cache without minimums. */
export const SERVERLESS: Serverless = {
  kind: "serverless",
  maximumStorageGB: 10,
  maximumEcpuPerSecond: 5000,
};

/** Sound arguments of a cache with one shard. */
export const CACHE_ARGS: CacheArgs = {
  vpcId: "vpc-1",
  subnetIds: ["isolated-0", "isolated-1", "isolated-2"],
  availabilityZones: ["us-east-1a", "us-east-1b", "us-east-1c"],
  region: "us-east-1",
  accountId: ACCOUNT_ID,
  protection: { protect: true, retainOnDelete: true },
  engine: "valkey",
  engineVersion: "8.0",
  shape: ONE_SHARD,
  snapshotRetentionDays: 7,
  hotData: [],
  uncachedReadsPerSecond: 0,
};

/** A secret that holds the token of a cache. */
export const TOKEN_ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:cache-AbCdEf";

/** What AWS Secrets Manager answers when it is asked for the token: another one while it is being rotated. */
export const TOKEN_LOOK_UP = {
  "aws:secretsmanager/getSecretVersion:getSecretVersion": ({
    versionStage,
  }: {
    versionStage?: unknown;
  }) => ({
    secretString: versionStage === "AWSPENDING" ? "the-next-cache-token" : "a-hidden-cache-token",
  }),
};
