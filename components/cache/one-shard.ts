import type * as pulumi from "@pulumi/pulumi";
import * as elasticache from "@pulumi/aws/elasticache";
import type { CacheArgs, OneShard } from "./cache-args";
import type { CacheStore, CacheSurroundings } from "./cache-store";
import { nodeCount } from "./node-count";
import { nodeZones } from "./node-zones";
import { replicationGroupBase, replicationGroupOptions } from "./replication-group";

/** Creates a replication group with one shard, `<name>-nodes`, and what it stands on. */
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
      numCacheClusters: zones.length,
      preferredCacheClusterAzs: zones,
    },
    replicationGroupOptions(parent, args.protection),
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
