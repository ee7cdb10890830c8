import assert from "node:assert/strict";
import { databaseConfig } from "../../../config/database/database-config";
import { settings } from "../../../config/settings";

type Values = Readonly<Record<string, unknown>>;

function configOf(database: Values = {}, zones = 2): Values {
  const availabilityZones = ["us-west-2a", "us-west-2b", "us-west-2c"].slice(0, zones);
  return { ...databaseConfig(settings.parse({ availabilityZones, database })) };
}

/** Some of what a configuration says. */
function pick(config: Values, expected: Values): Values {
  return Object.fromEntries(Object.keys(expected).map((key) => [key, config[key]]));
}

describe("databaseConfig", () => {
  it("completes an instance with a standby, which is the default", () => {
    assert.deepEqual(configOf(), {
      shape: "multiAzInstance",
      engine: "postgres",
      engineVersion: "17",
      instanceClass: "db.t4g.small",
      name: "app",
      readReplicas: 0,
      masterSecretArn: undefined,
      masterSecretVersionStage: undefined,
      storageType: "gp3",
      iops: undefined,
      allocatedStorageGiB: 20,
      maxAllocatedStorageGiB: 100,
      proxy: { enabled: false, maxConnectionsPercent: 90, idleClientTimeoutSeconds: 1800 },
      insights: "standard",
      backupRetentionDays: 7,
      backupWindow: undefined,
      maintenanceWindow: undefined,
      snapshot: undefined,
      deletionProtection: true,
      finalSnapshot: true,
      readsPerSecond: undefined,
      uncachedReadsPerSecond: 0,
    });
  });

  /** What every shape takes, each in place of its default. */
  const GIVEN = {
    engine: "mysql",
    name: "shop",
    proxy: { enabled: true, maxConnectionsPercent: 80, idleClientTimeoutSeconds: 600 },
    insights: "advanced",
    backupRetentionDays: 21,
    backupWindow: "03:00-04:00",
    maintenanceWindow: "sun:04:00-sun:05:00",
    deletionProtection: false,
    finalSnapshot: false,
    readsPerSecond: 3000,
    uncachedReadsPerSecond: 200,
  };

  /** Settings of each shape all of which are given, so that none may change on the way. */
  const whole: readonly Values[] = [
    {
      ...GIVEN,
      shape: "multiAzInstance",
      engineVersion: "8.4.6",
      instanceClass: "db.m7g.large",
      readReplicas: 2,
      masterSecretArn: "arn:aws:secretsmanager:us-west-2:123456789012:secret:database-AbCdEf",
      masterSecretVersionStage: "AWSPENDING",
      storageType: "io2",
      iops: 5000,
      allocatedStorageGiB: 200,
      maxAllocatedStorageGiB: 300,
      snapshot: "before",
    },
    {
      ...GIVEN,
      shape: "multiAzCluster",
      engineVersion: "8.4.6",
      instanceClass: "db.c6gd.medium",
      storageType: "io1",
      iops: 4000,
      allocatedStorageGiB: 150,
    },
    {
      ...GIVEN,
      shape: "aurora",
      engineVersion: "8.0.mysql_aurora.3.10.3",
      instanceClass: "db.serverless",
      readReplicas: 4,
      serverless: {
        minimumCapacityUnits: 0,
        maximumCapacityUnits: 16,
        secondsUntilAutoPause: 900,
      },
      storageType: "aurora-iopt1",
      snapshot: "arn:aws:rds:us-west-2:123456789012:cluster-snapshot:before",
    },
  ];

  for (const database of whole) {
    it(`leaves a whole ${String(database["shape"])} as it is`, () => {
      // The class of serverless is no choice: it follows from it.
      const { instanceClass, ...rest } = database;
      const given = instanceClass === "db.serverless" ? rest : database;
      assert.deepEqual(configOf(given), database);
    });
  }

  it("leaves the class of Aurora as it is", () => {
    const { instanceClass, serverless } = configOf({
      shape: "aurora",
      instanceClass: "db.r8g.large",
    });
    assert.deepEqual([instanceClass, serverless], ["db.r8g.large", undefined]);
  });

  const cases: readonly (readonly [string, Values, Values, number?])[] = [
    [
      "a Multi-AZ DB cluster with its class and without what it lacks",
      { shape: "multiAzCluster", engine: "mysql" },
      {
        engineVersion: "8.4",
        instanceClass: "db.m6gd.large",
        storageType: "gp3",
        allocatedStorageGiB: 20,
        readReplicas: undefined,
        maxAllocatedStorageGiB: undefined,
      },
    ],
    [
      "Aurora with an instance in each zone",
      { shape: "aurora" },
      {
        engineVersion: "17",
        instanceClass: "db.t4g.medium",
        storageType: "aurora",
        readReplicas: 2,
        allocatedStorageGiB: undefined,
      },
      3,
    ],
    [
      "Aurora MySQL with a version of its own",
      { shape: "aurora", engine: "mysql" },
      { engineVersion: "8.0" },
    ],
    [
      "serverless with its class",
      { shape: "aurora", serverless: { minimumCapacityUnits: 0 } },
      {
        instanceClass: "db.serverless",
        serverless: { minimumCapacityUnits: 0, maximumCapacityUnits: 8 },
      },
    ],
    [
      "provisioned IOPS with the storage that they need",
      { storageType: "io1", iops: 3000 },
      { allocatedStorageGiB: 100, maxAllocatedStorageGiB: 500, iops: 3000 },
    ],
    [
      "growing storage up to what RDS has",
      { allocatedStorageGiB: 20000 },
      { maxAllocatedStorageGiB: 65536 },
    ],
    [
      "nothing that is chosen",
      {
        engineVersion: "16.4",
        instanceClass: "db.m7g.large",
        readReplicas: 3,
        maxAllocatedStorageGiB: 50,
        readsPerSecond: 2000,
      },
      {
        engineVersion: "16.4",
        instanceClass: "db.m7g.large",
        readReplicas: 3,
        maxAllocatedStorageGiB: 50,
        readsPerSecond: 2000,
      },
    ],
  ];

  for (const [title, database, expected, zones] of cases) {
    it(`completes ${title}`, () => {
      assert.deepEqual(pick(configOf(database, zones), expected), expected);
    });
  }
});
