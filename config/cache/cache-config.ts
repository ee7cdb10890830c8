import type { CacheArgs, CacheShape } from "../../components/cache/cache-args";
import { cacheEngines } from "../../components/cache/cache-engines";
import { MOST_REPLICAS } from "../../components/cache/node-count";
import type { Settings } from "../settings";
import { DEFAULT_NODE_TYPE } from "./cache-settings";

/** What the settings of a stack decide of its cache. */
export type CacheConfig = Pick<
  CacheArgs,
  | "engine"
  | "engineVersion"
  | "shape"
  | "authTokenSecretArn"
  | "authTokenVersionStage"
  | "snapshotRetentionDays"
  | "snapshotWindow"
  | "maintenanceWindow"
  | "hotData"
  | "uncachedReadsPerSecond"
  | "databaseReadsPerSecond"
>;

/** Replicas of each shard where a stack says nothing: one in each zone but the primary's, as far as ElastiCache allows. */
export function replicasFor(zoneCount: number): number {
  return Math.min(zoneCount - 1, MOST_REPLICAS);
}

function shapeOf({ cache, availabilityZones }: Settings): CacheShape {
  const { serverless, shards } = cache;
  if (serverless !== undefined) {
    return { kind: "serverless", ...serverless };
  }
  const nodes = {
    nodeType: cache.nodeType ?? DEFAULT_NODE_TYPE,
    replicasPerShard: cache.replicasPerShard ?? replicasFor(availabilityZones.length),
  };
  return shards === undefined
    ? { kind: "oneShard", ...nodes }
    : { kind: "sharded", shards, ...nodes };
}

/** Settings without a fault as one cache, with every default filled in. */
export function cacheConfig(settings: Settings): CacheConfig {
  const { cache, database } = settings;
  return {
    engine: cache.engine,
    engineVersion: cache.engineVersion ?? cacheEngines[cache.engine].defaultVersion,
    shape: shapeOf(settings),
    authTokenSecretArn: cache.authTokenSecretArn,
    authTokenVersionStage: cache.authTokenVersionStage,
    snapshotRetentionDays: cache.snapshotRetentionDays,
    snapshotWindow: cache.snapshotWindow,
    maintenanceWindow: cache.maintenanceWindow,
    hotData: cache.hotData,
    uncachedReadsPerSecond: database.uncachedReadsPerSecond,
    databaseReadsPerSecond: database.readsPerSecond,
  };
}
