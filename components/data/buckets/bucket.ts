import * as pulumi from "@pulumi/pulumi";
import * as s3 from "@pulumi/aws/s3";
import type { Connection } from "../../shared/connection";
import { carriesData, type DataProtection, holdsData } from "../../shared/data-protection";
import { requireShortName } from "../../shared/physical-name";
import { type ResourcePolicyStatement, resourcePolicy } from "../../shared/policy-document";
import { closeBucket, withOldTls, withoutTls } from "../../shared/private-bucket";
import { refuseFaults } from "../../shared/refuse-faults";
import { accessConnections } from "../access-connections";
import { bucketFaults } from "./bucket-faults";
import { type Lifecycle, lifecycleRules } from "./lifecycle-rules";

/** One bucket. */
export interface BucketSpec extends Lifecycle {
  /** Name of the bucket, unique in its stack. */
  readonly name: string;
  /** Whether deleting the bucket deletes the objects in it, too; otherwise AWS refuses while there are any. */
  readonly forceDestroy: boolean;
}

/** Arguments of {@link Bucket}. */
export interface BucketArgs extends BucketSpec {
  /** Key that the objects are encrypted with. */
  readonly keyArn: pulumi.Input<string>;
  readonly protection: DataProtection;
}

/** Characters that the name of a bucket may have. */
const LONGEST_NAME = 63;

const READ = ["s3:GetObject", "s3:ListBucket"];

/** No right to delete a version: what a service deletes or overwrites can be brought back. */
const WRITE = [
  "s3:AbortMultipartUpload",
  "s3:DeleteObject",
  "s3:ListMultipartUploadParts",
  "s3:PutObject",
];

/**
 * The refusal of an upload that names another encryption or key than the bucket's. One that names none gets the bucket's.
 * A header that asks for KMS without a key would take the account's own `aws/s3`; it lacks the key's condition key, which
 * `StringNotEquals` takes for another key.
 */
function withOtherKey(bucket: s3.Bucket, keyArn: pulumi.Input<string>): ResourcePolicyStatement {
  return {
    Sid: "DenyOtherEncryption",
    Effect: "Deny",
    Principal: "*",
    Action: ["s3:PutObject"],
    Resource: pulumi.interpolate`${bucket.arn}/*`,
    Condition: {
      Null: { "s3:x-amz-server-side-encryption": "false" },
      StringNotEquals: { "s3:x-amz-server-side-encryption-aws-kms-key-id": keyArn },
    },
  };
}

/**
 * A private S3 bucket, whose objects AWS keeps in at least three Availability Zones.
 *
 * Creates the bucket, its ownership controls (no access lists), the block on public access, versioning, encryption with the
 * given key, the lifecycle, and the policy. The policy refuses every request without TLS or with TLS before 1.2, and every
 * upload that would be encrypted with anything but the key.
 */
export class Bucket extends pulumi.ComponentResource {
  /** Name of the bucket in AWS. */
  public readonly bucketName: pulumi.Output<string>;
  public readonly arn: pulumi.Output<string>;
  /** What a service needs in order to read it, to write it, or to do both. */
  public readonly connections: readonly Connection[];

  public constructor(name: string, args: BucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:Bucket", name, {}, opts);
    requireShortName(this, `${name}-bucket`, LONGEST_NAME);
    refuseFaults(
      this,
      bucketFaults(args).map(
        ({ setting, value, expected }) => `${setting} is ${String(value)}; expected ${expected}`,
      ),
    );

    const bucket = new s3.Bucket(
      `${name}-bucket`,
      { forceDestroy: args.forceDestroy },
      holdsData(this, args.protection),
    );
    closeBucket(name, bucket, carriesData(this, args.protection));
    this.createEncryption(name, bucket, args);
    this.createLifecycle(name, bucket, args);
    this.createPolicy(name, bucket, args);

    this.bucketName = bucket.bucket;
    this.arn = bucket.arn;
    this.connections = this.connectionsOf(bucket, args);
    this.registerOutputs({
      bucketName: this.bucketName,
      arn: this.arn,
      connections: this.connections,
    });
  }

  private createEncryption(name: string, bucket: s3.Bucket, args: BucketArgs): void {
    new s3.BucketServerSideEncryptionConfiguration(
      `${name}-encryption`,
      {
        bucket: bucket.bucket,
        rules: [
          {
            applyServerSideEncryptionByDefault: {
              sseAlgorithm: "aws:kms",
              kmsMasterKeyId: args.keyArn,
            },
            // One request to KMS for many objects.
            bucketKeyEnabled: true,
            blockedEncryptionTypes: ["SSE-C"],
          },
        ],
      },
      carriesData(this, args.protection),
    );
  }

  private createLifecycle(name: string, bucket: s3.Bucket, args: BucketArgs): void {
    const versioning = new s3.BucketVersioning(
      `${name}-versioning`,
      { bucket: bucket.bucket, versioningConfiguration: { status: "Enabled" } },
      carriesData(this, args.protection),
    );
    new s3.BucketLifecycleConfiguration(
      `${name}-lifecycle`,
      { bucket: bucket.bucket, rules: lifecycleRules(args) },
      // Rules for versions must find a bucket that has them.
      { ...carriesData(this, args.protection), dependsOn: [versioning] },
    );
  }

  private createPolicy(name: string, bucket: s3.Bucket, args: BucketArgs): void {
    new s3.BucketPolicy(
      `${name}-policy`,
      {
        bucket: bucket.bucket,
        policy: resourcePolicy([
          withoutTls(bucket),
          withOldTls(bucket),
          withOtherKey(bucket, args.keyArn),
        ]),
      },
      carriesData(this, args.protection),
    );
  }

  private connectionsOf(bucket: s3.Bucket, { name, keyArn }: BucketArgs): readonly Connection[] {
    const objects = pulumi.interpolate`${bucket.arn}/*`;
    return accessConnections({
      kind: "buckets",
      name,
      physicalName: bucket.bucket,
      keyArn,
      read: { Action: READ, Resource: [bucket.arn, objects] },
      write: { Action: WRITE, Resource: objects },
    });
  }
}
