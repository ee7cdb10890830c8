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
  [
    "read replicas of a major version of MySQL",
    { engine: "mysql", engineVersion: "8.4", readReplicas: 1, masterSecretArn: SECRET_ARN },
  ],
  ["a minor version without read replicas", { engineVersion: "17.6", readReplicas: 0 }],
  [
    "a minor version of Aurora with readers",
    { shape: "aurora", engineVersion: "17.7", readReplicas: 2 },
  ],
  ["a secret of one's own before the first read replica", { masterSecretArn: SECRET_ARN }],
  ["a proxy before an instance", { proxy: PROXY, readReplicas: 0 }],
  ["a class of the shape", { shape: "multiAzCluster", instanceClass: "db.c6gd.medium" }],
  ["storage with a tenth of room", { allocatedStorageGiB: 100, maxAllocatedStorageGiB: 110 }],
  ["gp3 with IOPS from 400 GiB on", { allocatedStorageGiB: 400, iops: 12000 }],
  ["io1 with most IOPS for its size", { storageType: "io1", iops: 5000 }],
  ["io2 with more IOPS for its size than io1", { storageType: "io2", iops: 100000 }],
  ["Aurora paid for by its size", { shape: "aurora", storageType: "aurora-iopt1" }],
  ["a database name that only the other engine keeps for itself", { name: "sys" }],
  ["a database name that only MySQL reserves", { name: "system" }],
  ["a database name that only PostgreSQL reserves", { engine: "mysql", name: "user" }],
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
    "a database name that PostgreSQL reserves",
    { name: "user" },
    'database.name: got "user"; expected a name of your own: it is a word that postgres reserves, and RDS takes none of those',
  ],
  [
    "a database name that MySQL reserves",
    { engine: "mysql", name: "system" },
    'database.name: got "system"; expected a name of your own: it is a word that mysql reserves, and RDS takes none of those',
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
    'database.instanceClass: got "db.t4g.small"; expected a class with local storage such as db.m6gd.large: db.m5d, db.m6gd, db.m6id, db.m6idn, db.r5d, db.r6gd, db.r6id, db.r6idn, db.x2iedn, db.c6gd and later with the sizes large, xlarge, 2xlarge, 4xlarge, 8xlarge, 12xlarge, 16xlarge, 24xlarge, 32xlarge, 48xlarge, and db.c6gd and later with medium, because database.shape is multiAzCluster',
  ],
  [
    "a general purpose class for Aurora",
    { shape: "aurora", instanceClass: "db.m6g.large" },
    'database.instanceClass: got "db.m6g.large"; expected a class of Aurora such as db.r8g.large: db.t3 and later with the sizes medium, large; db.r5, db.r6g, db.r6gd, db.r6i, db.r6id, db.x2g and later with the sizes large, xlarge, 2xlarge, 4xlarge, 8xlarge, 12xlarge, 16xlarge, 24xlarge, 32xlarge, 48xlarge, because database.shape is aurora',
  ],
  [
    "a class that RDS does not have",
    { instanceClass: "db.foo.bar" },
    'database.instanceClass: got "db.foo.bar"; expected an RDS instance class such as db.t4g.small or db.m7g.large: db.t3 and later with the sizes micro, small, medium, large, xlarge, 2xlarge; db.m5, db.r5, db.x2g and later with the sizes large, xlarge, 2xlarge, 4xlarge, 8xlarge, 12xlarge, 16xlarge, 24xlarge, 32xlarge, 48xlarge, because database.shape is multiAzInstance',
  ],
  [
    "a minor version of PostgreSQL with read replicas",
    { engineVersion: "17.6", readReplicas: 2, masterSecretArn: SECRET_ARN },
    `database.engineVersion: got "17.6"; expected a major version alone, such as 17, while database.readReplicas is 2: RDS upgrades a minor version of the primary only after its read replicas, and a deployment changes the primary first; under a major version RDS upgrades all of them by itself; fix: pulumi config set --path 'm:database.engineVersion' 17`,
  ],
  [
    "a minor version of MySQL with read replicas",
    { engine: "mysql", engineVersion: "8.4.6", readReplicas: 1, masterSecretArn: SECRET_ARN },
    `database.engineVersion: got "8.4.6"; expected a major version alone, such as 8.4, while database.readReplicas is 1: RDS upgrades a minor version of the primary only after its read replicas, and a deployment changes the primary first; under a major version RDS upgrades all of them by itself; fix: pulumi config set --path 'm:database.engineVersion' 8.4`,
  ],
  [
    "a version of no form with read replicas, once",
    { engineVersion: "8.4.6", readReplicas: 1, masterSecretArn: SECRET_ARN },
    'database.engineVersion: got "8.4.6"; expected a PostgreSQL version such as "17" or "17.6", from 14 to 18, because database.engine is postgres and database.shape is multiAzInstance',
  ],
  [
    "a class beside serverless",
    { shape: "aurora", serverless: {}, instanceClass: "db.r8g.large" },
    `database.instanceClass: got "db.r8g.large"; expected no value beside database.serverless, whose capacity follows the load; fix: pulumi config rm --path 'm:database.instanceClass'`,
  ],
  [
    "serverless on an instance, and nothing of a class that it can have",
    { serverless: {}, instanceClass: "db.m7g.large", proxy: PROXY },
    `database.serverless: got {"minimumCapacityUnits":1,"maximumCapacityUnits":8}; expected no value while database.shape is multiAzInstance, because only instances of Aurora follow their load; fix: pulumi config rm --path 'm:database.serverless'`,
  ],
  [
    "serverless on an instance, and nothing within it",
    {
      serverless: {
        minimumCapacityUnits: 9,
        maximumCapacityUnits: 8,
        secondsUntilAutoPause: 600,
      },
    },
    `database.serverless: got {"minimumCapacityUnits":9,"maximumCapacityUnits":8,"secondsUntilAutoPause":600}; expected no value while database.shape is multiAzInstance, because only instances of Aurora follow their load; fix: pulumi config rm --path 'm:database.serverless'`,
  ],
  [
    "serverless on an instance, and nothing of a pause behind a proxy",
    { serverless: { minimumCapacityUnits: 0 }, proxy: PROXY },
    `database.serverless: got {"minimumCapacityUnits":0,"maximumCapacityUnits":8}; expected no value while database.shape is multiAzInstance, because only instances of Aurora follow their load; fix: pulumi config rm --path 'm:database.serverless'`,
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
    "storage of Aurora for an instance, and nothing of the IOPS of a kind that nobody gave",
    { storageType: "aurora-iopt1", iops: 3000 },
    'database.storageType: got "aurora-iopt1"; expected one of gp3, io1, io2, because database.shape is multiAzInstance',
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
    "growing storage in a Multi-AZ DB cluster, and nothing of its size",
    { shape: "multiAzCluster", allocatedStorageGiB: 100, maxAllocatedStorageGiB: 101 },
    "database.maxAllocatedStorageGiB: got 101; expected no value while database.shape is multiAzCluster, because the storage of a Multi-AZ DB cluster does not grow by itself: raise database.allocatedStorageGiB; fix: pulumi config rm --path 'm:database.maxAllocatedStorageGiB'",
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
    { readReplicas: 1, proxy: PROXY },
    "database.readReplicas: got 1; expected 0 while database.proxy.enabled is true: RDS Proxy does not lead to the read replicas of an instance; it does to those of aurora and multiAzCluster",
  ],
  [
    "read replicas of an instance whose password RDS manages",
    { readReplicas: 1 },
    "database.masterSecretArn: is missing; expected it together with database.readReplicas, which is 1: RDS makes no read replica of an instance whose password it manages",
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
    "a version of the other engine, and nothing of the proxy before it",
    { shape: "aurora", engine: "mysql", engineVersion: "17", proxy: PROXY },
    'database.engineVersion: got "17"; expected an Aurora MySQL version such as "8.0", "8.0.mysql_aurora.3.10.3" or "8.4.mysql_aurora.8.4.7", because database.engine is mysql and database.shape is aurora',
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
    "a proxy that keeps serverless from pausing after a time",
    {
      shape: "aurora",
      serverless: { minimumCapacityUnits: 0, secondsUntilAutoPause: 600 },
      proxy: PROXY,
    },
    "database.serverless.minimumCapacityUnits: got 0; expected more than 0, and no database.serverless.secondsUntilAutoPause, while database.proxy.enabled is true: RDS Proxy keeps connections open, so that no instance ever pauses",
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

  it("tell of storage of a size for Aurora that it has none, and not which size", () => {
    const kind =
      'm:database.storageType: got "io1"; expected one of aurora, aurora-iopt1, because database.shape is aurora';
    const size =
      "expected no value while database.shape is aurora, because the storage of Aurora grows by itself; fix: pulumi config rm --path";
    assert.deepEqual(
      faults({
        shape: "aurora",
        storageType: "io1",
        allocatedStorageGiB: 50,
        maxAllocatedStorageGiB: 51,
      }).sort(),
      [
        `m:database.allocatedStorageGiB: got 50; ${size} 'm:database.allocatedStorageGiB'`,
        `m:database.maxAllocatedStorageGiB: got 51; ${size} 'm:database.maxAllocatedStorageGiB'`,
        kind,
      ],
    );
  });

  it("judge the class that a shape has by default where serverless is not for it", () => {
    assert.deepEqual(
      faults({ engine: "mysql", serverless: {}, insights: "advanced" }).map((line) =>
        line.slice(0, line.indexOf(": ")),
      ),
      ["m:database.serverless", "m:database.insights"],
    );
  });

  it("take their examples of classes from what each shape takes", () => {
    const given = settingRows(settings).find(
      ({ path }) => path.join(".") === "database.instanceClass",
    );
    const examples = [...(given?.allowed ?? "").matchAll(/(db\.[a-z0-9.]+) for (\w+)/g)];
    assert.equal(examples.length, 3);
    for (const [, instanceClass, shape] of examples) {
      assert.deepEqual(faults({ shape, instanceClass }), [], shape);
    }
  });

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
