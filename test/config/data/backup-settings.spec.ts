import assert from "node:assert/strict";
import { backupSettings } from "../../../config/data/backup-settings";

/** For each setting, the values at its bounds: those that are just taken, and those that just are not. */
const BOUNDS: readonly (readonly [
  setting: string,
  taken: readonly unknown[],
  refused: readonly unknown[],
])[] = [
  ["enabled", [true, false], ["true", 1]],
  ["startHour", [0, 23], [-1, 24, 1.5, "5"]],
  ["retentionDays", [1, 36_500], [0, 36_501, "35"]],
  ["lock", ["none", "governance", "compliance"], ["legal", "", null]],
  ["coolingOffDays", [3, 36_500], [2, 36_501]],
  ["minRetentionDays", [1, 36_500], [0, 36_501]],
  ["maxRetentionDays", [1, 36_500], [0, 36_501]],
  ["forceDestroy", [true, false], ["no"]],
];

describe("backupSettings", () => {
  for (const [setting, taken, refused] of BOUNDS) {
    for (const value of taken) {
      it(`take ${JSON.stringify(value)} as ${setting}`, () => {
        assert.ok(backupSettings.safeParse({ [setting]: value }).success);
      });
    }
    for (const value of refused) {
      it(`refuse ${JSON.stringify(value)} as ${setting}`, () => {
        assert.equal(backupSettings.safeParse({ [setting]: value }).success, false);
      });
    }
  }

  it("back up every day for 35 days under a lock that can be taken off, where nothing is said", () => {
    assert.deepEqual(backupSettings.parse(undefined), {
      enabled: true,
      startHour: 5,
      retentionDays: 35,
      lock: "governance",
      forceDestroy: false,
    });
  });

  it("refuse what is no setting", () => {
    assert.equal(backupSettings.safeParse({ retention: 7 }).success, false);
    assert.equal(backupSettings.safeParse("daily").success, false);
  });
});
