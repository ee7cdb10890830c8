/** What keeps backups from being deleted before their time. */
export const VAULT_LOCK_MODES = ["none", "governance", "compliance"] as const;

/** Least days after which a lock can become final; AWS takes no less. */
export const LEAST_COOLING_OFF_DAYS = 3;

/** A lock on a vault: backups in it are neither deleted before their time nor kept for less or more than it says. */
export interface VaultLock {
  /** Days that a backup in the vault is kept at least. */
  readonly minRetentionDays: number;
  /** Days that a backup in the vault is kept at most. */
  readonly maxRetentionDays: number;
  /**
   * Days after which the lock is final (compliance): from then on nobody can take it off or delete a backup before its
   * time, the root user and AWS included. @default never: whoever IAM allows it can take the lock off (governance)
   */
  readonly coolingOffDays: number | undefined;
}
