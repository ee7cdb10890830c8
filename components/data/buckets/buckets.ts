import * as pulumi from "@pulumi/pulumi";
import type { Connection } from "../../shared/connection";
import type { DataProtection } from "../../shared/data-protection";
import { refuseFaults } from "../../shared/refuse-faults";
import { repeated } from "../../shared/repeated";
import { EncryptionKey } from "../../encryption/encryption-key";
import { Bucket, type BucketSpec } from "./bucket";
import { BucketLogs } from "./bucket-logs";

/** Arguments of {@link Buckets}. */
export interface BucketsArgs {
  readonly buckets: readonly BucketSpec[];
  readonly accountId: pulumi.Input<string>;
  readonly region: string;
  /** Days that the server access logs of all buckets are kept. */
  readonly logRetentionDays: number;
  readonly protection: DataProtection;
}

/** A bucket, and what was said of it. */
interface DeclaredBucket {
  readonly spec: BucketSpec;
  readonly bucket: Bucket;
}

function faultsOf({ buckets }: BucketsArgs): string[] {
  const names = buckets.map(({ name }) => name);
  return repeated(names).map(
    (name) => `there are several buckets ${name}; expected each name once`,
  );
}

/**
 * The S3 buckets of a stack.
 *
 * Creates a {@link Bucket} for each, the key that encrypts them all, and {@link BucketLogs} for the logs of their requests.
 * Without buckets, it creates nothing.
 */
export class Buckets extends pulumi.ComponentResource {
  /** What services need in order to reach the buckets: `<name>`, `<name>:read` and `<name>:write`. */
  public readonly connections: readonly Connection[];
  /** ARNs of the buckets, without that of their logs, by their names in the configuration. */
  public readonly arns: Readonly<Record<string, pulumi.Output<string>>>;
  /** Names in AWS by those in the configuration. */
  public readonly names: Readonly<Record<string, pulumi.Output<string>>>;

  public constructor(name: string, args: BucketsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:data:Buckets", name, {}, opts);
    refuseFaults(this, faultsOf(args));

    const declared = this.createBuckets(name, args);
    this.createLogs(name, declared, args);

    this.connections = declared.flatMap(({ bucket }) => bucket.connections);
    this.arns = Object.fromEntries(declared.map(({ spec, bucket }) => [spec.name, bucket.arn]));
    this.names = Object.fromEntries(
      declared.map(({ spec, bucket }) => [spec.name, bucket.bucketName]),
    );
    this.registerOutputs({ connections: this.connections, arns: this.arns, names: this.names });
  }

  private createBuckets(name: string, args: BucketsArgs): readonly DeclaredBucket[] {
    const { buckets, accountId, region, protection } = args;
    if (buckets.length === 0) {
      return [];
    }
    const key = new EncryptionKey(
      `${name}-encryption`,
      { description: "Buckets", accountId, region, through: ["s3"], protection },
      { parent: this },
    );
    return buckets.map((spec) => ({
      spec,
      bucket: new Bucket(
        `${name}-${spec.name}`,
        { ...spec, keyArn: key.arn, protection },
        { parent: this },
      ),
    }));
  }

  private createLogs(name: string, declared: readonly DeclaredBucket[], args: BucketsArgs): void {
    if (declared.length === 0) {
      return;
    }
    new BucketLogs(
      `${name}-logs`,
      {
        buckets: declared.map(({ spec, bucket }) => ({
          name: spec.name,
          bucketName: bucket.bucketName,
          arn: bucket.arn,
        })),
        accountId: args.accountId,
        retentionDays: args.logRetentionDays,
        // Its logs are of no more worth than what they tell of.
        forceDestroy: declared.every(({ spec }) => spec.forceDestroy),
        protection: args.protection,
      },
      { parent: this },
    );
  }
}
