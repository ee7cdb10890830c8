import * as pulumi from "@pulumi/pulumi";
import { createLogBucket } from "../../shared/log-bucket";
import type { ResourcePolicyStatement } from "../../shared/policy-document";

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
 * Creates that bucket with all that {@link createLogBucket} gives it. The policy lets Elastic Load Balancing write under this
 * account's prefixes only.
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

    const { policy } = createLogBucket(name, {
      retentionDays: args.retentionDays,
      forceDestroy: args.forceDestroy,
      delivery: ({ arn }) => deliveryOf(arn, args.accountId),
      holding: { parent: this },
      carrying: { parent: this },
    });

    // A load balancer is refused while its bucket has no policy, so the name must not be known before.
    this.bucketName = policy.bucket;
    this.registerOutputs({ bucketName: this.bucketName });
  }
}

/**
 * The right of Elastic Load Balancing to write under this account's prefixes. The account stands in the path, as AWS's own
 * example has it: the delivery is not known to send aws:SourceAccount, and a condition on a key that is not sent would refuse
 * every log. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
function deliveryOf(
  arn: pulumi.Input<string>,
  accountId: pulumi.Input<string>,
): ResourcePolicyStatement {
  return {
    Sid: "AllowLogDelivery",
    Effect: "Allow",
    Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
    Action: ["s3:PutObject"],
    Resource: Object.values(LOG_PREFIXES).map(
      (prefix) => pulumi.interpolate`${arn}/${prefix}/AWSLogs/${accountId}/*`,
    ),
  };
}
