import type { BackupPlanArgs } from "../../components/data/backup/backup-plan-args";
import type { VaultLock } from "../../components/data/backup/vault-lock";
import type { Settings } from "../settings";
import { COOLING_OFF_DAYS, LONGEST_RETENTION_DAYS } from "./backup-settings";

/** What is backed up how often, for how long, and how it is locked. */
export type BackupConfig = Pick<
  BackupPlanArgs,
  "startHour" | "retentionDays" | "lock" | "forceDestroy"
>;

/** Times that the longest retention under a lock is that of the daily backups, where nothing is said. */
const ROOM = 10;

function lockOf({ backup }: Settings): VaultLock | undefined {
  const { lock, retentionDays, minRetentionDays, maxRetentionDays, coolingOffDays } = backup;
  return lock === "none"
    ? undefined
    : {
        minRetentionDays: minRetentionDays ?? retentionDays,
        maxRetentionDays:
          maxRetentionDays ?? Math.min(ROOM * retentionDays, LONGEST_RETENTION_DAYS),
        coolingOffDays: lock === "compliance" ? (coolingOffDays ?? COOLING_OFF_DAYS) : undefined,
      };
}

/** Settings without a fault as the backups of the stack; undefined where there are to be none. */
export function backupConfig(settings: Settings): BackupConfig | undefined {
  const { enabled, startHour, retentionDays, forceDestroy } = settings.backup;
  return enabled ? { startHour, retentionDays, lock: lockOf(settings), forceDestroy } : undefined;
}
