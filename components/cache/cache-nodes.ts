/** Most nodes of a replication group with one shard: a primary and five replicas. */
const MOST_NODES = 6;

/** Nodes of a cache that stands in a number of zones: one in each, as far as ElastiCache allows. */
export function cacheNodes(zones: number): number {
  return Math.min(zones, MOST_NODES);
}
