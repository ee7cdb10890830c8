import type {
  AuroraSpec,
  DatabaseSpec,
  MultiAzClusterSpec,
  MultiAzInstanceSpec,
} from "../../components/database/database-spec";
import type { Settings } from "../settings";
import {
  allocatedStorageOf,
  auroraStorageTypeOf,
  type DatabaseSettings,
  engineVersionOf,
  instanceClassOf,
  instanceStorageTypeOf,
  maxAllocatedStorageOf,
  readReplicasOf,
} from "./database-defaults";

/** What is known of the reads on a database. The cache is checked against it. */
export interface DeclaredReads {
  /** Reads a second that the database is known to answer; undefined where nobody has said. */
  readonly readsPerSecond: number | undefined;
  /** Reads a second that come to the database without asking the cache. */
  readonly uncachedReadsPerSecond: number;
}

/** The database's settings, complete. */
export type DatabaseConfig = DatabaseSpec & DeclaredReads;

type Common = Omit<MultiAzClusterSpec, "shape" | "storageType" | "iops" | "allocatedStorageGiB"> &
  DeclaredReads;

function commonOf(database: DatabaseSettings): Common {
  return {
    engine: database.engine,
    engineVersion: engineVersionOf(database),
    instanceClass: instanceClassOf(database),
    name: database.name,
    proxy: database.proxy,
    insights: database.insights,
    backupRetentionDays: database.backupRetentionDays,
    backupWindow: database.backupWindow,
    maintenanceWindow: database.maintenanceWindow,
    deletionProtection: database.deletionProtection,
    finalSnapshot: database.finalSnapshot,
    readsPerSecond: database.readsPerSecond,
    uncachedReadsPerSecond: database.uncachedReadsPerSecond,
  };
}

function storageOf(
  database: DatabaseSettings,
): Pick<MultiAzInstanceSpec, "storageType" | "iops" | "allocatedStorageGiB"> {
  return {
    storageType: instanceStorageTypeOf(database),
    iops: database.iops,
    allocatedStorageGiB: allocatedStorageOf(database),
  };
}

function auroraOf(
  database: DatabaseSettings,
  zones: number,
): Pick<AuroraSpec, "snapshot" | "storageType" | "readReplicas" | "serverless"> {
  return {
    snapshot: database.snapshot,
    storageType: auroraStorageTypeOf(database),
    readReplicas: readReplicasOf(database, zones),
    serverless: database.serverless,
  };
}

/** The database of settings without a fault, with every default filled in that depends on others. */
export function databaseConfig({ database, availabilityZones }: Settings): DatabaseConfig {
  const common = commonOf(database);
  switch (database.shape) {
    case "multiAzInstance":
      return {
        ...common,
        ...storageOf(database),
        shape: database.shape,
        snapshot: database.snapshot,
        maxAllocatedStorageGiB: maxAllocatedStorageOf(database),
        readReplicas: readReplicasOf(database, availabilityZones.length),
        masterSecretArn: database.masterSecretArn,
        masterSecretVersionStage: database.masterSecretVersionStage,
      };
    case "multiAzCluster":
      return { ...common, ...storageOf(database), shape: database.shape };
    case "aurora":
      return {
        ...common,
        ...auroraOf(database, availabilityZones.length),
        shape: database.shape,
      };
  }
}
