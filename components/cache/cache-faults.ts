import { repeated } from "../shared/repeated";
import type { CacheArgs, CacheShape, Serverless } from "./cache-args";
import { cacheEngines } from "./cache-engines";
import { databaseLoad } from "./database-load";
import { MOST_NODES, MOST_REPLICAS, MOST_SHARDS, nodeCount } from "./node-count";

/** What {@link cacheFaults} looks at. */
type Checked = Pick<
  CacheArgs,
  | "engine"
  | "engineVersion"
  | "shape"
  | "authTokenSecretArn"
  | "authTokenVersionStage"
  | "hotData"
  | "uncachedReadsPerSecond"
  | "databaseReadsPerSecond"
>;

/** Data that a serverless cache can hold, in GB. */
export const SERVERLESS_STORAGE_GB = { least: 1, most: 5000 } as const;

/** ElastiCache Processing Units per second of a serverless cache. */
export const SERVERLESS_ECPU_PER_SECOND = { least: 1000, most: 15_000_000 } as const;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function outside(name: string, value: number | undefined, { least, most }: Bounds): string[] {
  return value === undefined || (value >= least && value <= most)
    ? []
    : [`${name} is ${value}; expected ${least} to ${most}`];
}

function serverlessFaults(shape: Serverless): string[] {
  const { maximumStorageGB, minimumStorageGB, maximumEcpuPerSecond, minimumEcpuPerSecond } = shape;
  const storage = SERVERLESS_STORAGE_GB;
  const ecpu = SERVERLESS_ECPU_PER_SECOND;
  return [
    ...outside("maximumStorageGB", maximumStorageGB, storage),
    ...outside("minimumStorageGB", minimumStorageGB, { ...storage, most: maximumStorageGB }),
    ...outside("maximumEcpuPerSecond", maximumEcpuPerSecond, ecpu),
    ...outside("minimumEcpuPerSecond", minimumEcpuPerSecond, {
      ...ecpu,
      most: maximumEcpuPerSecond,
    }),
  ];
}

function shapeFaults(shape: CacheShape): string[] {
  if (shape.kind === "serverless") {
    return serverlessFaults(shape);
  }
  const shards =
    shape.kind === "sharded"
      ? outside("shards", shape.shards, { least: 1, most: MOST_SHARDS })
      : [];
  const replicas = { least: 1, most: MOST_REPLICAS };
  const faults = [...shards, ...outside("replicasPerShard", shape.replicasPerShard, replicas)];
  const nodes = nodeCount(shape);
  return faults.length > 0 || nodes <= MOST_NODES
    ? faults
    : [`shards and replicasPerShard make ${nodes} nodes; expected at most ${MOST_NODES}`];
}

function versionFaults({ engine, engineVersion }: Checked): string[] {
  const { versionPattern, versionForm } = cacheEngines[engine];
  return versionPattern.test(engineVersion)
    ? []
    : [`engineVersion is ${engineVersion}; expected ${versionForm}`];
}

function tokenFaults({ shape, authTokenSecretArn, authTokenVersionStage }: Checked): string[] {
  return [
    ...(shape.kind === "serverless" && authTokenSecretArn !== undefined
      ? [
          `authTokenSecretArn is ${authTokenSecretArn}; expected none: clients of a serverless cache sign in by IAM`,
        ]
      : []),
    ...(authTokenSecretArn === undefined && authTokenVersionStage !== undefined
      ? [
          `authTokenVersionStage is ${authTokenVersionStage}; expected none without authTokenSecretArn, the secret that has the version`,
        ]
      : []),
  ];
}

function nameFaults({ hotData }: Checked): string[] {
  return repeated(hotData.map(({ name }) => name)).map(
    (name) => `hotData names ${name} more than once; expected each class once`,
  );
}

function loadFaults(args: Checked): string[] {
  const { withoutCache, capacity } = databaseLoad(args);
  return capacity === undefined || withoutCache <= capacity
    ? []
    : [
        `databaseReadsPerSecond is ${capacity}; expected at least ${withoutCache}, the reads that come to the database when the cache is lost`,
      ];
}

/** What ElastiCache would refuse, and what would take the database down together with the cache. */
export function cacheFaults(args: Checked): string[] {
  return [
    ...versionFaults(args),
    ...shapeFaults(args.shape),
    ...tokenFaults(args),
    ...nameFaults(args),
    ...loadFaults(args),
  ];
}
