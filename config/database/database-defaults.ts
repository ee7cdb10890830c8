import { editionOf } from "../../components/database/engines";
import { instanceClasses, SERVERLESS_CLASS } from "../../components/database/instance-classes";
import type { Settings } from "../settings";

/** What the settings of a database say. */
export type DatabaseSettings = Settings["database"];

/** Least storage in GiB that gp3 and the kinds with provisioned IOPS begin with. */
export const LEAST_STORAGE_GIB = { gp3: 20, io1: 100, io2: 100 } as const;

/** Most that storage can grow to, in GiB. */
const MOST_STORAGE_GIB = 65536;

/** Version of the engine: the one chosen, or the edition's default. */
export function engineVersionOf({ shape, engine, engineVersion }: DatabaseSettings): string {
  return engineVersion ?? editionOf(shape, engine).defaultVersion;
}

/** Class of the instances: the one chosen, the one of Aurora serverless, or the shape's default. */
export function instanceClassOf(database: DatabaseSettings): string {
  const byDefault =
    database.shape === "aurora" && database.serverless !== undefined
      ? SERVERLESS_CLASS
      : instanceClasses[database.shape].byDefault;
  return database.instanceClass ?? byDefault;
}

/** Kind of storage on instances of RDS; one of Aurora's counts as gp3, which its own check refuses there. */
export function instanceStorageTypeOf({
  storageType,
}: DatabaseSettings): keyof typeof LEAST_STORAGE_GIB {
  return storageType === "io1" || storageType === "io2" ? storageType : "gp3";
}

/** Kind of Aurora's storage; one of instances counts as `aurora`. */
export function auroraStorageTypeOf({ storageType }: DatabaseSettings): "aurora" | "aurora-iopt1" {
  return storageType === "aurora-iopt1" ? storageType : "aurora";
}

/** Storage to begin with, in GiB. */
export function allocatedStorageOf(database: DatabaseSettings): number {
  return database.allocatedStorageGiB ?? LEAST_STORAGE_GIB[instanceStorageTypeOf(database)];
}

/** Storage that RDS may grow to, in GiB. */
export function maxAllocatedStorageOf(database: DatabaseSettings): number {
  return (
    database.maxAllocatedStorageGiB ?? Math.min(5 * allocatedStorageOf(database), MOST_STORAGE_GIB)
  );
}

/** Instances to read from beside the primary: for Aurora one in each zone but the first, else none. */
export function readReplicasOf({ shape, readReplicas }: DatabaseSettings, zones: number): number {
  return readReplicas ?? (shape === "aurora" ? zones - 1 : 0);
}
