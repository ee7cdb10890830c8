import assert from "node:assert/strict";
import { backupChecks } from "../../../config/data/backup-checks";
import { settings } from "../../../config/settings";
import { linesOf } from "../support";

const ZONES = ["us-east-1a", "us-east-1b"];

/** The line of every fault between the settings of the backups. */
function faults(backup: Readonly<Record<string, unknown>>): string[] {
  const parsed = settings.parse({ availabilityZones: ZONES, backup });
  return linesOf(
    backupChecks.flatMap((check) => check.faults(parsed, { namespace: "m", region: "us-east-1" })),
  );
}

describe("backupChecks", () => {
  const cases: readonly (readonly [
    title: string,
    backup: Readonly<Record<string, unknown>>,
    ...faults: string[],
  ])[] = [
    ["the defaults", {}],
    ["no lock", { lock: "none", retentionDays: 1 }],
    ["days to cool off for compliance", { lock: "compliance", coolingOffDays: 3 }],
    [
      "days to cool off for governance",
      { coolingOffDays: 3 },
      "m:backup.coolingOffDays: got 3; expected none: it is for the lock compliance, and backup.lock is governance",
    ],
    [
      "everything for a lock without one",
      { lock: "none", coolingOffDays: 3, minRetentionDays: 90, maxRetentionDays: 1 },
      "m:backup.coolingOffDays: got 3; expected none: it is for the lock compliance, and backup.lock is none",
      "m:backup.minRetentionDays: got 90; expected none: it is for the locks governance and compliance, and backup.lock is none",
      "m:backup.maxRetentionDays: got 1; expected none: it is for the locks governance and compliance, and backup.lock is none",
    ],
    ["no backups", { enabled: false }],
    [
      "everything for a lock without backups",
      {
        enabled: false,
        lock: "compliance",
        coolingOffDays: 3,
        minRetentionDays: 90,
        maxRetentionDays: 1,
      },
      "m:backup.lock: got \"compliance\"; expected no value while backup.enabled is false; fix: pulumi config rm --path 'm:backup.lock'",
      "m:backup.coolingOffDays: got 3; expected no value while backup.enabled is false; fix: pulumi config rm --path 'm:backup.coolingOffDays'",
      "m:backup.minRetentionDays: got 90; expected no value while backup.enabled is false; fix: pulumi config rm --path 'm:backup.minRetentionDays'",
      "m:backup.maxRetentionDays: got 1; expected no value while backup.enabled is false; fix: pulumi config rm --path 'm:backup.maxRetentionDays'",
    ],
    [
      "days to cool off without a lock or backups",
      { enabled: false, lock: "none", coolingOffDays: 3 },
      "m:backup.coolingOffDays: got 3; expected no value while backup.enabled is false; fix: pulumi config rm --path 'm:backup.coolingOffDays'",
    ],
    ["bounds at the retention", { retentionDays: 7, minRetentionDays: 7, maxRetentionDays: 7 }],
    [
      "a least retention above the retention",
      { retentionDays: 7, minRetentionDays: 8 },
      "m:backup.minRetentionDays: got 8; expected at most 7, which is backup.retentionDays: the lock refuses backups that are kept for less; fix: pulumi config set --path 'm:backup.minRetentionDays' 7",
    ],
    [
      "a most retention below the retention",
      { retentionDays: 7, maxRetentionDays: 6 },
      "m:backup.maxRetentionDays: got 6; expected at least 7, which is backup.retentionDays: the lock refuses backups that are kept for longer; fix: pulumi config set --path 'm:backup.maxRetentionDays' 7",
    ],
  ];
  for (const [title, backup, ...expected] of cases) {
    it(`find ${expected.length === 0 ? "nothing" : String(expected.length)} in ${title}`, () => {
      assert.deepEqual(faults(backup), expected);
    });
  }

  it("read every setting that they compare", () => {
    assert.deepEqual(
      backupChecks.map(({ reads }) => reads),
      [
        [
          "backup.enabled",
          "backup.lock",
          "backup.coolingOffDays",
          "backup.minRetentionDays",
          "backup.maxRetentionDays",
        ],
        ["backup.enabled", "backup.lock", "backup.coolingOffDays"],
        ["backup.enabled", "backup.lock", "backup.minRetentionDays", "backup.maxRetentionDays"],
        ["backup.enabled", "backup.lock", "backup.minRetentionDays", "backup.retentionDays"],
        ["backup.enabled", "backup.lock", "backup.maxRetentionDays", "backup.retentionDays"],
      ],
    );
  });
});
