import * as pulumi from "@pulumi/pulumi";
import * as s3 from "@pulumi/aws/s3";
import type { ResourcePolicyStatement } from "./policy-document";

/**
 * Closes a bucket to the public: `<name>-ownership-controls` leave no access lists, and `<name>-public-access-block` blocks
 * public access in all four ways.
 */
export function closeBucket(
  name: string,
  bucket: s3.Bucket,
  opts: pulumi.CustomResourceOptions,
): void {
  new s3.BucketOwnershipControls(
    `${name}-ownership-controls`,
    { bucket: bucket.bucket, rule: { objectOwnership: "BucketOwnerEnforced" } },
    opts,
  );
  new s3.BucketPublicAccessBlock(
    `${name}-public-access-block`,
    {
      bucket: bucket.bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    opts,
  );
}

function denial(
  Sid: string,
  { arn }: s3.Bucket,
  Condition: NonNullable<ResourcePolicyStatement["Condition"]>,
): ResourcePolicyStatement {
  return {
    Sid,
    Effect: "Deny",
    Principal: "*",
    Action: ["s3:*"],
    Resource: [arn, pulumi.interpolate`${arn}/*`],
    Condition,
  };
}

/** The refusal of every request without TLS. */
export function withoutTls(bucket: s3.Bucket): ResourcePolicyStatement {
  return denial("DenyRequestsWithoutTls", bucket, { Bool: { "aws:SecureTransport": "false" } });
}

/**
 * The refusal of every request with a TLS version before 1.2.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
 */
export function withOldTls(bucket: s3.Bucket): ResourcePolicyStatement {
  return denial("DenyOldTls", bucket, { NumericLessThan: { "s3:TlsVersion": "1.2" } });
}
