import * as pulumi from "@pulumi/pulumi";
import * as s3 from "@pulumi/aws/s3";
import { resourcePolicy } from "../../shared/policy-document";
import { closeBucket, expireLogs, withoutTls } from "../../shared/private-bucket";

/** Arguments of {@link AccessLogBucket}. */
export interface AccessLogBucketArgs {
  /** Account whose load balancers may write into the bucket. */
  readonly accountId: pulumi.Input<string>;
  /** Days after which a log is deleted. */
  readonly retentionDays: number;
  /** Whether deleting the bucket deletes the logs in it, too; otherwise AWS refuses while there are any. */
  readonly forceDestroy: boolean;
}

/** Prefixes of the two kinds of log in the bucket. */
export const LOG_PREFIXES = { access: "access", connection: "connection" } as const;

/**
 * The bucket that Elastic Load Balancing writes its access and connection logs into.
 *
 * Creates the bucket, its ownership controls (no access lists), the block on public access, encryption with keys that
 * Amazon S3 manages (the only kind log delivery supports), the expiry of old logs, and the policy. The policy refuses every
 * request without TLS, and lets Elastic Load Balancing write under this account's prefixes only.
 */
export class AccessLogBucket extends pulumi.ComponentResource {
  /** Name of the bucket. Known once logs can be delivered: its policy is in place by then. */
  public readonly bucketName: pulumi.Output<string>;

  public constructor(
    name: string,
    args: AccessLogBucketArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:services:AccessLogBucket", name, {}, opts);

    const bucket = new s3.Bucket(
      `${name}-bucket`,
      { forceDestroy: args.forceDestroy },
      { parent: this },
    );
    closeBucket(name, bucket, { parent: this });
    this.createEncryption(name, bucket);
    expireLogs(name, bucket, args.retentionDays, { parent: this });
    const policy = this.createPolicy(name, bucket, args.accountId);

    // A load balancer is refused while its bucket has no policy, so the name must not be known before.
    this.bucketName = policy.bucket;
    this.registerOutputs({ bucketName: this.bucketName });
  }

  private createEncryption(name: string, bucket: s3.Bucket): void {
    new s3.BucketServerSideEncryptionConfiguration(
      `${name}-encryption`,
      {
        bucket: bucket.bucket,
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
      },
      { parent: this },
    );
  }

  private createPolicy(
    name: string,
    bucket: s3.Bucket,
    accountId: pulumi.Input<string>,
  ): s3.BucketPolicy {
    return new s3.BucketPolicy(
      `${name}-policy`,
      {
        bucket: bucket.bucket,
        policy: resourcePolicy([
          withoutTls(bucket),
          {
            // The account stands in the path, as AWS's own example has it: the delivery is not known to send
            // aws:SourceAccount, and a condition on a key that is not sent would refuse every log.
            // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
            Sid: "AllowLogDelivery",
            Effect: "Allow",
            Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
            Action: ["s3:PutObject"],
            Resource: Object.values(LOG_PREFIXES).map(
              (prefix) => pulumi.interpolate`${bucket.arn}/${prefix}/AWSLogs/${accountId}/*`,
            ),
          },
        ]),
      },
      { parent: this },
    );
  }
}
