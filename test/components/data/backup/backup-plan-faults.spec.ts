import assert from "node:assert/strict";
import type { BackupPlanArgs } from "../../../../components/data/backup/backup-plan-args";
import { backupPlanFaults } from "../../../../components/data/backup/backup-plan-faults";

const LOCK = { minRetentionDays: 30, maxRetentionDays: 40, coolingOffDays: undefined };

const ARGS: BackupPlanArgs = {
  region: "us-east-1",
  accountId: "123456789012",
  secondaryRegion: "us-west-2",
  databaseArns: {},
  tableArns: { products: "arn:aws:dynamodb:us-east-1:123456789012:table/products" },
  bucketArns: {},
  uncopiedResourceArns: {},
  startHour: 5,
  retentionDays: 35,
  lock: LOCK,
  forceDestroy: false,
  protection: { protect: true, retainOnDelete: true },
};

const OUT_OF_LOCK = "expected 30 to 40, as lock says: AWS Backup refuses any other backup";

const FORM = "expected letters, digits and the characters _ . - alone";

/** Resources of these names. */
const named = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, `arn:aws:s3:::${name}`]));

/** A database with so many tables and buckets. */
const many = (tables: number, buckets: number): Partial<BackupPlanArgs> => ({
  databaseArns: named("database"),
  tableArns: named(...Array.from({ length: tables }, (_, index) => `table-${index}`)),
  bucketArns: named(...Array.from({ length: buckets }, (_, index) => `bucket-${index}`)),
});

describe("backupPlanFaults", () => {
  const cases: readonly (readonly [
    title: string,
    more: Partial<BackupPlanArgs>,
    ...faults: string[],
  ])[] = [
    ["arguments that fit", {}],
    ["a database alone", { tableArns: {}, databaseArns: named("database") }],
    ["a bucket alone", { tableArns: {}, bucketArns: named("media") }],
    ["a Multi-AZ DB cluster alone", { tableArns: {}, uncopiedResourceArns: named("database") }],
    [
      "nothing to back up",
      { tableArns: {} },
      "there is nothing to back up; expected a resource or a bucket at least",
    ],
    [
      "a table and a bucket of one name",
      { bucketArns: named("products") },
      "there are several resources products; expected each name once",
    ],
    [
      "a table that is called as the database",
      { databaseArns: named("database"), tableArns: named("database") },
      "there are several resources database; expected each name once",
    ],
    ["a name for two that are in different plans", { uncopiedResourceArns: named("products") }],
    ["all characters that a name may have", { tableArns: named("a-Z_0.9") }],
    [
      "names with other characters",
      { tableArns: named("a b"), uncopiedResourceArns: named("ä") },
      `a resource is called a b; ${FORM}`,
      `a resource is called ä; ${FORM}`,
    ],
    ["fifty tables, forty buckets and a database", many(50, 40)],
    ["as much as a plan can have", many(50, 49)],
    [
      "more than a plan can have",
      many(50, 50),
      "there are 101 resources to back up in one way; expected at most 100: AWS Backup takes no more in a plan",
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
      { tableArns: {}, retentionDays: 1, secondaryRegion: "us-east-1" },
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
