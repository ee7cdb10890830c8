import * as pulumi from "@pulumi/pulumi";
import * as rds from "@pulumi/aws/rds";
import { EncryptionKey } from "../encryption/encryption-key";
import type { DataProtection } from "../shared/data-protection";

/** Arguments of {@link BackupReplication}. */
export interface BackupReplicationArgs {
  readonly accountId: pulumi.Input<string>;
  /** Region that the backups are copied to. */
  readonly secondaryRegion: string;
  /** The instance whose backups are copied. */
  readonly sourceDbInstanceArn: pulumi.Input<string>;
  /** Days of point-in-time recovery there. */
  readonly backupRetentionDays: number;
  readonly protection: DataProtection;
}

/**
 * The automated backups of an instance in a second Region, from which it can be restored to any point in time there.
 *
 * Creates the replication and, in the second Region, the key that encrypts what arrives.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html
 */
export class BackupReplication extends pulumi.ComponentResource {
  public constructor(
    name: string,
    args: BackupReplicationArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:database:BackupReplication", name, {}, opts);

    const key = new EncryptionKey(
      `${name}-encryption`,
      {
        accountId: args.accountId,
        region: args.secondaryRegion,
        through: ["rds"],
        description: "Database: backups from another Region",
        protection: args.protection,
      },
      { parent: this },
    );
    new rds.InstanceAutomatedBackupsReplication(
      `${name}-replication`,
      {
        region: args.secondaryRegion,
        sourceDbInstanceArn: args.sourceDbInstanceArn,
        kmsKeyId: key.arn,
        retentionPeriod: args.backupRetentionDays,
      },
      // An instance has one replication. RDS keeps what an ended one has copied, for as long as it was told to.
      { parent: this, deleteBeforeReplace: true },
    );

    this.registerOutputs({});
  }
}
