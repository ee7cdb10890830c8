import { backupEnabled } from "../../../policies/rules/backup-enabled";
import { unknown } from "../../support/policy/deployment";
import { declare, resourceTests, type ResourceCase } from "../../support/policy/rule-tables";

/** What keeps backups for a number of days: its type, label and property, and what the property left out stands for. */
interface Kept {
  readonly type: string;
  readonly label: string;
  readonly property: string;
  readonly service: string;
  readonly byDefault: number;
  /** What makes the resource one that is judged. */
  readonly others?: Readonly<Record<string, unknown>>;
}

const period = "backupRetentionPeriod";
const limit = "snapshotRetentionLimit";
const files = "automaticBackupRetentionDays";
const cacheCluster = "aws:elasticache/cluster:Cluster";
const replicationGroup = "aws:elasticache/replicationGroup:ReplicationGroup";
const dbInstance = "aws:rds/instance:Instance";
const dbCluster = "aws:rds/cluster:Cluster";

const row = (
  type: string,
  label: string,
  property: string,
  service: string,
  byDefault: number,
  others = {},
): Kept => ({ type, label, property, service, byDefault, others });

const kept: readonly Kept[] = [
  row(dbInstance, "DB instance", period, "the provider", 0),
  row(dbCluster, "DB cluster", period, "RDS", 1),
  row("aws:docdb/cluster:Cluster", "DocumentDB cluster", period, "DocumentDB", 1),
  row(
    "aws:docdb/elasticCluster:ElasticCluster",
    "DocumentDB elastic cluster",
    period,
    "DocumentDB",
    1,
  ),
  row("aws:neptune/cluster:Cluster", "Neptune cluster", period, "Neptune", 1),
  row(cacheCluster, "ElastiCache cluster", limit, "ElastiCache", 0, { engine: "valkey" }),
  row(replicationGroup, "ElastiCache replication group", limit, "ElastiCache", 0),
  row("aws:memorydb/cluster:Cluster", "MemoryDB cluster", limit, "MemoryDB", 0),
  row(
    "aws:redshift/cluster:Cluster",
    "Redshift cluster",
    "automatedSnapshotRetentionPeriod",
    "Redshift",
    1,
  ),
  row(
    "aws:fsx/ontapFileSystem:OntapFileSystem",
    "FSx for ONTAP file system",
    files,
    "the provider",
    0,
  ),
  row(
    "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
    "FSx for OpenZFS file system",
    files,
    "the provider",
    0,
  ),
];
const windows = row(
  "aws:fsx/windowsFileSystem:WindowsFileSystem",
  "FSx for Windows file system",
  files,
  "FSx",
  7,
);
const all = [...kept, windows];

const whyShort = (days: string): string =>
  `damage that is noticed after more than ${days} is in every backup that is left`;
const whyOff = "what is deleted, overwritten or lost with its storage cannot be brought back";

const messageFor = (
  { label, property }: Kept,
  found: string,
  why: string,
  wanted = 7,
): string[] => [
  [
    `${label} "under-test", ${property}: found ${found}, expected at least ${wanted}, in days.`,
    `Why: ${why}.`,
    `Fix: set ${property}: ${wanted}.`,
  ].join("\n"),
];

const keptFor = (each: Kept, title: string, days: unknown): ResourceCase => ({
  title: `${each.type} ${title}`,
  type: each.type,
  props: { ...each.others, [each.property]: days },
});

const leftOut = (each: Kept): ResourceCase => ({
  title: `${each.type} without ${each.property}`,
  type: each.type,
  props: { ...each.others, tags: {} },
});

const table = "aws:dynamodb/table:Table";
const keyspaces = "aws:keyspaces/table:Table";
const lightsail = "aws:lightsail/database:Database";
const recovery = (title: string, type: string, pointInTimeRecovery: unknown): ResourceCase => ({
  title,
  type,
  props: { pointInTimeRecovery },
});
const lost = "what is deleted or overwritten by mistake cannot be brought back";
const notRecoverable = (found: string): string[] => [
  `DynamoDB table "under-test", pointInTimeRecovery.enabled: found ${found}, expected true.\nWhy: ${lost}.\nFix: set pointInTimeRecovery: { enabled: true }.`,
];
const disabled = (found: string): string[] => [
  `Keyspaces table "under-test", pointInTimeRecovery.status: found ${found}, expected ENABLED.\nWhy: ${lost}.\nFix: set pointInTimeRecovery: { status: "ENABLED" }.`,
];

const replica = "a read replica copies another DB instance, which is judged";
const copy = "a replica copies another cluster, which is judged";
const member = "the backups of a cluster in a replication group are those of the group";

describe("backup-enabled", () => {
  declare(
    resourceTests(backupEnabled, {
      valid: [
        ...all.map((each) => keptFor(each, "with backups for seven days", 7)),
        ...all.map((each) => keptFor(each, "with a number of days that is not known", unknown)),
        ...all.map((each) => keptFor(each, "with a text from a stack configuration", "8")),
        ...all.map((each) => keptFor(each, "with a malformed number of days", "a week")),
        leftOut(windows),
        {
          ...keptFor(windows, "with fewer days where fewer are wanted", 1),
          config: { minimumBackupDays: 1 },
        },
        {
          title: "a DB cluster with its default where one day is wanted",
          type: dbCluster,
          props: {},
          config: { minimumBackupDays: 1 },
        },
        {
          title: "a DB instance restored from a snapshot, which keeps its setting",
          type: dbInstance,
          props: { snapshotIdentifier: "snapshot" },
        },
        {
          title: "a DB instance restored to a point in time, which keeps its setting",
          type: dbInstance,
          props: { restoreToPointInTime: unknown },
        },
        {
          title: "a cache cluster whose engine is not known",
          type: cacheCluster,
          props: { engine: unknown },
        },
        recovery("a table with point-in-time recovery", table, { enabled: true }),
        recovery("a table with point-in-time recovery as a text", table, { enabled: "true" }),
        recovery("a table whose recovery is not known", table, unknown),
        recovery("a table of which it is not known whether it recovers", table, {
          enabled: unknown,
        }),
        recovery("a table whose recovery is malformed", table, "on"),
        recovery("a table whose recovery is neither on nor off", table, { enabled: "on" }),
        recovery("a table that recovers as far back as is wanted", table, {
          enabled: true,
          recoveryPeriodInDays: 7,
        }),
        recovery("a table whose recovery reaches back a number of days not known", table, {
          enabled: true,
          recoveryPeriodInDays: unknown,
        }),
        recovery("a short recovery of which it is not known whether it is on", table, {
          enabled: unknown,
          recoveryPeriodInDays: 1,
        }),
        recovery("a Keyspaces table with point-in-time recovery", keyspaces, { status: "ENABLED" }),
        recovery("a Keyspaces table whose recovery is not known", keyspaces, unknown),
        recovery("a Keyspaces table of which it is not known whether it recovers", keyspaces, {
          status: unknown,
        }),
        { title: "a Lightsail database, which is backed up", type: lightsail, props: {} },
        {
          title: "a Lightsail database with backups",
          type: lightsail,
          props: { backupRetentionEnabled: true },
        },
        {
          title: "a Lightsail database whose backups are not known",
          type: lightsail,
          props: { backupRetentionEnabled: unknown },
        },
      ],
      invalid: [
        ...all.map((each) => ({
          ...keptFor(each, "with backups turned off", 0),
          messages: messageFor(each, "0: no automated backups", whyOff),
        })),
        ...all.map((each) => ({
          ...keptFor(each, "with backups for six days", 6),
          messages: messageFor(each, "6", whyShort("six days")),
        })),
        ...kept.map((each) => ({
          ...leftOut(each),
          messages:
            each.byDefault === 0
              ? messageFor(
                  each,
                  `not set, which ${each.service} takes for 0: no automated backups`,
                  whyOff,
                )
              : messageFor(each, `not set, which ${each.service} takes for 1`, whyShort("one day")),
        })),
        {
          ...keptFor(windows, "with its default where more is wanted", null),
          config: { minimumBackupDays: 8 },
          messages: messageFor(windows, "not set, which FSx takes for 7", whyShort("7 days"), 8),
        },
        {
          title: "a DB instance whose empty replicateSourceDb is no source",
          type: dbInstance,
          props: { replicateSourceDb: "", [period]: "0" },
          messages: messageFor(all[0] ?? windows, '"0": no automated backups', whyOff),
        },
        {
          title: "a restored DB instance whose backups are turned off",
          type: dbInstance,
          props: { snapshotIdentifier: "snapshot", [period]: 0 },
          messages: messageFor(all[0] ?? windows, "0: no automated backups", whyOff),
        },
        {
          title: "a table without point-in-time recovery",
          type: table,
          props: {},
          messages: notRecoverable("not set, which DynamoDB takes for false"),
        },
        {
          ...recovery("a table with point-in-time recovery turned off", table, { enabled: false }),
          messages: notRecoverable("false"),
        },
        {
          ...recovery("a table that does not recover far enough back", table, {
            enabled: true,
            recoveryPeriodInDays: 6,
          }),
          messages: [
            `DynamoDB table "under-test", pointInTimeRecovery.recoveryPeriodInDays: found 6, expected at least 7, in days.\nWhy: damage that is noticed later than that cannot be undone.\nFix: set pointInTimeRecovery.recoveryPeriodInDays: 7, or remove it.`,
          ],
        },
        {
          title: "a Keyspaces table without point-in-time recovery",
          type: keyspaces,
          props: {},
          messages: disabled("not set, which Keyspaces takes for DISABLED"),
        },
        {
          ...recovery("a Keyspaces table with point-in-time recovery turned off", keyspaces, {
            status: "DISABLED",
          }),
          messages: disabled('"DISABLED"'),
        },
        {
          title: "a Lightsail database with backups turned off",
          type: lightsail,
          props: { backupRetentionEnabled: "false" },
          messages: [
            `Lightsail database "under-test", backupRetentionEnabled: found "false", expected true or nothing.\nWhy: ${lost}.\nFix: remove backupRetentionEnabled, or set it to true.`,
          ],
        },
      ],
      notApplicable: [
        {
          title: "a read replica",
          type: dbInstance,
          props: { replicateSourceDb: "primary", [period]: 0 },
          reason: replica,
        },
        {
          title: "a read replica whose source is not created yet",
          type: dbInstance,
          props: { replicateSourceDb: unknown },
          reason: replica,
        },
        {
          title: "a replica of a DB cluster",
          type: dbCluster,
          props: { replicationSourceIdentifier: "arn:source" },
          reason: copy,
        },
        {
          title: "a replica of a Neptune cluster",
          type: "aws:neptune/cluster:Cluster",
          props: { replicationSourceIdentifier: unknown },
          reason: copy,
        },
        {
          title: "a secondary of a global datastore",
          type: replicationGroup,
          props: { globalReplicationGroupId: unknown },
          reason: "a secondary of a global datastore copies its primary, which is judged",
        },
        {
          title: "a Memcached cluster",
          type: cacheCluster,
          props: { engine: "memcached" },
          reason: "Memcached keeps no backups",
        },
        {
          title: "a member of a replication group",
          type: cacheCluster,
          props: { replicationGroupId: unknown },
          reason: member,
        },
        {
          title: "a cache that is never rejected for its backups",
          type: "aws:elasticache/serverlessCache:ServerlessCache",
          props: { engine: "valkey" },
          reason: "applies to databases, caches and file systems that make automated backups",
        },
      ],
    }),
  );
});
