import type * as pulumi from "@pulumi/pulumi";
import type { BackupPlanArgs } from "./backup-plan-args";

/** What a stack has that can be backed up. */
export interface BackupSources {
  readonly database: { readonly arn: pulumi.Input<string> };
  /** Shape of the database. */
  readonly shape: string;
  readonly tables: { readonly arns: readonly pulumi.Input<string>[] };
  readonly buckets: { readonly arns: readonly pulumi.Input<string>[] };
}

/**
 * What is backed up in which way: AWS Backup copies everything to another Region but Multi-AZ DB clusters.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html
 */
export function backupTargets({
  database,
  shape,
  tables,
  buckets,
}: BackupSources): Pick<BackupPlanArgs, "resourceArns" | "uncopiedResourceArns" | "bucketArns"> {
  const isCopied = shape !== "multiAzCluster";
  return {
    resourceArns: [...(isCopied ? [database.arn] : []), ...tables.arns],
    uncopiedResourceArns: isCopied ? [] : [database.arn],
    bucketArns: buckets.arns,
  };
}
