import type * as pulumi from "@pulumi/pulumi";
import * as s3 from "@pulumi/aws/s3";
import { resourcePolicy, type ResourcePolicyStatement } from "./policy-document";
import { closeBucket, withOldTls, withoutTls } from "./private-bucket";

/** Arguments of {@link createLogBucket}. */
export interface LogBucketArgs {
  /** Days after which a log is deleted. */
  readonly retentionDays: number;
  /** Whether deleting the bucket deletes the logs in it, too; otherwise AWS refuses while there are any. */
  readonly forceDestroy: boolean;
  /** What lets a service of AWS deliver its logs into the bucket, and nothing else. */
  readonly delivery: (bucket: s3.Bucket) => ResourcePolicyStatement;
  /** Options of the bucket. */
  readonly holding: pulumi.CustomResourceOptions;
  /** Options of all that belongs to it. */
  readonly carrying: pulumi.CustomResourceOptions;
}

/** A bucket of logs, and its policy: once that is known, logs can be delivered. */
export interface LogBucket {
  readonly bucket: s3.Bucket;
  readonly policy: s3.BucketPolicy;
}

/**
 * Creates a bucket for what services of AWS log: `<name>-bucket`, closed to the public, encrypted by `<name>-encryption` with keys
 * that Amazon S3 manages (the only kind log delivery supports), emptied of old logs by `<name>-lifecycle`. Its `<name>-policy`
 * refuses every request without TLS or with TLS before 1.2, and lets the one service deliver.
 */
export function createLogBucket(name: string, args: LogBucketArgs): LogBucket {
  const { forceDestroy, holding, carrying } = args;
  const bucket = new s3.Bucket(`${name}-bucket`, { forceDestroy }, holding);
  closeBucket(name, bucket, carrying);
  new s3.BucketServerSideEncryptionConfiguration(
    `${name}-encryption`,
    {
      bucket: bucket.bucket,
      rules: [
        {
          applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" },
          blockedEncryptionTypes: ["SSE-C"],
        },
      ],
    },
    carrying,
  );
  expireLogs(name, bucket, args);
  const policy = new s3.BucketPolicy(
    `${name}-policy`,
    {
      bucket: bucket.bucket,
      policy: resourcePolicy([withoutTls(bucket), withOldTls(bucket), args.delivery(bucket)]),
    },
    carrying,
  );
  return { bucket, policy };
}

function expireLogs(
  name: string,
  bucket: s3.Bucket,
  { retentionDays, carrying }: LogBucketArgs,
): void {
  new s3.BucketLifecycleConfiguration(
    `${name}-lifecycle`,
    {
      bucket: bucket.bucket,
      rules: [
        {
          id: "expire-logs",
          status: "Enabled",
          filter: { prefix: "" },
          expiration: { days: retentionDays },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
        },
      ],
    },
    carrying,
  );
}
