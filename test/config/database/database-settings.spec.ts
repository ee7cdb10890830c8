import assert from "node:assert/strict";
import { databaseSettings } from "../../../config/database/database-settings";

type Values = Readonly<Record<string, unknown>>;

const ARN = "arn:aws:rds:us-west-2:123456789012";

/** `path: message` of every fault of a setting by itself. */
function faults(database: Values): string[] {
  const issues = databaseSettings.safeParse(database).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("databaseSettings", () => {
  const taken: readonly Values[] = [
    { engineVersion: 17 },
    { engineVersion: "8.0.mysql_aurora.3.10.3" },
    { snapshot: "before-the-move" },
    { snapshot: "rds:database-2026-11-21-03-05" },
    { snapshot: `${ARN}:snapshot:before` },
    { snapshot: `${ARN}:cluster-snapshot:before` },
    { snapshot: `${ARN}:snapshot:awsbackup:job-0a1b` },
    { readReplicas: 15 },
    { masterSecretVersionStage: "AWSCURRENT" },
    { masterSecretVersionStage: "AWSPENDING" },
    { proxy: { enabled: true } },
    { serverless: {} },
    { readsPerSecond: 1, uncachedReadsPerSecond: 0 },
  ];

  for (const database of taken) {
    it(`take ${JSON.stringify(database)}`, () => {
      assert.deepEqual(faults(database), []);
    });
  }

  const refused: readonly (readonly [Values, string])[] = [
    [{ shape: "singleAz" }, "shape: one of multiAzInstance, multiAzCluster, aurora"],
    [{ engine: "oracle" }, "engine: one of postgres, mysql"],
    [
      { engineVersion: "latest" },
      'engineVersion: a version of the engine in quotes, such as "17" for postgres or "8.4" for mysql',
    ],
    [
      { instanceClass: "db.serverless" },
      "instanceClass: an RDS instance class, such as db.t4g.small for multiAzInstance, db.m6gd.large for multiAzCluster, db.t4g.medium for aurora",
    ],
    [
      { masterSecretVersionStage: "AWSPREVIOUS" },
      "masterSecretVersionStage: one of AWSCURRENT, AWSPENDING",
    ],
    [{ readReplicas: 16 }, "readReplicas: a whole number from 0 to 15"],
    [{ backupRetentionDays: 0 }, "backupRetentionDays: a whole number from 1 to 35"],
    [{ backupRetentionDays: 36 }, "backupRetentionDays: a whole number from 1 to 35"],
    [
      { backupWindow: "03:00-03:10" },
      "backupWindow: a daily window in UTC of at least 30 minutes such as 03:00-04:00",
    ],
    [
      { maintenanceWindow: "04:00-05:00" },
      "maintenanceWindow: a weekly window in UTC of 30 minutes to 24 hours such as sun:04:00-sun:05:00",
    ],
    [
      { snapshot: "arn:aws:ec2:us-west-2:123456789012:snapshot:before" },
      "snapshot: the name or the ARN of a DB snapshot or a DB cluster snapshot",
    ],
    [
      { proxy: { enabled: true, maxConnectionsPercent: 0 } },
      "proxy.maxConnectionsPercent: a whole number from 1 to 100",
    ],
    [
      { proxy: { idleClientTimeoutSeconds: 28801 } },
      "proxy.idleClientTimeoutSeconds: a whole number from 1 to 28800",
    ],
    [
      { serverless: { maximumCapacityUnits: 0 } },
      "serverless.maximumCapacityUnits: a number from 1 to 256 in steps of 0.5",
    ],
    [
      { serverless: { minimumCapacityUnits: 0, secondsUntilAutoPause: 299 } },
      "serverless.secondsUntilAutoPause: a whole number from 300 to 86400",
    ],
    [{ insights: "off" }, "insights: one of standard, advanced"],
    [{ readsPerSecond: 0 }, "readsPerSecond: a whole number from 1 to 10000000"],
  ];

  for (const [database, fault] of refused) {
    it(`refuse ${JSON.stringify(database)}`, () => {
      assert.deepEqual(faults(database), [fault]);
    });
  }
});
