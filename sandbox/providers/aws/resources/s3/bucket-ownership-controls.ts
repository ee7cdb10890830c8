import { documented } from "../../check/constraint";
import { oneOf } from "../../check/constraints";
import { partOfBucket } from "./part-of-bucket";

const OWNERSHIP =
  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html";

/** Who owns the objects that others write into a bucket. */
export const bucketOwnershipControls = partOfBucket([
  documented(OWNERSHIP, [
    oneOf("rule.objectOwnership", ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"]),
  ]),
]);
