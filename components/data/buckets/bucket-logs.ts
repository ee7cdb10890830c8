import * as pulumi from "@pulumi/pulumi";
import * as s3 from "@pulumi/aws/s3";
import { carriesData, type DataProtection, holdsData } from "../../shared/data-protection";
import { resourcePolicy } from "../../shared/policy-document";
import { closeBucket, expireLogs, withOldTls, withoutTls } from "../../shared/private-bucket";

/** A bucket whose requests are logged. */
export interface LoggedBucket {
  /** Its name in the configuration. The names of its logs begin with it. */
  readonly name: string;
  /** Its name in AWS. */
  readonly bucketName: pulumi.Input<string>;
  readonly arn: pulumi.Input<string>;
}

/** Arguments of {@link BucketLogs}. */
export interface BucketLogsArgs {
  /** Buckets whose requests are logged, all of this account and of this Region. */
  readonly buckets: readonly LoggedBucket[];
  readonly accountId: pulumi.Input<string>;
  /** Days after which a log is deleted. */
  readonly retentionDays: number;
  /** Whether deleting the bucket of the logs deletes the logs in it, too; otherwise AWS refuses while there are any. */
  readonly forceDestroy: boolean;
  readonly protection: DataProtection;
}

/**
 * The server access logs of buckets, in a bucket of their own that is not logged itself.
 *
 * Creates that bucket, its ownership controls (no access lists), the block on public access, encryption with keys that
 * Amazon S3 manages (the only kind log delivery supports), the expiry of old logs, the policy, and the logging of each of the
 * given buckets. The policy refuses every request without TLS or with TLS before 1.2, and lets Amazon S3 deliver the logs of the
 * given buckets alone.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export class BucketLogs extends pulumi.ComponentResource {
  /** Name in AWS of the bucket that holds the logs. */
  public readonly bucketName: pulumi.Output<string>;

  public constructor(name: string, args: BucketLogsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:BucketLogs", name, {}, opts);

    const bucket = new s3.Bucket(
      `${name}-bucket`,
      { forceDestroy: args.forceDestroy },
      holdsData(this, args.protection),
    );
    closeBucket(name, bucket, carriesData(this, args.protection));
    this.createEncryption(name, bucket, args);
    expireLogs(name, bucket, args.retentionDays, carriesData(this, args.protection));
    const policy = this.createPolicy(name, bucket, args);
    this.createLogging(name, policy, args);

    this.bucketName = bucket.bucket;
    this.registerOutputs({ bucketName: this.bucketName });
  }

  private createEncryption(name: string, bucket: s3.Bucket, args: BucketLogsArgs): void {
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
      carriesData(this, args.protection),
    );
  }

  private createPolicy(name: string, bucket: s3.Bucket, args: BucketLogsArgs): s3.BucketPolicy {
    return new s3.BucketPolicy(
      `${name}-policy`,
      {
        bucket: bucket.bucket,
        policy: resourcePolicy([
          withoutTls(bucket),
          withOldTls(bucket),
          {
            Sid: "AllowLogDelivery",
            Effect: "Allow",
            Principal: { Service: "logging.s3.amazonaws.com" },
            Action: ["s3:PutObject"],
            Resource: args.buckets.map((each) => pulumi.interpolate`${bucket.arn}/${each.name}/*`),
            Condition: {
              StringEquals: { "aws:SourceAccount": args.accountId },
              ArnEquals: { "aws:SourceArn": args.buckets.map(({ arn }) => arn) },
            },
          },
        ]),
      },
      carriesData(this, args.protection),
    );
  }

  private createLogging(name: string, policy: s3.BucketPolicy, args: BucketLogsArgs): void {
    for (const each of args.buckets) {
      new s3.BucketLogging(
        `${name}-${each.name}-logging`,
        // Logs that come before the policy would be lost.
        { bucket: each.bucketName, targetBucket: policy.bucket, targetPrefix: `${each.name}/` },
        carriesData(this, args.protection),
      );
    }
  }
}
