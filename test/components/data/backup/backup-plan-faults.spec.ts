import assert from "node:assert/strict";
import type { BackupPlanArgs } from "../../../../components/data/backup/backup-plan-args";
import { backupPlanFaults } from "../../../../components/data/backup/backup-plan-faults";

const LOCK = { minRetentionDays: 30, maxRetentionDays: 40, coolingOffDays: undefined };

const ARGS: BackupPlanArgs = {
  region: "us-east-1",
  accountId: "123456789012",
  secondaryRegion: "us-west-2",
  resourceArns: ["arn:aws:dynamodb:us-east-1:123456789012:table/products"],
  bucketArns: [],
  uncopiedResourceArns: [],
  startHour: 5,
  retentionDays: 35,
  lock: LOCK,
  forceDestroy: false,
  protection: { protect: true, retainOnDelete: true },
};

const OUT_OF_LOCK = "expected 30 to 40, as lock says: AWS Backup refuses any other backup";

describe("backupPlanFaults", () => {
  const cases: readonly (readonly [
    title: string,
    more: Partial<BackupPlanArgs>,
    ...faults: string[],
  ])[] = [
    ["arguments that fit", {}],
    ["a bucket alone", { resourceArns: [], bucketArns: ["arn:aws:s3:::media"] }],
    [
      "a Multi-AZ DB cluster alone",
      { resourceArns: [], uncopiedResourceArns: ["arn:aws:rds:us-east-1:123456789012:cluster:a"] },
    ],
    [
      "nothing to back up",
      { resourceArns: [] },
      "there is nothing to back up; expected a resource or a bucket at least",
    ],
    ["the shortest retention of the lock", { retentionDays: 30 }],
    ["a shorter one", { retentionDays: 29 }, `retentionDays is 29; ${OUT_OF_LOCK}`],
    ["the longest retention of the lock", { retentionDays: 40 }],
    ["a longer one", { retentionDays: 41 }, `retentionDays is 41; ${OUT_OF_LOCK}`],
    ["any retention without a lock", { retentionDays: 1, lock: undefined }],
    ["three days to cool off", { lock: { ...LOCK, coolingOffDays: 3 } }],
    [
      "two days to cool off",
      { lock: { ...LOCK, coolingOffDays: 2 } },
      "lock.coolingOffDays is 2; expected at least 3, or none",
    ],
    ["no secondary Region", { secondaryRegion: undefined }],
    [
      "the Region itself as the secondary one",
      { secondaryRegion: "us-east-1" },
      "secondaryRegion is us-east-1; expected another than region",
    ],
    [
      "a secondary Region of another partition",
      { secondaryRegion: "cn-north-1" },
      "secondaryRegion is cn-north-1; expected one of the partition aws, as region is",
    ],
    [
      "several faults",
      { resourceArns: [], retentionDays: 1, secondaryRegion: "us-east-1" },
      "there is nothing to back up; expected a resource or a bucket at least",
      `retentionDays is 1; ${OUT_OF_LOCK}`,
      "secondaryRegion is us-east-1; expected another than region",
    ],
  ];
  for (const [title, more, ...faults] of cases) {
    it(`finds ${faults.length === 0 ? "nothing" : String(faults.length)} in ${title}`, () => {
      assert.deepEqual(backupPlanFaults({ ...ARGS, ...more }), faults);
    });
  }
});
