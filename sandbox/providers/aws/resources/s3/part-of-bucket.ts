import { type AwsResourceRow, named, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { form, length } from "../../check/constraints";
import { ACCOUNT_FORM } from "../account-form";

const NAMES = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html";
const OWNER = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html";

/** A setting of a bucket that has a resource of its own: the bucket's name is its id. */
export function partOfBucket(
  constraints: readonly Constraint[],
  more: AwsResourceRow = {},
): AwsResourceRow {
  return {
    defaults: {},
    constraints: [documented(NAMES, [length("bucket", 1, 63)]), ...constraints],
    id: named("bucket"),
    replaceOn: ["bucket"],
    ...more,
  };
}

/** The same for a setting that may name the account to which the bucket must belong: it is part of the id then. */
export function partOfOwnedBucket(
  constraints: readonly Constraint[],
  more: AwsResourceRow = {},
): AwsResourceRow {
  return partOfBucket(
    [
      documented(OWNER, [form("expectedBucketOwner", ACCOUNT_FORM, "an account: 12 digits")]),
      ...constraints,
    ],
    {
      id: (inputs) =>
        [text(inputs, "bucket"), text(inputs, "expectedBucketOwner")]
          .filter((part) => part !== "")
          .join(","),
      replaceOn: ["bucket", "expectedBucketOwner"],
      ...more,
    },
  );
}
