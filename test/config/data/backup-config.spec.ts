import assert from "node:assert/strict";
import { backupConfig } from "../../../config/data/backup-config";
import { settings } from "../../../config/settings";

const ZONES = ["us-east-1a", "us-east-1b"];

const configOf = (backup: Readonly<Record<string, unknown>>) =>
  backupConfig(settings.parse({ availabilityZones: ZONES, backup }));

describe("backupConfig", () => {
  it("is none where there are to be no backups", () => {
    assert.equal(configOf({ enabled: false }), undefined);
  });

  it("locks for the days of the daily backups, with room for longer ones, where nothing is said", () => {
    assert.deepEqual(configOf({}), {
      startHour: 5,
      retentionDays: 35,
      lock: { minRetentionDays: 35, maxRetentionDays: 350, coolingOffDays: undefined },
      forceDestroy: false,
    });
  });

  const cases: readonly (readonly [
    title: string,
    backup: Readonly<Record<string, unknown>>,
    lock: unknown,
  ])[] = [
    ["no lock", { lock: "none" }, undefined],
    [
      "the retention that is given",
      { minRetentionDays: 7, maxRetentionDays: 90 },
      { minRetentionDays: 7, maxRetentionDays: 90, coolingOffDays: undefined },
    ],
    [
      "two weeks to cool off for compliance",
      { lock: "compliance", retentionDays: 10 },
      { minRetentionDays: 10, maxRetentionDays: 100, coolingOffDays: 14 },
    ],
    [
      "the days to cool off that are given",
      { lock: "compliance", retentionDays: 10, coolingOffDays: 3 },
      { minRetentionDays: 10, maxRetentionDays: 100, coolingOffDays: 3 },
    ],
    [
      "no more than AWS allows",
      { retentionDays: 3651 },
      { minRetentionDays: 3651, maxRetentionDays: 36_500, coolingOffDays: undefined },
    ],
  ];
  for (const [title, backup, lock] of cases) {
    it(`has ${title}`, () => {
      assert.deepEqual(configOf(backup)?.lock, lock);
    });
  }
});
