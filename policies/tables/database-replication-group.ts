import { counted, type Fault } from "../support/message";
import type { JudgedType } from "../support/rule";
import { isOff, numberOf, textOf } from "../support/scalars";
import {
  fieldOf,
  itemsOf,
  read,
  show,
  showOr,
  type Properties,
  type Value,
} from "../support/values";
import { replicationGroup } from "../types/caches";
import { onlyZone, pinned, type Pinning } from "./database-rows";

/**
 * An ElastiCache replication group survives the loss of a zone with a replica in another one that takes over by itself:
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html. The provider wants both switches set on the
 * secondary of a global datastore too.
 */
export const replicationGroupRow: JudgedType = {
  group: replicationGroup,
  judge: (properties) => {
    const nodes = nodesOf(properties);
    const zones = [...pinned(properties, pinning), ...pinnedShards(properties)];
    const off = switches.filter((name) => isOff(read(properties, name)));
    // Without a replica there is nothing to switch over to: one cause, whatever the switches say.
    if (typeof nodes === "object") {
      return [tooFew(nodes, off), ...zones];
    }
    const repairable = nodes === "enough" && zones.length === 0;
    return off.length === 0 ? zones : [switchedOff(properties, off, repairable), ...zones];
  },
};

const switches = ["automaticFailoverEnabled", "multiAzEnabled"] as const;

/** Both at once: Multi-AZ without automatic failover is refused. */
const bothOn = { automaticFailoverEnabled: true, multiAzEnabled: true };

/** What says that a shard has no replica, and what to write instead. */
interface TooFew {
  readonly property: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

function tooFew({ property, found, expected, fix }: TooFew, off: readonly string[]): Fault {
  return {
    property,
    found,
    expected,
    why: "the loss of the Availability Zone of a node without a replica takes its part of the cache down, and the data with it",
    fix: [fix, ...off.map((name) => `${name}: true`)].join(", "),
  };
}

function switchedOff(properties: Properties, off: readonly string[], repairable: boolean): Fault {
  const found = off.map((name) => showOr(read(properties, name), "ElastiCache", "false"));
  return {
    property: off.join(" and "),
    found: [...new Set(found)].join(" and "),
    expected: off.length === 1 ? "true" : "both true",
    why: off.includes("automaticFailoverEnabled")
      ? "no replica takes over when the Availability Zone of the primary is lost"
      : "nothing keeps the replicas out of the Availability Zone of the primary, whose loss then takes all of them",
    fix: `set ${off.map((name) => `${name}: true`).join(" and ")}`,
    ...(repairable ? { remedy: bothOn } : {}),
  };
}

/** Whether every shard has a replica. */
function nodesOf(properties: Properties): TooFew | "enough" | "undecided" {
  const numCacheClusters = read(properties, "numCacheClusters");
  const replicasPerNodeGroup = read(properties, "replicasPerNodeGroup");
  if (numCacheClusters.kind !== "absent") {
    return judgeCount(numCacheClusters, "numCacheClusters", 2);
  }
  if (replicasPerNodeGroup.kind !== "absent") {
    return judgeCount(replicasPerNodeGroup, "replicasPerNodeGroup", 1);
  }
  if (read(properties, "nodeGroupConfigurations").kind !== "absent") {
    return judgeShards(itemsOf(read(properties, "nodeGroupConfigurations")));
  }
  // One node unless told otherwise, as long as there are no shards:
  // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html
  return mayHaveShards(properties)
    ? "undecided"
    : {
        property: "numCacheClusters",
        found: "not set, which ElastiCache takes for 1",
        expected: "at least 2",
        fix: "set numCacheClusters: 2",
      };
}

function judgeCount(value: Value, property: string, minimum: number): ReturnType<typeof nodesOf> {
  const count = numberOf(value);
  if (count === undefined) {
    return "undecided";
  }
  const least = String(minimum);
  return count >= minimum
    ? "enough"
    : {
        property,
        found: show(value),
        expected: `at least ${least}`,
        fix: `set ${property}: ${least}`,
      };
}

function judgeShards(shards: readonly Value[]): ReturnType<typeof nodesOf> {
  const counts = shards.map((shard) => numberOf(fieldOf(shard, "replicaCount")));
  const alone = counts.filter((count) => count !== undefined && count < 1).length;
  if (alone > 0) {
    return {
      property: "nodeGroupConfigurations",
      found: `${counted(alone, "shard")} with a replicaCount of 0`,
      expected: "a replicaCount of at least 1 in every shard",
      fix: "set replicaCount: 1 in every shard",
    };
  }
  return counts.length > 0 && !counts.includes(undefined) ? "enough" : "undecided";
}

/** What shards a group takes over from elsewhere: their replicas are not to be seen here. */
const inheriting = ["numNodeGroups", "globalReplicationGroupId", "snapshotName", "snapshotArns"];

function mayHaveShards(properties: Properties): boolean {
  const mode = read(properties, "clusterMode");
  const parameters = read(properties, "parameterGroupName");
  return (
    inheriting.some((name) => read(properties, name).kind !== "absent") ||
    (mode.kind !== "absent" && textOf(mode) !== "disabled") ||
    (parameters.kind !== "absent" && !isDefaultWithoutShards(textOf(parameters)))
  );
}

/** AWS's own parameter groups say by their name whether the group has shards: default.valkey8.cluster.on. */
function isDefaultWithoutShards(name: string | undefined): boolean {
  return name?.startsWith("default.") === true && !name.endsWith(".cluster.on");
}

const pinning: Pinning = {
  property: "preferredCacheClusterAzs",
  what: "the primary and all of its replicas",
  fix: "name another Availability Zone for one of the nodes, or remove preferredCacheClusterAzs",
};

function pinnedShards(properties: Properties): Fault[] {
  const alone = itemsOf(read(properties, "nodeGroupConfigurations")).flatMap((shard) => {
    const zone = onlyZone([
      fieldOf(shard, "primaryAvailabilityZone"),
      ...itemsOf(fieldOf(shard, "replicaAvailabilityZones")),
    ]);
    return zone === undefined ? [] : [zone];
  });
  const zones = [...new Set(alone)].sort().join(", ");
  return alone.length === 0
    ? []
    : [
        {
          property: "nodeGroupConfigurations",
          found: `${counted(alone.length, "shard")} with every node in the same Availability Zone (${zones})`,
          expected: "the nodes of every shard in at least two Availability Zones",
          why: `the loss of one Availability Zone (${zones}) takes the primary of a shard and all of its replicas down`,
          fix: "give replicaAvailabilityZones another Availability Zone than primaryAvailabilityZone, or remove both",
        },
      ];
}
