import * as pulumi from "@pulumi/pulumi";
import * as elasticache from "@pulumi/aws/elasticache";
import { holdsData } from "../shared/data-protection";
import { firstOf } from "../shared/first-of";
import { userAccess } from "./cache-access";
import type { CacheArgs, Serverless } from "./cache-args";
import { majorVersion } from "./cache-engines";
import type { CacheStore, CacheSurroundings } from "./cache-store";

/**
 * Subnets that ElastiCache itself would choose: three, or two where a Region has no more.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ServerlessCache.html
 */
const MOST_SUBNETS = 3;

/** Characters that the name of a serverless cache may have. */
export const LONGEST_SERVERLESS_NAME = 40;

function usageLimits(shape: Serverless): elasticache.ServerlessCacheArgs["cacheUsageLimits"] {
  return {
    dataStorage: {
      unit: "GB",
      minimum: shape.minimumStorageGB,
      maximum: shape.maximumStorageGB,
    },
    ecpuPerSeconds: [{ minimum: shape.minimumEcpuPerSecond, maximum: shape.maximumEcpuPerSecond }],
  };
}

/** Creates a serverless cache, `<name>-serverless`, and its users. It requires TLS by nature. */
export function createServerless(
  name: string,
  args: CacheArgs,
  shape: Serverless,
  { securityGroup, keyArn }: CacheSurroundings,
  parent: pulumi.Resource,
): CacheStore {
  const { engine, protection } = args;
  const { user, userGroup } = userAccess(
    name,
    { engine, id: securityGroup.name, protection },
    parent,
  );
  const cache = new elasticache.ServerlessCache(
    `${name}-serverless`,
    {
      description: "Cache in several zones",
      engine,
      majorEngineVersion: majorVersion(args.engineVersion),
      cacheUsageLimits: usageLimits(shape),
      subnetIds: pulumi.output(args.subnetIds).apply((ids) => ids.slice(0, MOST_SUBNETS)),
      securityGroupIds: [securityGroup.id],
      kmsKeyId: keyArn,
      userGroupId: userGroup.userGroupId,
      snapshotRetentionLimit: args.snapshotRetentionDays,
      // A serverless cache is told when to begin alone.
      dailySnapshotTime: args.snapshotWindow?.slice(0, "00:00".length),
    },
    // Another engine takes another group of users, which the old cache could not have.
    { ...holdsData(parent, protection), replaceOnChanges: ["engine"] },
  );
  const host = cache.endpoints.apply(
    (endpoints) => firstOf(endpoints, `${name}-serverless has no endpoint`).address,
  );
  return {
    arn: cache.arn,
    cacheName: cache.name,
    endpoint: host,
    // The reader's endpoint is the same host at another port, which no security group opens.
    readerEndpoint: host,
    clusterMode: "enabled",
    isServerless: true,
    access: { method: "iam", user, userGroup },
  };
}
