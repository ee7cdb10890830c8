import type { Fault } from "../support/message";
import type { JudgedType } from "../support/rule";
import { numberOf, textOf } from "../support/scalars";
import { read, showOr, type Properties } from "../support/values";
import { cacheCluster } from "../types/caches";
import { pinned } from "./database-rows";

/** An ElastiCache cluster: several nodes of Memcached, or one node of Redis OSS or Valkey. */
export const cacheClusterRow: JudgedType = {
  group: cacheCluster,
  judge: (properties) => {
    const replicationGroupId = read(properties, "replicationGroupId");
    if (textOf(replicationGroupId) !== undefined) {
      return { notJudged: "a member of a replication group is judged with its group" };
    }
    const engine = textOf(read(properties, "engine"));
    if (engine === undefined || replicationGroupId.kind === "unknown") {
      return [];
    }
    if (engine === "memcached") {
      const faults = judgeNodes(properties);
      return faults.length > 0 ? faults : judgeZones(properties);
    }
    return engine === "redis" || engine === "valkey" ? [alone(engine)] : [];
  },
};

function alone(engine: string): Fault {
  return {
    property: "replicationGroupId",
    found: `not set, so that the cluster is one node of ${engine}`,
    expected: "a replication group with a replica in another Availability Zone",
    why: "the loss of the Availability Zone of its one node takes the cache down, and the data with it",
    fix: "make an aws.elasticache.ReplicationGroup with numCacheClusters: 2, automaticFailoverEnabled: true and multiAzEnabled: true instead",
  };
}

function judgeNodes(properties: Properties): Fault[] {
  const nodes = numberOf(read(properties, "numCacheNodes"));
  if (nodes === undefined || nodes >= 2) {
    return isSingleAz(properties) ? [singleAz(properties, nodes !== undefined)] : [];
  }
  return [
    {
      property: "numCacheNodes",
      found: String(nodes),
      expected: "at least 2",
      why: "the loss of the Availability Zone of its one node takes the whole cache down",
      fix: 'set numCacheNodes: 2 and azMode: "cross-az"',
    },
  ];
}

/**
 * One zone unless told otherwise, by the mode or by zones that are named:
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html
 */
function isSingleAz(properties: Properties): boolean {
  const mode = read(properties, "azMode");
  return mode.kind === "absent"
    ? read(properties, "preferredAvailabilityZones").kind === "absent"
    : textOf(mode) === "single-az";
}

function singleAz(properties: Properties, hasNodes: boolean): Fault {
  const mode = read(properties, "azMode");
  const unplaced = ["preferredAvailabilityZones", "availabilityZone"].every(
    (name) => read(properties, name).kind === "absent",
  );
  return {
    property: "azMode",
    found: showOr(mode, "ElastiCache", '"single-az"'),
    expected: '"cross-az"',
    why: "all nodes stand in one Availability Zone, whose loss takes the whole cache down",
    fix: unplaced
      ? 'set azMode: "cross-az"'
      : 'set azMode: "cross-az" and spread the nodes with preferredAvailabilityZones',
    ...(unplaced && hasNodes ? { remedy: { azMode: "cross-az" } } : {}),
  };
}

function judgeZones(properties: Properties): Fault[] {
  return pinned(properties, {
    property: "preferredAvailabilityZones",
    what: "the whole cache",
    fix: "name another Availability Zone for one of the nodes",
  });
}
