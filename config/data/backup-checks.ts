import type { CheckContext, CrossCheck } from "../cross-check";
import { below, type Fault, setCommand, removeCommand } from "../fault";
import type { Settings } from "../settings";

type BackupSetting = keyof Settings["backup"];

/** What is for a lock alone, and has no default. */
const OF_A_LOCK = ["coolingOffDays", "minRetentionDays", "maxRetentionDays"] as const;

/**
 * What asks for a lock where there are no backups: whoever reads it would take them for locked. The lock for governance is
 * the default, so that nobody has asked for it.
 */
function lockOfNothing({ backup }: Settings, { namespace }: CheckContext): Fault[] {
  const asked = [...(backup.lock === "compliance" ? (["lock"] as const) : []), ...OF_A_LOCK];
  return backup.enabled
    ? []
    : asked
        .filter((setting) => backup[setting] !== undefined)
        .map((setting) => ({
          key: `${namespace}:backup.${setting}`,
          value: backup[setting],
          expected: "no value while backup.enabled is false",
          fix: removeCommand(`${namespace}:backup.${setting}`),
        }));
}

/** A check of what a lock is like, where there are backups to lock. */
function whereEnabled(check: CrossCheck): CrossCheck {
  return {
    reads: ["backup.enabled", ...check.reads],
    faults: (settings, context) => (settings.backup.enabled ? check.faults(settings, context) : []),
  };
}

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

const lockChecks: readonly CrossCheck[] = [
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

/** The checks over the settings of the backups. */
export const backupChecks: readonly CrossCheck[] = [
  {
    reads: ["backup.enabled", "backup.lock", ...OF_A_LOCK.map((setting) => `backup.${setting}`)],
    faults: lockOfNothing,
  },
  ...lockChecks.map(whereEnabled),
];
