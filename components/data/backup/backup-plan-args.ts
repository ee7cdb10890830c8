import type * as pulumi from "@pulumi/pulumi";
import type { DataProtection } from "../../shared/data-protection";
import type { VaultLock } from "./vault-lock";

/** ARNs by the names that their resources have in the configuration: those of letters, digits and the characters _ . - */
export type ArnsByName = Readonly<Record<string, pulumi.Input<string>>>;

/** Arguments of a backup plan. A name stands once among all that is copied: databases, tables and buckets. */
export interface BackupPlanArgs {
  /** Region that the resources are in. */
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  /** Region that each backup is copied to. @default none: there are no copies */
  readonly secondaryRegion: string | undefined;
  /** Database instances and Aurora clusters. */
  readonly databaseArns: ArnsByName;
  readonly tableArns: ArnsByName;
  /** Buckets. Their versioning must be on. */
  readonly bucketArns: ArnsByName;
  /**
   * What AWS Backup backs up but cannot copy: Multi-AZ DB clusters.
   * https://docs.aws.amazon.com/aws-backup/latest/devguide/recov-point-create-a-copy.html
   */
  readonly uncopiedResourceArns: ArnsByName;
  /** Hour of the day, in UTC, in which the backups begin. */
  readonly startHour: number;
  /** Days that each backup is kept. */
  readonly retentionDays: number;
  /** Lock of both vaults. @default none: backups can be deleted by whoever IAM allows it */
  readonly lock: VaultLock | undefined;
  /** Whether deleting a vault deletes the backups in it; otherwise AWS refuses while there are any. */
  readonly forceDestroy: boolean;
  readonly protection: DataProtection;
}
