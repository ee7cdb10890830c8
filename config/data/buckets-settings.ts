import * as z from "zod";
import { INFREQUENT_ACCESS_DAYS } from "../../components/data/buckets/bucket-faults";
import { flag, MAP, mapsOf, wholeNumber } from "../setting";
import { dataName } from "./data-name";

/**
 * More belong in a stack of their own. A backup plan has at most 100 selections, one for each table (at most 50), for each
 * bucket and for the database: 40 leaves nine. And the policy of the bucket for logs names every bucket.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/aws-backup-limits.html
 */
const MOST_BUCKETS = 40;

const MOST_DAYS = 3650;

/** Schema of one bucket. */
export const bucketSettings = z.strictObject(
  {
    name: dataName("bucket", ["encryption", "logs"]),
    noncurrentVersionDays: wholeNumber(1, MOST_DAYS, {
      description: "Days in which an object that was overwritten or deleted can be brought back.",
    }).default(90),
    infrequentAccessAfterDays: wholeNumber(INFREQUENT_ACCESS_DAYS, MOST_DAYS, {
      description:
        "Days after which an object moves to Standard-IA: cheaper to keep, dearer to read, in at least three zones all the same.",
      derivedDefault: "none: objects stay in S3 Standard",
    }).optional(),
    expirationDays: wholeNumber(1, MOST_DAYS, {
      description: "Days after which an object is deleted.",
      derivedDefault: "none: objects stay until they are deleted",
    }).optional(),
    forceDestroy: flag({
      description:
        "Whether deleting the bucket deletes the objects in it; otherwise AWS refuses while there are any.",
    }).default(false),
  },
  { error: MAP },
);

/** One bucket with its fixed defaults filled in. */
export type BucketEntry = z.output<typeof bucketSettings>;

/** Schema of `buckets`. */
export const bucketsSettings = mapsOf(
  bucketSettings,
  { list: `a list of at most ${MOST_BUCKETS} buckets`, least: 0, most: MOST_BUCKETS },
  { description: "S3 buckets. To add one is to add an entry." },
).default([]);

/** Schema of `bucketLogRetentionDays`. */
export const bucketLogRetentionDays = wholeNumber(1, MOST_DAYS, {
  description: "Days that the server access logs of all buckets are kept.",
}).default(90);
