import type { s3 } from "@pulumi/aws/types/input";

/** How long a bucket keeps what. */
export interface Lifecycle {
  /** Days in which an object that was overwritten or deleted can be brought back. */
  readonly noncurrentVersionDays: number;
  /** Days after which an object moves to Standard-IA, at least 30. @default it stays in S3 Standard */
  readonly infrequentAccessAfterDays?: number | undefined;
  /** Days after which an object is deleted. @default it stays */
  readonly expirationDays?: number | undefined;
}

/** Days that an upload in parts may take; what is left of it costs as much as an object. */
const UPLOAD_DAYS = 7;

type Rule = s3.BucketLifecycleConfigurationRule;

/** A rule for every object of the bucket. */
function rule(id: string, action: Omit<Rule, "id" | "status" | "filter">): Rule {
  return { id, status: "Enabled", filter: { prefix: "" }, ...action };
}

/** The lifecycle rules of a versioned bucket. */
export function lifecycleRules({
  noncurrentVersionDays,
  infrequentAccessAfterDays,
  expirationDays,
}: Lifecycle): Rule[] {
  return [
    rule("abort-uploads", {
      abortIncompleteMultipartUpload: { daysAfterInitiation: UPLOAD_DAYS },
    }),
    rule("expire-versions", {
      noncurrentVersionExpiration: { noncurrentDays: noncurrentVersionDays },
    }),
    // Either takes away the mark of a deletion, too, once there is nothing behind it.
    rule("expire-objects", {
      expiration:
        expirationDays === undefined
          ? { expiredObjectDeleteMarker: true }
          : { days: expirationDays },
    }),
    ...(infrequentAccessAfterDays === undefined
      ? []
      : [
          rule("move-objects", {
            transitions: [{ days: infrequentAccessAfterDays, storageClass: "STANDARD_IA" }],
          }),
        ]),
  ];
}
