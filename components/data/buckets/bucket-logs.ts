import * as pulumi from "@pulumi/pulumi";
import * as s3 from "@pulumi/aws/s3";
import { carriesData, type DataProtection, holdsData } from "../../shared/data-protection";
import { createLogBucket } from "../../shared/log-bucket";
import type { ResourcePolicyStatement } from "../../shared/policy-document";

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
 * Creates that bucket, with all that {@link createLogBucket} gives it, and the logging of each of the given buckets. The policy
 * lets Amazon S3 deliver the logs of these buckets alone.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export class BucketLogs extends pulumi.ComponentResource {
  /** Name in AWS of the bucket that holds the logs. */
  public readonly bucketName: pulumi.Output<string>;

  public constructor(name: string, args: BucketLogsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:BucketLogs", name, {}, opts);

    const { bucket, policy } = createLogBucket(name, {
      retentionDays: args.retentionDays,
      forceDestroy: args.forceDestroy,
      delivery: ({ arn }) => deliveryOf(arn, args),
      holding: holdsData(this, args.protection),
      carrying: carriesData(this, args.protection),
    });
    this.createLogging(name, policy, args);

    this.bucketName = bucket.bucket;
    this.registerOutputs({ bucketName: this.bucketName });
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

/** The right of Amazon S3 to deliver the logs of the given buckets, each under its own name. */
function deliveryOf(
  arn: pulumi.Input<string>,
  { accountId, buckets }: BucketLogsArgs,
): ResourcePolicyStatement {
  return {
    Sid: "AllowLogDelivery",
    Effect: "Allow",
    Principal: { Service: "logging.s3.amazonaws.com" },
    Action: ["s3:PutObject"],
    Resource: buckets.map(({ name }) => pulumi.interpolate`${arn}/${name}/*`),
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnEquals: { "aws:SourceArn": buckets.map((each) => each.arn) },
    },
  };
}
