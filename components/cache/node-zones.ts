/** Most nodes of a replication group with one shard: a primary and five replicas. */
const MOST_NODES = 6;

/** The zones that a cache has a node in, the primary's first: each one, as far as ElastiCache allows. */
export function nodeZones(availabilityZones: readonly string[]): string[] {
  return availabilityZones.slice(0, MOST_NODES);
}
