import * as pulumi from "@pulumi/pulumi";
import * as iam from "@pulumi/aws/iam";
import { carriesData } from "../../shared/data-protection";
import { partition } from "../../shared/partition";
import { trustPolicy } from "../../shared/policy-document";
import { refuseFaults } from "../../shared/refuse-faults";
import type { BackupPlanArgs } from "./backup-plan-args";
import { backupPlanFaults } from "./backup-plan-faults";
import { BackupSchedule } from "./backup-schedule";
import { BackupVault } from "./backup-vault";

/** Names of AWS's managed policies: the rights for all kinds of resources but buckets, and those for buckets. */
const RIGHTS = "service-role/AWSBackupServiceRolePolicyForBackup";
const BUCKET_RIGHTS = "AWSBackupServiceRolePolicyForS3Backup";

/**
 * A backup of the stack's data every day, outside of the services that keep the data.
 *
 * Creates a {@link BackupVault}, another one in the secondary Region where there is one, a {@link BackupSchedule} of what is
 * copied there, another one of what cannot be, and the role that AWS Backup works with. The role has the policies that AWS
 * manages for it, because a right that is missing makes backups fail without a deployment failing; it cannot restore. It
 * stays as long as backups do: AWS Backup needs it to delete those whose time is over.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/security-iam-awsmanpol.html
 */
export class BackupPlan extends pulumi.ComponentResource {
  /** ARN of the vault. */
  public readonly vaultArn: pulumi.Output<string>;
  /** ARN of the vault in the secondary Region; undefined where there is none. */
  public readonly secondaryVaultArn: pulumi.Output<string> | undefined;

  public constructor(name: string, args: BackupPlanArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:BackupPlan", name, {}, opts);
    refuseFaults(this, backupPlanFaults(args));

    const vault = this.createVault(`${name}-primary`, args, args.region);
    const secondary =
      args.secondaryRegion === undefined
        ? undefined
        : this.createVault(`${name}-secondary`, args, args.secondaryRegion);
    this.createSchedules(name, args, vault, secondary);

    this.vaultArn = vault.arn;
    this.secondaryVaultArn = secondary?.arn;
    this.registerOutputs({ vaultArn: this.vaultArn, secondaryVaultArn: this.secondaryVaultArn });
  }

  private createVault(name: string, args: BackupPlanArgs, region: string): BackupVault {
    const { accountId, lock, forceDestroy, protection } = args;
    return new BackupVault(
      name,
      { region, accountId, lock, forceDestroy, protection },
      { parent: this },
    );
  }

  private createSchedules(
    name: string,
    args: BackupPlanArgs,
    { vaultName }: BackupVault,
    secondary: BackupVault | undefined,
  ): void {
    const role = this.createRole(name, args);
    const rights = this.createRights(name, args, role);
    const { region, startHour, retentionDays } = args;
    const common = { region, vaultName, startHour, retentionDays, role, rights };
    const schedules = [
      {
        part: "daily",
        resourceArns: { ...args.databaseArns, ...args.tableArns, ...args.bucketArns },
        copyVaultArn: secondary?.arn,
      },
      { part: "uncopied", resourceArns: args.uncopiedResourceArns, copyVaultArn: undefined },
    ];
    for (const { part, resourceArns, copyVaultArn } of schedules) {
      if (Object.keys(resourceArns).length > 0) {
        new BackupSchedule(
          `${name}-${part}`,
          { ...common, resourceArns, copyVaultArn },
          { parent: this },
        );
      }
    }
  }

  private createRole(name: string, { protection }: BackupPlanArgs): iam.Role {
    return new iam.Role(
      `${name}-role`,
      {
        description:
          "Takes the backups of the stack, copies them, and deletes them when their time is over",
        assumeRolePolicy: trustPolicy("backup.amazonaws.com"),
      },
      carriesData(this, protection),
    );
  }

  private createRights(name: string, args: BackupPlanArgs, role: iam.Role): pulumi.Resource[] {
    const hasBuckets = Object.keys(args.bucketArns).length > 0;
    const policies = [
      { part: "rights", policy: RIGHTS },
      ...(hasBuckets ? [{ part: "bucket-rights", policy: BUCKET_RIGHTS }] : []),
    ];
    return policies.map(
      ({ part, policy }) =>
        new iam.RolePolicyAttachment(
          `${name}-${part}`,
          { role: role.name, policyArn: `arn:${partition(args.region)}:iam::aws:policy/${policy}` },
          carriesData(this, args.protection),
        ),
    );
  }
}
