import type { CacheShape } from "./cache-args";

/** Most replicas that a shard can have. */
export const MOST_REPLICAS = 5;

/** Most shards that a cache can have. */
export const MOST_SHARDS = 500;

/**
 * Most nodes of a cache whatever the quota: 90 until AWS raises it ("Nodes per cluster per instance type").
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html
 */
export const MOST_NODES = 500;

/** Primaries of a cache; a serverless one has no nodes. */
function primaryCount(shape: CacheShape): number {
  switch (shape.kind) {
    case "oneShard":
      return 1;
    case "sharded":
      return shape.shards;
    case "serverless":
      return 0;
  }
}

/** Nodes that wait to take over from a primary, and serve reads meanwhile. */
export function standbyCount(shape: CacheShape): number {
  return shape.kind === "serverless" ? 0 : primaryCount(shape) * shape.replicasPerShard;
}

/** Nodes of a cache, the primaries included. */
export function nodeCount(shape: CacheShape): number {
  return primaryCount(shape) + standbyCount(shape);
}
