import { counted, type Fault } from "../support/message";
import type { JudgedType, NotJudged } from "../support/rule";
import { numberOf, textOf } from "../support/scalars";
import { read, show, showOr, type Properties } from "../support/values";
import { cacheCluster, memorydbCluster, replicationGroup } from "../types/caches";
import {
  dbCluster,
  dbInstance,
  docdbCluster,
  docdbElasticCluster,
  neptuneCluster,
  redshiftCluster,
} from "../types/databases";
import { fsxOntap, fsxOpenZfs, fsxWindows } from "../types/storage";
import type { TypeGroup } from "../types/type-group";
import {
  copied,
  replicaOfCluster,
  replicaOfInstance,
  secondaryOfDatastore,
  type CopyOf,
} from "./database-copies";

/** A property that holds the number of days for which automated backups are kept; 0 turns them off. */
interface Retention {
  readonly group: TypeGroup;
  readonly property: string;
  /** What a property left out stands for, and who says so. */
  readonly byDefault: readonly [service: string, days: number];
  /** The property that makes the resource a copy of another. */
  readonly copyOf?: CopyOf;
  /** Properties beside which the default does not hold: what is restored keeps the setting that it had. */
  readonly restoredBy?: readonly string[];
  /** Why the resource is not judged, for a reason of its own; `undecided` while that is not known. */
  readonly exempt?: (properties: Properties) => NotJudged | "undecided" | undefined;
}

/**
 * The defaults are those of the provider, which AWS does not always share: a DB instance made through the API keeps its
 * backups for one day, one made by the provider keeps none.
 */
const retentions: readonly Retention[] = [
  {
    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html
    group: dbInstance,
    property: "backupRetentionPeriod",
    byDefault: ["the provider", 0],
    copyOf: replicaOfInstance,
    restoredBy: ["snapshotIdentifier", "restoreToPointInTime"],
  },
  {
    group: dbCluster,
    property: "backupRetentionPeriod",
    byDefault: ["RDS", 1],
    copyOf: replicaOfCluster,
  },
  { group: docdbCluster, property: "backupRetentionPeriod", byDefault: ["DocumentDB", 1] },
  { group: docdbElasticCluster, property: "backupRetentionPeriod", byDefault: ["DocumentDB", 1] },
  {
    group: neptuneCluster,
    property: "backupRetentionPeriod",
    byDefault: ["Neptune", 1],
    copyOf: replicaOfCluster,
  },
  {
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html
    group: cacheCluster,
    property: "snapshotRetentionLimit",
    byDefault: ["ElastiCache", 0],
    exempt: cacheWithoutBackups,
  },
  {
    group: replicationGroup,
    property: "snapshotRetentionLimit",
    byDefault: ["ElastiCache", 0],
    copyOf: secondaryOfDatastore,
  },
  { group: memorydbCluster, property: "snapshotRetentionLimit", byDefault: ["MemoryDB", 0] },
  {
    // https://docs.aws.amazon.com/redshift/latest/mgmt/managing-snapshot-scheduling.html
    group: redshiftCluster,
    property: "automatedSnapshotRetentionPeriod",
    byDefault: ["Redshift", 1],
  },
  // https://docs.aws.amazon.com/fsx/latest/WindowsGuide/using-backups.html
  { group: fsxWindows, property: "automaticBackupRetentionDays", byDefault: ["FSx", 7] },
  { group: fsxOntap, property: "automaticBackupRetentionDays", byDefault: ["the provider", 0] },
  { group: fsxOpenZfs, property: "automaticBackupRetentionDays", byDefault: ["the provider", 0] },
];

function cacheWithoutBackups(properties: Properties): NotJudged | "undecided" | undefined {
  if (read(properties, "replicationGroupId").kind !== "absent") {
    return { notJudged: "the backups of a cluster in a replication group are those of the group" };
  }
  const engine = textOf(read(properties, "engine"));
  if (engine === "memcached") {
    return { notJudged: "Memcached keeps no backups" };
  }
  return engine === undefined ? "undecided" : undefined;
}

function judgeRetention(
  retention: Retention,
  properties: Properties,
  wanted: number,
): readonly Fault[] | NotJudged {
  const notJudged = copied(properties, retention.copyOf) ?? retention.exempt?.(properties);
  if (notJudged !== undefined) {
    return notJudged === "undecided" ? [] : notJudged;
  }
  const kept = keptDays(retention, properties);
  return kept === undefined || kept.days >= wanted
    ? []
    : [faultOf(retention.property, kept.days, kept.found, wanted)];
}

/** For how many days backups are kept, and how the program says so; `undefined` while that is not known. */
function keptDays(
  { property, byDefault: [service, defaultDays], restoredBy = [] }: Retention,
  properties: Properties,
): { readonly days: number; readonly found: string } | undefined {
  const value = read(properties, property);
  if (value.kind === "absent") {
    return restoredBy.some((name) => read(properties, name).kind !== "absent")
      ? undefined
      : { days: defaultDays, found: showOr(value, service, String(defaultDays)) };
  }
  const days = numberOf(value);
  return days === undefined ? undefined : { days, found: show(value) };
}

function faultOf(property: string, days: number, found: string, wanted: number): Fault {
  return {
    property,
    found: days === 0 ? `${found}: no automated backups` : found,
    expected: `at least ${wanted}, in days`,
    why:
      days === 0
        ? "what is deleted, overwritten or lost with its storage cannot be brought back"
        : `damage that is noticed after more than ${counted(days, "day")} is in every backup that is left`,
    fix: `set ${property}: ${wanted}`,
    remedy: { [property]: wanted },
  };
}

/** The resources that keep automated backups for a number of days. */
export const retentionTypes: readonly JudgedType[] = retentions.map((retention) => ({
  group: retention.group,
  judge: (properties, { minimumBackupDays }) =>
    judgeRetention(retention, properties, minimumBackupDays),
}));
