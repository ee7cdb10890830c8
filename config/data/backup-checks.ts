import type { CheckContext, CrossCheck } from "../cross-check";
import { below, type Fault, setCommand } from "../fault";
import type { Settings } from "../settings";

type BackupSetting = keyof Settings["backup"];

/** The fault of a setting that is given although the lock has no use for it. */
function unused(
  { backup }: Settings,
  { namespace }: CheckContext,
  setting: BackupSetting,
  locks: string,
): Fault[] {
  const value = backup[setting];
  return value === undefined
    ? []
    : [
        {
          key: `${namespace}:backup.${setting}`,
          value,
          expected: `none: it is for ${locks}, and backup.lock is ${backup.lock}`,
        },
      ];
}

function pointlessCoolingOff(settings: Settings, context: CheckContext): Fault[] {
  return settings.backup.lock === "compliance"
    ? []
    : unused(settings, context, "coolingOffDays", "the lock compliance");
}

function pointlessRetention(settings: Settings, context: CheckContext): Fault[] {
  return settings.backup.lock === "none"
    ? (["minRetentionDays", "maxRetentionDays"] as const).flatMap((setting) =>
        unused(settings, context, setting, "the locks governance and compliance"),
      )
    : [];
}

function leastRetention({ backup }: Settings, { namespace }: CheckContext): Fault[] {
  const { lock, minRetentionDays, retentionDays } = backup;
  const key = `${namespace}:backup.minRetentionDays`;
  return lock === "none" || minRetentionDays === undefined || minRetentionDays <= retentionDays
    ? []
    : [
        {
          key,
          value: minRetentionDays,
          expected: `at most ${retentionDays}, which is backup.retentionDays: the lock refuses backups that are kept for less`,
          fix: setCommand(key, retentionDays),
        },
      ];
}

function mostRetention({ backup }: Settings, { namespace }: CheckContext): Fault[] {
  const { lock, maxRetentionDays, retentionDays } = backup;
  return lock === "none"
    ? []
    : below(
        `${namespace}:backup.maxRetentionDays`,
        maxRetentionDays,
        retentionDays,
        "which is backup.retentionDays: the lock refuses backups that are kept for longer",
      );
}

/** The checks over the settings of the backups. */
export const backupChecks: readonly CrossCheck[] = [
  { reads: ["backup.lock", "backup.coolingOffDays"], faults: pointlessCoolingOff },
  {
    reads: ["backup.lock", "backup.minRetentionDays", "backup.maxRetentionDays"],
    faults: pointlessRetention,
  },
  {
    reads: ["backup.lock", "backup.minRetentionDays", "backup.retentionDays"],
    faults: leastRetention,
  },
  {
    reads: ["backup.lock", "backup.maxRetentionDays", "backup.retentionDays"],
    faults: mostRetention,
  },
];
