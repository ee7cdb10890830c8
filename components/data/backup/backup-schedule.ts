import * as pulumi from "@pulumi/pulumi";
import * as backup from "@pulumi/aws/backup";
import type * as iam from "@pulumi/aws/iam";
import { requireShortName } from "../../shared/physical-name";
import type { ArnsByName } from "./backup-plan-args";

/** Arguments of {@link BackupSchedule}. */
export interface BackupScheduleArgs {
  /** Region that the resources are in. */
  readonly region: string;
  /** What is backed up. */
  readonly resourceArns: ArnsByName;
  /** Name of the vault, in the same Region, that the backups go to. */
  readonly vaultName: pulumi.Input<string>;
  /** ARN of the vault that each backup is copied to. @default none: there is no copy */
  readonly copyVaultArn: pulumi.Input<string> | undefined;
  /** Hour of the day, in UTC, in which the backups begin. */
  readonly startHour: number;
  /** Days that each backup and its copy are kept. */
  readonly retentionDays: number;
  /** Role that AWS Backup works with. */
  readonly role: iam.Role;
  /** The role's rights; AWS Backup tries them out when it is told what to back up. */
  readonly rights: readonly pulumi.Resource[];
}

/** Characters that the name of a plan or of a selection may have. */
const LONGEST_NAME = 50;

/**
 * Minutes within which a backup begins, after which it is given up: the eight hours of AWS Backup's own default. Until then a
 * database that is just busy with a backup of its own is tried again.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRule.html
 */
const START_WINDOW_MINUTES = 8 * 60;

/**
 * Minutes within which a backup must be complete, after which it is given up: the seven days of AWS Backup's own default,
 * because the first backup of a large bucket takes more than one.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html
 */
const COMPLETION_WINDOW_MINUTES = 7 * 24 * 60;

/**
 * A backup of the given resources every day.
 *
 * Creates an AWS Backup plan of one rule and a selection for each resource that it backs up. AWS changes nothing about a
 * selection: one for all would be replaced with every resource that is added. Backups are snapshots, not continuous: AWS
 * Backup would take the retention of a database's own point-in-time recovery over.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html
 */
export class BackupSchedule extends pulumi.ComponentResource {
  public constructor(
    name: string,
    args: BackupScheduleArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:data:BackupSchedule", name, {}, opts);
    for (const part of ["plan", ...Object.keys(args.resourceArns)]) {
      requireShortName(this, `${name}-${part}`, LONGEST_NAME);
    }

    const plan = this.createPlan(name, args);
    this.createSelections(name, args, plan);

    this.registerOutputs({});
  }

  private createPlan(name: string, args: BackupScheduleArgs): backup.Plan {
    const lifecycle = { deleteAfter: args.retentionDays };
    return new backup.Plan(
      `${name}-plan`,
      {
        region: args.region,
        rules: [
          {
            ruleName: "Daily",
            targetVaultName: args.vaultName,
            schedule: `cron(0 ${args.startHour} ? * * *)`,
            scheduleExpressionTimezone: "Etc/UTC",
            startWindow: START_WINDOW_MINUTES,
            completionWindow: COMPLETION_WINDOW_MINUTES,
            enableContinuousBackup: false,
            lifecycle,
            ...(args.copyVaultArn === undefined
              ? {}
              : { copyActions: [{ destinationVaultArn: args.copyVaultArn, lifecycle }] }),
          },
        ],
      },
      { parent: this },
    );
  }

  private createSelections(
    name: string,
    { region, resourceArns, role, rights }: BackupScheduleArgs,
    plan: backup.Plan,
  ): void {
    for (const [resource, arn] of Object.entries(resourceArns)) {
      new backup.Selection(
        `${name}-${resource}`,
        { region, planId: plan.id, iamRoleArn: role.arn, resources: [arn] },
        { parent: this, dependsOn: [...rights] },
      );
    }
  }
}
