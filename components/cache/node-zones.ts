/** The zones that the nodes of one shard are in, the primary's first: each zone in turn, as often as there are nodes. */
export function nodeZones(availabilityZones: readonly string[], nodes: number): string[] {
  const rounds = Math.ceil(nodes / availabilityZones.length);
  return Array.from({ length: rounds }, () => availabilityZones)
    .flat()
    .slice(0, nodes);
}
