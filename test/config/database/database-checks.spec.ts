import assert from "node:assert/strict";
import { databaseChecks } from "../../../config/database/database-checks";
import { settingRows } from "../../../config/setting-rows";
import { settings } from "../../../config/settings";
import { linesOf } from "../support";

type Values = Readonly<Record<string, unknown>>;

const zones = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `us-west-2${"abcdefgh".charAt(index)}`);

/** The line of every fault between the settings of a database. */
function faults(database: Values, count = 3): string[] {
  const parsed = settings.parse({ availabilityZones: zones(count), database });
  return linesOf(
    databaseChecks.flatMap((check) =>
      check.faults(parsed, { namespace: "m", region: "us-west-2" }),
    ),
  );
}

const SECRET_ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:database-AbCdEf";

const PROXY = { enabled: true };

/** Settings that fit together. */
const sound: readonly (readonly [title: string, database: Values, zones?: number])[] = [
  ["a version of the engine", { engine: "mysql", engineVersion: "8.4.6" }],
  [
    "a version of Aurora",
    { shape: "aurora", engine: "mysql", engineVersion: "8.4.mysql_aurora.8.4.7" },
  ],
  ["a Multi-AZ DB cluster in three zones", { shape: "multiAzCluster" }, 3],
  ["a Multi-AZ DB cluster where there are four", { shape: "multiAzCluster" }, 4],
  ["Aurora in two zones", { shape: "aurora" }, 2],
  ["Aurora with one reader", { shape: "aurora", readReplicas: 1 }],
  ["Aurora with many readers behind a proxy", { shape: "aurora", readReplicas: 9, proxy: PROXY }],
  ["read replicas of an instance", { readReplicas: 15, masterSecretArn: SECRET_ARN }],
  ["a proxy before an instance", { proxy: PROXY, readReplicas: 0 }],
  ["a class of the shape", { shape: "multiAzCluster", instanceClass: "db.c6gd.medium" }],
  ["storage with a tenth of room", { allocatedStorageGiB: 100, maxAllocatedStorageGiB: 110 }],
  ["gp3 with IOPS from 400 GiB on", { allocatedStorageGiB: 400, iops: 12000 }],
  ["io1 with most IOPS for its size", { storageType: "io1", iops: 5000 }],
  ["io2 with more IOPS for its size than io1", { storageType: "io2", iops: 100000 }],
  ["Aurora paid for by its size", { shape: "aurora", storageType: "aurora-iopt1" }],
  ["a database name that only the other engine keeps for itself", { name: "sys" }],
  [
    "serverless that pauses",
    { shape: "aurora", serverless: { minimumCapacityUnits: 0, secondsUntilAutoPause: 600 } },
  ],
  [
    "serverless of one size",
    { shape: "aurora", serverless: { minimumCapacityUnits: 4, maximumCapacityUnits: 4 } },
  ],
  [
    "advanced insights of small PostgreSQL",
    { insights: "advanced", instanceClass: "db.t4g.micro" },
  ],
  ["standard insights of small MySQL", { engine: "mysql", instanceClass: "db.t4g.micro" }],
  ["windows apart", { backupWindow: "03:00-04:00", maintenanceWindow: "sun:04:00-sun:05:00" }],
  ["a snapshot by its name", { snapshot: "before" }],
  [
    "a DB cluster snapshot for Aurora",
    { shape: "aurora", snapshot: "arn:aws:rds:us-west-2:123456789012:cluster-snapshot:before" },
  ],
];

/** Settings that do not fit together, and the one fault of each. */
const unsound: readonly (readonly [
  title: string,
  database: Values,
  fault: string,
  zones?: number,
])[] = [
  [
    "a version of the other engine",
    { engine: "mysql", engineVersion: "17" },
    'database.engineVersion: got "17"; expected a MySQL version such as "8.4" or "8.4.6", because database.engine is mysql and database.shape is multiAzInstance',
  ],
  [
    "a version of MySQL that Aurora has and RDS does not",
    { engine: "mysql", engineVersion: "8.0" },
    'database.engineVersion: got "8.0"; expected a MySQL version such as "8.4" or "8.4.6", because database.engine is mysql and database.shape is multiAzInstance',
  ],
  [
    "a version of RDS for Aurora",
    { shape: "aurora", engine: "mysql", engineVersion: "8.4.6" },
    'database.engineVersion: got "8.4.6"; expected an Aurora MySQL version such as "8.0", "8.0.mysql_aurora.3.10.3" or "8.4.mysql_aurora.8.4.7", because database.engine is mysql and database.shape is aurora',
  ],
  [
    "a database name that the engine keeps for itself",
    { name: "postgres" },
    'database.name: got "postgres"; expected a name of your own: postgres keeps db, postgres, rdsadmin, template0, template1 for itself',
  ],
  [
    "a Multi-AZ DB cluster in two zones",
    { shape: "multiAzCluster" },
    'database.shape: got "multiAzCluster"; expected multiAzInstance or aurora, or 3 availabilityZones in place of 2: a Multi-AZ DB cluster has an instance in each of 3 zones',
    2,
  ],
  [
    "a class without local storage for a Multi-AZ DB cluster",
    { shape: "multiAzCluster", instanceClass: "db.t4g.small" },
    'database.instanceClass: got "db.t4g.small"; expected a class of db.c6gd, db.m5d, db.m6gd, db.m6id, db.m6idn, db.r5d, db.r6gd, db.r6id, db.r6idn or db.x2iedn, from large on (db.c6gd from medium on), because database.shape is multiAzCluster',
  ],
  [
    "a general purpose class for Aurora",
    { shape: "aurora", instanceClass: "db.m6g.large" },
    'database.instanceClass: got "db.m6g.large"; expected a memory-optimized class such as db.r8g.large, or medium or large of db.t3 or db.t4g, because database.shape is aurora',
  ],
  [
    "a class beside serverless",
    { shape: "aurora", serverless: {}, instanceClass: "db.r8g.large" },
    `database.instanceClass: got "db.r8g.large"; expected no value beside database.serverless, whose capacity follows the load; fix: pulumi config rm --path 'm:database.instanceClass'`,
  ],
  [
    "Aurora without a reader",
    { shape: "aurora", readReplicas: 0 },
    "database.readReplicas: got 0; expected at least 1, because database.shape is aurora, which has no standby but what can be read from; fix: pulumi config set --path 'm:database.readReplicas' 1",
  ],
  [
    "serverless on an instance",
    { serverless: {} },
    `database.serverless: got {"minimumCapacityUnits":1,"maximumCapacityUnits":8}; expected no value while database.shape is multiAzInstance, because only instances of Aurora follow their load; fix: pulumi config rm --path 'm:database.serverless'`,
  ],
  [
    "serverless in a Multi-AZ DB cluster",
    { shape: "multiAzCluster", serverless: {} },
    `database.serverless: got {"minimumCapacityUnits":1,"maximumCapacityUnits":8}; expected no value while database.shape is multiAzCluster, because only instances of Aurora follow their load; fix: pulumi config rm --path 'm:database.serverless'`,
  ],
  [
    "read replicas of a Multi-AZ DB cluster",
    { shape: "multiAzCluster", readReplicas: 2 },
    "database.readReplicas: got 2; expected no value while database.shape is multiAzCluster, because a Multi-AZ DB cluster has its two readable standbys; fix: pulumi config rm --path 'm:database.readReplicas'",
  ],
  [
    "growing storage in a Multi-AZ DB cluster",
    { shape: "multiAzCluster", maxAllocatedStorageGiB: 100 },
    "database.maxAllocatedStorageGiB: got 100; expected no value while database.shape is multiAzCluster, because the storage of a Multi-AZ DB cluster does not grow by itself: raise database.allocatedStorageGiB; fix: pulumi config rm --path 'm:database.maxAllocatedStorageGiB'",
  ],
  [
    "a snapshot for a Multi-AZ DB cluster",
    { shape: "multiAzCluster", snapshot: "before" },
    `database.snapshot: got "before"; expected no value while database.shape is multiAzCluster, because the provider cannot make a Multi-AZ DB cluster of a snapshot: docs/database.md tells how else to move data into one; fix: pulumi config rm --path 'm:database.snapshot'`,
  ],
  [
    "storage of a size for Aurora",
    { shape: "aurora", allocatedStorageGiB: 100 },
    "database.allocatedStorageGiB: got 100; expected no value while database.shape is aurora, because the storage of Aurora grows by itself; fix: pulumi config rm --path 'm:database.allocatedStorageGiB'",
  ],
  [
    "storage that grows to a size for Aurora",
    { shape: "aurora", maxAllocatedStorageGiB: 100 },
    "database.maxAllocatedStorageGiB: got 100; expected no value while database.shape is aurora, because the storage of Aurora grows by itself; fix: pulumi config rm --path 'm:database.maxAllocatedStorageGiB'",
  ],
  [
    "IOPS for Aurora",
    { shape: "aurora", iops: 3000 },
    "database.iops: got 3000; expected no value while database.shape is aurora, because Aurora has no provisioned IOPS; fix: pulumi config rm --path 'm:database.iops'",
  ],
  [
    "storage of Aurora for an instance",
    { storageType: "aurora" },
    'database.storageType: got "aurora"; expected one of gp3, io1, io2, because database.shape is multiAzInstance',
  ],
  [
    "storage of an instance for Aurora",
    { shape: "aurora", storageType: "gp3" },
    'database.storageType: got "gp3"; expected one of aurora, aurora-iopt1, because database.shape is aurora',
  ],
  [
    "little storage with provisioned IOPS",
    { storageType: "io2", allocatedStorageGiB: 99, iops: 1000 },
    "database.allocatedStorageGiB: got 99; expected at least 100, because database.storageType is io2; fix: pulumi config set --path 'm:database.allocatedStorageGiB' 100",
  ],
  [
    "storage with less than a tenth of room",
    { allocatedStorageGiB: 100, maxAllocatedStorageGiB: 109 },
    "database.maxAllocatedStorageGiB: got 109; expected at least 110, a tenth more than database.allocatedStorageGiB, which is 100; fix: pulumi config set --path 'm:database.maxAllocatedStorageGiB' 110",
  ],
  [
    "IOPS for little gp3",
    { allocatedStorageGiB: 399, iops: 12000 },
    "database.iops: got 12000; expected no value while database.allocatedStorageGiB is 399: gp3 takes IOPS from 400 GiB on",
  ],
  [
    "fewer IOPS than gp3 has",
    { allocatedStorageGiB: 400, iops: 11999 },
    "database.iops: got 11999; expected a whole number from 12000 to 64000, because database.storageType is gp3 and database.allocatedStorageGiB is 400",
  ],
  [
    "provisioned IOPS without a number",
    { storageType: "io1" },
    "database.iops: is missing; expected a whole number from 1000 to 5000, because database.storageType is io1 and database.allocatedStorageGiB is 100",
  ],
  [
    "more IOPS than io1 takes for its size",
    { storageType: "io1", iops: 5001 },
    "database.iops: got 5001; expected a whole number from 1000 to 5000, because database.storageType is io1 and database.allocatedStorageGiB is 100",
  ],
  [
    "more IOPS than io2 takes in a cluster",
    { shape: "multiAzCluster", storageType: "io2", iops: 5001 },
    "database.iops: got 5001; expected a whole number from 1000 to 5000, because database.storageType is io2 and database.allocatedStorageGiB is 100",
  ],
  [
    "fewer IOPS than half of one for each GiB",
    { storageType: "io2", allocatedStorageGiB: 4000, iops: 1999 },
    "database.iops: got 1999; expected a whole number from 2000 to 256000, because database.storageType is io2 and database.allocatedStorageGiB is 4000",
  ],
  [
    "read replicas behind the proxy of an instance",
    { readReplicas: 1, masterSecretArn: SECRET_ARN, proxy: PROXY },
    "database.readReplicas: got 1; expected 0 while database.proxy.enabled is true: RDS Proxy does not lead to the read replicas of an instance; it does to those of aurora and multiAzCluster",
  ],
  [
    "read replicas of an instance whose password RDS manages",
    { readReplicas: 1 },
    "database.masterSecretArn: is missing; expected it together with database.readReplicas, which is 1: RDS makes no read replica of an instance whose password it manages",
  ],
  [
    "a password without read replicas",
    { masterSecretArn: SECRET_ARN },
    `database.masterSecretArn: got "arn:aws:secretsmanager:us-west-2:123456789012:secret:database-AbCdEf"; expected no value while database.readReplicas is 0: without read replicas, RDS manages the password; fix: pulumi config rm --path 'm:database.masterSecretArn'`,
  ],
  [
    "a password of a cluster",
    { shape: "aurora", masterSecretArn: SECRET_ARN },
    `database.masterSecretArn: got "arn:aws:secretsmanager:us-west-2:123456789012:secret:database-AbCdEf"; expected no value while database.shape is aurora, because RDS manages the password of every cluster; fix: pulumi config rm --path 'm:database.masterSecretArn'`,
  ],
  [
    "a proxy before a version that it does not lead to",
    { shape: "aurora", engine: "mysql", engineVersion: "8.4", proxy: PROXY },
    "database.proxy.enabled: got true; expected false, or a database.engineVersion of 8.0 in place of 8.4: RDS Proxy does not lead to Aurora MySQL 8.4",
  ],
  [
    "advanced insights of small MySQL",
    { engine: "mysql", insights: "advanced" },
    'database.insights: got "advanced"; expected standard, or another database.instanceClass than db.t4g.small: Database Insights does not support that of mysql',
  ],
  [
    "serverless whose least is more than its most",
    { shape: "aurora", serverless: { minimumCapacityUnits: 9, maximumCapacityUnits: 8 } },
    "database.serverless.maximumCapacityUnits: got 8; expected at least 9, which is database.serverless.minimumCapacityUnits; fix: pulumi config set --path 'm:database.serverless.maximumCapacityUnits' 9",
  ],
  [
    "a pause of serverless that never pauses",
    { shape: "aurora", serverless: { secondsUntilAutoPause: 600 } },
    "database.serverless.secondsUntilAutoPause: got 600; expected no value while database.serverless.minimumCapacityUnits is 1: only at 0 an instance pauses",
  ],
  [
    "a proxy that keeps serverless from pausing",
    { shape: "aurora", serverless: { minimumCapacityUnits: 0 }, proxy: PROXY },
    "database.serverless.minimumCapacityUnits: got 0; expected more than 0 while database.proxy.enabled is true: RDS Proxy keeps connections open, so that no instance ever pauses",
  ],
  [
    "a backup while RDS maintains the database",
    { backupWindow: "03:00-04:30", maintenanceWindow: "sun:04:00-sun:05:00" },
    'database.backupWindow: got "03:00-04:30"; expected a window apart from database.maintenanceWindow, which is sun:04:00-sun:05:00',
  ],
  [
    "a DB cluster snapshot for an instance",
    { snapshot: "arn:aws:rds:us-west-2:123456789012:cluster-snapshot:before" },
    'database.snapshot: got "arn:aws:rds:us-west-2:123456789012:cluster-snapshot:before"; expected a DB snapshot, because database.shape is multiAzInstance: a DB cluster snapshot makes a cluster',
  ],
];

describe("databaseChecks", () => {
  it("find nothing wrong with the defaults of each shape and engine", () => {
    for (const shape of ["multiAzInstance", "multiAzCluster", "aurora"]) {
      for (const engine of ["postgres", "mysql"]) {
        assert.deepEqual(faults({ shape, engine }), [], `${shape} ${engine}`);
      }
    }
  });

  for (const [title, database, count] of sound) {
    it(`take ${title}`, () => {
      assert.deepEqual(faults(database, count), []);
    });
  }

  for (const [title, database, fault, count] of unsound) {
    it(`refuse ${title}`, () => {
      assert.deepEqual(faults(database, count), [`m:${fault}`]);
    });
  }

  it("read settings that exist", () => {
    const paths = settingRows(settings).map(({ path }) => path.join("."));
    for (const read of databaseChecks.flatMap(({ reads }) => reads)) {
      assert.ok(
        paths.some((path) => path === read || path.startsWith(`${read}.`)),
        `there is no setting ${read}`,
      );
    }
  });
});
