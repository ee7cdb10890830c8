import type { Lifecycle } from "./lifecycle-rules";

/**
 * Days that an object must have been in S3 Standard before it may move to Standard-IA.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
 */
export const INFREQUENT_ACCESS_DAYS = 30;

/** What is wrong with one setting of a bucket. */
export interface BucketFault {
  readonly setting: keyof Lifecycle;
  readonly value: unknown;
  /** What is allowed instead. */
  readonly expected: string;
}

/** What is wrong between the settings of a bucket that are sound by themselves. */
export function bucketFaults({
  infrequentAccessAfterDays,
  expirationDays,
}: Partial<Lifecycle>): readonly BucketFault[] {
  return infrequentAccessAfterDays === undefined ||
    expirationDays === undefined ||
    expirationDays > infrequentAccessAfterDays
    ? []
    : [
        {
          setting: "expirationDays",
          value: expirationDays,
          expected: `more than infrequentAccessAfterDays, which is ${infrequentAccessAfterDays}`,
        },
      ];
}
