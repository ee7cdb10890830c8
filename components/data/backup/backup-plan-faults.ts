import { partition } from "../../shared/partition";
import { repeated } from "../../shared/repeated";
import type { BackupPlanArgs } from "./backup-plan-args";
import { LEAST_COOLING_OFF_DAYS } from "./vault-lock";

/**
 * Selections that a plan can have; AWS raises it for nobody.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/aws-backup-limits.html
 */
const MOST_SELECTIONS = 100;

/**
 * What the name of a selection, which ends with that of its resource, may consist of.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html
 */
const NAME = /^[\w.-]+$/;

/** What is wrong with the names of what one plan backs up: each has a selection that is called after it. */
function nameFaults(names: readonly string[]): string[] {
  return [
    ...repeated(names).map(
      (name) => `there are several resources ${name}; expected each name once`,
    ),
    ...names
      .filter((name) => !NAME.test(name))
      .map(
        (name) =>
          `a resource is called ${name}; expected letters, digits and the characters _ . - alone`,
      ),
    ...(names.length > MOST_SELECTIONS
      ? [
          `there are ${names.length} resources to back up in one way; expected at most ${MOST_SELECTIONS}: AWS Backup takes no more in a plan`,
        ]
      : []),
  ];
}

function lockFaults({ lock, retentionDays }: BackupPlanArgs): string[] {
  if (lock === undefined) {
    return [];
  }
  const { minRetentionDays, maxRetentionDays, coolingOffDays } = lock;
  return [
    ...(retentionDays < minRetentionDays || retentionDays > maxRetentionDays
      ? [
          `retentionDays is ${retentionDays}; expected ${minRetentionDays} to ${maxRetentionDays}, as lock says: AWS Backup refuses any other backup`,
        ]
      : []),
    ...(coolingOffDays !== undefined && coolingOffDays < LEAST_COOLING_OFF_DAYS
      ? [
          `lock.coolingOffDays is ${coolingOffDays}; expected at least ${LEAST_COOLING_OFF_DAYS}, or none`,
        ]
      : []),
  ];
}

function regionFaults({ region, secondaryRegion }: BackupPlanArgs): string[] {
  if (secondaryRegion === undefined) {
    return [];
  }
  if (secondaryRegion === region) {
    return [`secondaryRegion is ${secondaryRegion}; expected another than region`];
  }
  return partition(secondaryRegion) === partition(region)
    ? []
    : [
        `secondaryRegion is ${secondaryRegion}; expected one of the partition ${partition(region)}, as region is`,
      ];
}

/** What is wrong between the arguments of a backup plan. */
export function backupPlanFaults(args: BackupPlanArgs): readonly string[] {
  const { databaseArns, tableArns, bucketArns, uncopiedResourceArns } = args;
  const copied = [databaseArns, tableArns, bucketArns].flatMap((arns) => Object.keys(arns));
  const uncopied = Object.keys(uncopiedResourceArns);
  return [
    ...(copied.length + uncopied.length === 0
      ? ["there is nothing to back up; expected a resource or a bucket at least"]
      : []),
    ...nameFaults(copied),
    ...nameFaults(uncopied),
    ...lockFaults(args),
    ...regionFaults(args),
  ];
}
