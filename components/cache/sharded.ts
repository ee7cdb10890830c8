import type * as pulumi from "@pulumi/pulumi";
import * as elasticache from "@pulumi/aws/elasticache";
import { carriesData } from "../shared/data-protection";
import type { CacheArgs, Sharded } from "./cache-args";
import { parameterGroupFamily } from "./cache-engines";
import type { CacheStore, CacheSurroundings } from "./cache-store";
import { replicationGroupBase, replicationGroupOptions } from "./replication-group";

/**
 * Creates a replication group with several shards, `<name>-shards`, its parameter group `<name>-parameters`, and what it
 * stands on. ElastiCache puts the nodes of each shard into different zones and the primaries evenly over them. That is left
 * to it: to name the zones would replace the cache whenever a shard or a replica comes or goes.
 */
export function createSharded(
  name: string,
  args: CacheArgs,
  shape: Sharded,
  surroundings: CacheSurroundings,
  parent: pulumi.Resource,
): CacheStore {
  const { inputs, access } = replicationGroupBase(name, args, shape, surroundings, parent);
  const parameterGroup = new elasticache.ParameterGroup(
    `${name}-parameters`,
    {
      family: parameterGroupFamily(args.engine, args.engineVersion),
      description: "Cache with several shards",
      parameters: [{ name: "cluster-enabled", value: "yes" }],
    },
    carriesData(parent, args.protection),
  );
  const group = new elasticache.ReplicationGroup(
    `${name}-shards`,
    {
      ...inputs,
      description: "Cache with shards over the zones",
      clusterMode: "enabled",
      parameterGroupName: parameterGroup.name,
      numNodeGroups: shape.shards,
      replicasPerNodeGroup: shape.replicasPerShard,
    },
    replicationGroupOptions(parent, args.protection),
  );
  return {
    arn: group.arn,
    cacheName: group.replicationGroupId,
    endpoint: group.configurationEndpointAddress,
    // A client that knows cluster mode finds the replicas by itself.
    readerEndpoint: group.configurationEndpointAddress,
    clusterMode: "enabled",
    isServerless: false,
    access,
  };
}
