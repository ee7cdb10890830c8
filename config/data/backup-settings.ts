import * as z from "zod";
import { LEAST_COOLING_OFF_DAYS, VAULT_LOCK_MODES } from "../../components/data/backup/vault-lock";
import { flag, MAP, oneOf, settingMetas, wholeNumber } from "../setting";

/** Days that AWS Backup keeps a recovery point at most: a hundred years. */
export const LONGEST_RETENTION_DAYS = 36500;

/** Days in which a lock that becomes final can be taken off where nothing else is said: enough to notice a mistake. */
export const COOLING_OFF_DAYS = 14;

/**
 * Schema of `backup`. Bounds are those of AWS Backup Vault Lock:
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html
 */
export const backupSettings = z
  .strictObject(
    {
      enabled: flag({
        description:
          "Whether AWS Backup takes a backup of the database, the tables and the buckets every day, beside their own.",
      }).default(true),
      startHour: wholeNumber(0, 23, {
        description: "Hour of the day, in UTC, in which the backups begin.",
      }).default(5),
      retentionDays: wholeNumber(1, LONGEST_RETENTION_DAYS, {
        description: "Days that each backup is kept.",
      }).default(35),
      lock: oneOf(VAULT_LOCK_MODES, {
        description:
          "What keeps backups from being deleted before their time: nothing (none), a lock that whoever IAM allows it can take off (governance), or one that nobody can, AWS included, once backup.coolingOffDays have passed (compliance).",
      }).default("governance"),
      coolingOffDays: wholeNumber(LEAST_COOLING_OFF_DAYS, LONGEST_RETENTION_DAYS, {
        description: "Days in which a lock for compliance can still be taken off.",
        derivedDefault: `${COOLING_OFF_DAYS} where lock is compliance, otherwise none`,
      }).optional(),
      minRetentionDays: wholeNumber(1, LONGEST_RETENTION_DAYS, {
        description: "Days that the lock makes any backup in the vault be kept at least.",
        derivedDefault: "backup.retentionDays; none where lock is none",
      }).optional(),
      maxRetentionDays: wholeNumber(1, LONGEST_RETENTION_DAYS, {
        description: "Days that the lock lets any backup in the vault be kept at most.",
        derivedDefault: "ten times backup.retentionDays; none where lock is none",
      }).optional(),
      forceDestroy: flag({
        description:
          "Whether deleting the vault deletes the backups in it; otherwise AWS refuses while there are any.",
      }).default(false),
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "Daily backups by AWS Backup, in a vault of their own.",
  });
