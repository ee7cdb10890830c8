import type * as pulumi from "@pulumi/pulumi";
import * as elasticache from "@pulumi/aws/elasticache";
import type { CacheArgs, OneShard } from "./cache-args";
import { defaultParameterGroup } from "./cache-engines";
import type { CacheStore, CacheSurroundings } from "./cache-store";
import { nodeCount } from "./node-count";
import { nodeZones } from "./node-zones";
import { replicationGroupBase, replicationGroupOptions } from "./replication-group";

/**
 * Creates a replication group with one shard, `<name>-nodes`, and what it stands on. Its first nodes are put into each zone
 * in turn. Those that come later are placed by ElastiCache, as the provider names no zones for them; Multi-AZ spreads them.
 */
export function createOneShard(
  name: string,
  args: CacheArgs,
  shape: OneShard,
  surroundings: CacheSurroundings,
  parent: pulumi.Resource,
): CacheStore {
  const { inputs, access } = replicationGroupBase(name, args, shape, surroundings, parent);
  const zones = nodeZones(args.availabilityZones, nodeCount(shape));
  const group = new elasticache.ReplicationGroup(
    `${name}-nodes`,
    {
      ...inputs,
      description: "Cache with nodes in several zones",
      // Named, it changes together with the major version, which ElastiCache would refuse with the former's parameters.
      parameterGroupName: defaultParameterGroup(args.engine, args.engineVersion),
      numCacheClusters: zones.length,
      preferredCacheClusterAzs: zones,
    },
    {
      ...replicationGroupOptions(parent, args.protection),
      // The provider heeds it at creation alone, and would go on to show a change that nobody makes.
      ignoreChanges: ["preferredCacheClusterAzs"],
    },
  );
  return {
    arn: group.arn,
    cacheName: group.replicationGroupId,
    endpoint: group.primaryEndpointAddress,
    readerEndpoint: group.readerEndpointAddress,
    clusterMode: "disabled",
    isServerless: false,
    access,
  };
}
