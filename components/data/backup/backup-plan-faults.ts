import { partition } from "../../shared/partition";
import type { BackupPlanArgs } from "./backup-plan-args";
import { LEAST_COOLING_OFF_DAYS } from "./vault-lock";

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
  const { resourceArns, bucketArns, uncopiedResourceArns } = args;
  const nothing = [resourceArns, bucketArns, uncopiedResourceArns].every(
    ({ length }) => length === 0,
  );
  return [
    ...(nothing ? ["there is nothing to back up; expected a resource or a bucket at least"] : []),
    ...lockFaults(args),
    ...regionFaults(args),
  ];
}
