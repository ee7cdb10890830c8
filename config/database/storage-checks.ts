import { STRIPED_GIB } from "../../components/database/storage-performance";
import type { CheckContext, CrossCheck } from "../cross-check";
import { below, type Fault } from "../fault";
import type { Settings } from "../settings";
import {
  allocatedStorageOf,
  type DatabaseSettings,
  instanceStorageTypeOf,
  LEAST_STORAGE_GIB,
} from "./database-defaults";

const AURORA_TYPES: readonly string[] = ["aurora", "aurora-iopt1"];
const INSTANCE_TYPES: readonly string[] = ["gp3", "io1", "io2"];

/** RDS takes a limit for growing storage only where it is at least a tenth above it. */
const STORAGE_HEADROOM = 0.1;

/** IOPS that gp3 can be given from {@link STRIPED_GIB} on. */
const GP3_IOPS = { least: 12000, most: 64000 } as const;

/** IOPS for each GiB: half of one at least. */
const LEAST_IOPS_PER_GIB = 0.5;

/** Most IOPS for each GiB of io1, and of either kind in a Multi-AZ DB cluster. */
const IOPS_PER_GIB = 50;

/** Most IOPS for each GiB of io2 on an instance. */
const IO2_IOPS_PER_GIB = 1000;

function typesOf({ shape }: DatabaseSettings): readonly string[] {
  return shape === "aurora" ? AURORA_TYPES : INSTANCE_TYPES;
}

function hasFittingType(database: DatabaseSettings): boolean {
  return database.storageType === undefined || typesOf(database).includes(database.storageType);
}

function storageType({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const types = typesOf(database);
  return hasFittingType(database)
    ? []
    : [
        {
          key: `${namespace}:database.storageType`,
          value: database.storageType,
          expected: `one of ${types.join(", ")}, because database.shape is ${database.shape}`,
        },
      ];
}

/** Aurora has no storage of a size: what is said of one there is refused whole. */
function allocated({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const type = instanceStorageTypeOf(database);
  return database.shape === "aurora"
    ? []
    : below(
        `${namespace}:database.allocatedStorageGiB`,
        database.allocatedStorageGiB,
        LEAST_STORAGE_GIB[type],
        `because database.storageType is ${type}`,
      );
}

function maxAllocated({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const allocatedGiB = allocatedStorageOf(database);
  return database.shape !== "multiAzInstance"
    ? []
    : below(
        `${namespace}:database.maxAllocatedStorageGiB`,
        database.maxAllocatedStorageGiB,
        allocatedGiB + Math.ceil(allocatedGiB * STORAGE_HEADROOM),
        `a tenth more than database.allocatedStorageGiB, which is ${allocatedGiB}`,
      );
}

/** The IOPS that a kind of storage can be given at its size; undefined where they cannot be chosen. */
function iopsRange(
  database: DatabaseSettings,
): { readonly least: number; readonly most: number } | undefined {
  const type = instanceStorageTypeOf(database);
  const gib = allocatedStorageOf(database);
  if (type === "gp3") {
    return gib < STRIPED_GIB ? undefined : GP3_IOPS;
  }
  const perGiB =
    type === "io2" && database.shape === "multiAzInstance" ? IO2_IOPS_PER_GIB : IOPS_PER_GIB;
  return {
    least: Math.max(1000, Math.ceil(gib * LEAST_IOPS_PER_GIB)),
    most: Math.min(256000, gib * perGiB),
  };
}

/** Whether there are IOPS to judge: given for a kind of storage that the shape has, or required by it. */
function hasIops(database: DatabaseSettings): boolean {
  return (
    database.shape !== "aurora" &&
    hasFittingType(database) &&
    (database.iops !== undefined || instanceStorageTypeOf(database) !== "gp3")
  );
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html */
function iops({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const type = instanceStorageTypeOf(database);
  const key = `${namespace}:database.iops`;
  const range = iopsRange(database);
  if (!hasIops(database)) {
    return [];
  }
  if (range === undefined) {
    return [
      {
        key,
        value: database.iops,
        expected: `no value while database.allocatedStorageGiB is ${allocatedStorageOf(database)}: gp3 takes IOPS from ${STRIPED_GIB} GiB on`,
      },
    ];
  }
  const given = database.iops ?? 0;
  return given >= range.least && given <= range.most
    ? []
    : [
        {
          key,
          value: database.iops,
          expected: `a whole number from ${range.least} to ${range.most}, because database.storageType is ${type} and database.allocatedStorageGiB is ${allocatedStorageOf(database)}`,
        },
      ];
}

const SIZE = ["database.shape", "database.storageType", "database.allocatedStorageGiB"];

/** Kind, size and speed of the database's storage. */
export const storageChecks: readonly CrossCheck[] = [
  { reads: ["database.shape", "database.storageType"], faults: storageType },
  { reads: SIZE, faults: allocated },
  { reads: [...SIZE, "database.maxAllocatedStorageGiB"], faults: maxAllocated },
  { reads: [...SIZE, "database.iops"], faults: iops },
];
