import type * as pulumi from "@pulumi/pulumi";
import type { ArnsByName, BackupPlanArgs } from "./backup-plan-args";

/** What a stack has that can be backed up. */
export interface BackupSources {
  readonly database: { readonly arn: pulumi.Input<string> };
  /** Shape of the database. */
  readonly shape: string;
  readonly tables: { readonly arns: ArnsByName };
  readonly buckets: { readonly arns: ArnsByName };
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
}: BackupSources): Pick<
  BackupPlanArgs,
  "databaseArns" | "tableArns" | "bucketArns" | "uncopiedResourceArns"
> {
  const isCopied = shape !== "multiAzCluster";
  const named = { database: database.arn };
  return {
    databaseArns: isCopied ? named : {},
    uncopiedResourceArns: isCopied ? {} : named,
    tableArns: tables.arns,
    bucketArns: buckets.arns,
  };
}
