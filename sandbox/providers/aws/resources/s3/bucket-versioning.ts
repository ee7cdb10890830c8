import { documented } from "../../check/constraint";
import { oneOf, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { partOfOwnedBucket } from "./part-of-bucket";

const VERSIONING = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html";

/** Whether a bucket keeps the earlier versions of its objects. */
export const bucketVersioning = partOfOwnedBucket([
  documented(VERSIONING, [
    oneOf("versioningConfiguration.status", ["Disabled", "Enabled", "Suspended"]),
    oneOf("versioningConfiguration.mfaDelete", ["Disabled", "Enabled"]),
    when("versioningConfiguration.mfaDelete", ["Enabled"], [required("mfa")]),
  ]),
]);
