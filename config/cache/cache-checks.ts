import { cacheEngines } from "../../components/cache/cache-engines";
import { databaseLoad } from "../../components/cache/database-load";
import { MOST_NODES } from "../../components/cache/node-count";
import { counted } from "../../components/shared/counted";
import type { CheckContext, CrossCheck } from "../cross-check";
import { below, type Fault, setCommand, removeCommand } from "../fault";
import type { Settings } from "../settings";
import { replicasFor } from "./cache-config";
import { needsDataTiering } from "./node-types";
import { overlap } from "../windows";

function version({ cache }: Settings, { namespace }: CheckContext): Fault[] {
  const { versionForm, versionPattern } = cacheEngines[cache.engine];
  return cache.engineVersion === undefined || versionPattern.test(cache.engineVersion)
    ? []
    : [
        {
          key: `${namespace}:cache.engineVersion`,
          value: cache.engineVersion,
          expected: `${versionForm}, because cache.engine is ${cache.engine}`,
        },
      ];
}

/** What only a cache with nodes has, and why. */
const FOR_NODES = {
  nodeType: "a serverless cache has no nodes",
  shards: "a serverless cache divides the keys by itself",
  replicasPerShard: "a serverless cache keeps its data in several zones by itself",
  maintenanceWindow: "a serverless cache is patched without a window",
  authTokenSecretArn: "services sign in to a serverless cache by IAM",
} as const;

function forNodes(setting: keyof typeof FOR_NODES): CrossCheck {
  return {
    reads: ["cache.serverless", `cache.${setting}`],
    faults: ({ cache }, { namespace }) => {
      const value = cache[setting];
      const key = `${namespace}:cache.${setting}`;
      return cache.serverless === undefined || value === undefined
        ? []
        : [
            {
              key,
              value,
              expected: `none beside cache.serverless: ${FOR_NODES[setting]}`,
              fix: removeCommand(key),
            },
          ];
    },
  };
}

/** Minimum and maximum of what a serverless cache may use. */
const LIMITS = [
  { least: "minimumStorageGB", most: "maximumStorageGB" },
  { least: "minimumEcpuPerSecond", most: "maximumEcpuPerSecond" },
] as const;

function limits({ cache }: Settings, { namespace }: CheckContext): Fault[] {
  const { serverless } = cache;
  return serverless === undefined
    ? []
    : LIMITS.flatMap(({ least, most }) =>
        below(
          `${namespace}:cache.serverless.${most}`,
          serverless[most],
          serverless[least] ?? serverless[most],
          `which is cache.serverless.${least}`,
        ),
      );
}

/** A serverless cache refuses any node type. */
function tiering({ cache }: Settings, { namespace }: CheckContext): Fault[] {
  const { nodeType, serverless } = cache;
  return nodeType === undefined || serverless !== undefined || !needsDataTiering(nodeType)
    ? []
    : [
        {
          key: `${namespace}:cache.nodeType`,
          value: nodeType,
          expected:
            "a node type without a local disk, such as cache.r7g.large: ElastiCache takes this one with data tiering alone, which this project does not offer",
        },
      ];
}

function nodes({ cache, availabilityZones }: Settings, { namespace }: CheckContext): Fault[] {
  const { shards, replicasPerShard = replicasFor(availabilityZones.length) } = cache;
  const most = Math.floor(MOST_NODES / (1 + replicasPerShard));
  const key = `${namespace}:cache.shards`;
  return shards === undefined || shards <= most
    ? []
    : [
        {
          key,
          value: shards,
          expected: `at most ${most}: a primary and ${counted(replicasPerShard, "replica")} for each shard are ${shards * (1 + replicasPerShard)} nodes, and a cache has at most ${MOST_NODES}`,
          fix: setCommand(key, most),
        },
      ];
}

function windows({ cache }: Settings, { namespace }: CheckContext): Fault[] {
  const { snapshotWindow, maintenanceWindow } = cache;
  return snapshotWindow !== undefined &&
    maintenanceWindow !== undefined &&
    overlap(snapshotWindow, maintenanceWindow)
    ? [
        {
          key: `${namespace}:cache.maintenanceWindow`,
          value: maintenanceWindow,
          expected: `a time that has nothing in common with cache.snapshotWindow, which is ${snapshotWindow}`,
        },
      ]
    : [];
}

/**
 * The database must be able to answer every read by itself: a cache that is lost must not take it down. Where half of a class
 * is missing, which is a fault of its own, the reads are not known.
 */
function load({ cache, database }: Settings, { namespace }: CheckContext): Fault[] {
  const isHalf = cache.hotData.some(
    ({ readsPerSecond, hitPercent }) =>
      (readsPerSecond === undefined) !== (hitPercent === undefined),
  );
  const { withCache, withoutCache, capacity } = databaseLoad({
    hotData: cache.hotData,
    uncachedReadsPerSecond: database.uncachedReadsPerSecond,
    databaseReadsPerSecond: database.readsPerSecond,
  });
  const isAsked = cache.hotData.some(({ readsPerSecond }) => readsPerSecond !== undefined);
  const enough = capacity === undefined ? !isAsked : withoutCache <= capacity;
  return isHalf || enough
    ? []
    : [
        {
          key: `${namespace}:database.readsPerSecond`,
          value: capacity,
          expected: `at least ${withoutCache}, the reads per second on the database when the cache is lost (with it, they are ${withCache})`,
          hint: "give the database read replicas or a larger class, or let it be asked less; then say here what it can answer",
        },
      ];
}

/** The checks over more than one setting of the cache. */
export const cacheChecks: readonly CrossCheck[] = [
  { reads: ["cache.engine", "cache.engineVersion"], faults: version },
  forNodes("nodeType"),
  forNodes("shards"),
  forNodes("replicasPerShard"),
  forNodes("maintenanceWindow"),
  forNodes("authTokenSecretArn"),
  { reads: ["cache.serverless"], faults: limits },
  { reads: ["cache.serverless", "cache.nodeType"], faults: tiering },
  { reads: ["cache.shards", "cache.replicasPerShard", "availabilityZones"], faults: nodes },
  { reads: ["cache.snapshotWindow", "cache.maintenanceWindow"], faults: windows },
  {
    reads: ["cache.hotData", "database.readsPerSecond", "database.uncachedReadsPerSecond"],
    faults: load,
  },
];
