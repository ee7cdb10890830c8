import * as pulumi from "@pulumi/pulumi";
import * as backup from "@pulumi/aws/backup";
import { carriesData, type DataProtection, holdsData } from "../../shared/data-protection";
import { requireShortName } from "../../shared/physical-name";
import { EncryptionKey } from "../../encryption/encryption-key";
import type { VaultLock } from "./vault-lock";

/** Arguments of {@link BackupVault}. */
export interface BackupVaultArgs {
  /** Region that the vault is in. */
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  /** @default none: backups can be deleted by whoever IAM allows it */
  readonly lock: VaultLock | undefined;
  /** Whether deleting the vault deletes the backups in it; otherwise AWS refuses while there are any. */
  readonly forceDestroy: boolean;
  readonly protection: DataProtection;
}

/** Characters that the name of a vault may have. */
const LONGEST_NAME = 50;

/**
 * Services that encrypt with a vault's key: AWS Backup itself what it manages fully (tables and buckets), and the service of
 * the data when it copies its own snapshot into the vault's Region (databases).
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html
 */
const THROUGH = ["backup", "rds", "dynamodb", "s3"];

/**
 * Where backups are kept: encrypted with a key of their own, and locked against being deleted before their time.
 *
 * Creates an AWS Backup vault, its {@link EncryptionKey} and, where there is to be one, its lock.
 */
export class BackupVault extends pulumi.ComponentResource {
  /** ARN of the vault. */
  public readonly arn: pulumi.Output<string>;
  /** Name of the vault. */
  public readonly vaultName: pulumi.Output<string>;

  public constructor(name: string, args: BackupVaultArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:BackupVault", name, {}, opts);
    requireShortName(this, `${name}-vault`, LONGEST_NAME);

    const vault = this.createVault(name, args);
    this.createLock(name, args, vault);

    this.arn = vault.arn;
    this.vaultName = vault.name;
    this.registerOutputs({ arn: this.arn, vaultName: this.vaultName });
  }

  private createVault(name: string, args: BackupVaultArgs): backup.Vault {
    const { region, accountId, forceDestroy, protection } = args;
    const key = new EncryptionKey(
      `${name}-encryption`,
      { description: "Backups", region, accountId, through: THROUGH, protection },
      { parent: this },
    );
    return new backup.Vault(
      `${name}-vault`,
      { region, kmsKeyArn: key.arn, forceDestroy },
      holdsData(this, protection),
    );
  }

  private createLock(
    name: string,
    { region, lock, protection }: BackupVaultArgs,
    vault: backup.Vault,
  ): void {
    if (lock === undefined) {
      return;
    }
    new backup.VaultLockConfiguration(
      `${name}-lock`,
      {
        region,
        backupVaultName: vault.name,
        minRetentionDays: lock.minRetentionDays,
        maxRetentionDays: lock.maxRetentionDays,
        ...(lock.coolingOffDays === undefined ? {} : { changeableForDays: lock.coolingOffDays }),
      },
      // A change replaces the lock. Both are of the same vault: the old one, deleted last, would take the new one along.
      { ...carriesData(this, protection), deleteBeforeReplace: true },
    );
  }
}
