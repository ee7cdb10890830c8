import { documented } from "../../check/constraint";
import { atMost, range } from "../../check/constraints";
import { partOfVault } from "./part-of-vault";

const LOCK =
  "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html";

/** 100 years. */
const MOST_DAYS = 36_500;

/**
 * How long backups stay in a vault, whoever wants them gone. With `changeableForDays` nobody can take the lock away once
 * those days are over; the stand-in knows no time, and lets it go at any.
 */
export const vaultLockConfiguration = partOfVault(
  [
    documented(LOCK, [
      range("changeableForDays", 3, MOST_DAYS),
      range("minRetentionDays", 1, MOST_DAYS),
      range("maxRetentionDays", 1, MOST_DAYS),
      atMost("minRetentionDays", "maxRetentionDays"),
    ]),
  ],
  { replaceOn: ["backupVaultName", "changeableForDays", "maxRetentionDays", "minRetentionDays"] },
);
