import type { CheckContext, CrossCheck } from "../cross-check";
import type { Fault } from "../fault";
import type { Settings } from "../settings";
import { replicaChecks } from "./replica-checks";
import { serverlessChecks } from "./serverless-checks";
import { shapeChecks } from "./shape-checks";
import { storageChecks } from "./storage-checks";
import { overlap } from "../windows";

function windows({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const { backupWindow, maintenanceWindow } = database;
  return backupWindow !== undefined &&
    maintenanceWindow !== undefined &&
    overlap(backupWindow, maintenanceWindow)
    ? [
        {
          key: `${namespace}:database.backupWindow`,
          value: backupWindow,
          expected: `a window apart from database.maintenanceWindow, which is ${maintenanceWindow}`,
        },
      ]
    : [];
}

/** RDS makes an instance of the snapshot of an instance, as far as the provider can ask for it; Aurora of either. */
function snapshot({ database }: Settings, { namespace }: CheckContext): Fault[] {
  return database.shape === "multiAzInstance" &&
    database.snapshot?.includes(":cluster-snapshot:") === true
    ? [
        {
          key: `${namespace}:database.snapshot`,
          value: database.snapshot,
          expected:
            "a DB snapshot, because database.shape is multiAzInstance: a DB cluster snapshot makes a cluster",
        },
      ]
    : [];
}

/** The checks over more than one setting of the database. */
export const databaseChecks: readonly CrossCheck[] = [
  ...shapeChecks,
  ...replicaChecks,
  ...storageChecks,
  ...serverlessChecks,
  { reads: ["database.backupWindow", "database.maintenanceWindow"], faults: windows },
  { reads: ["database.shape", "database.snapshot"], faults: snapshot },
];
