import * as pulumi from "@pulumi/pulumi";
import * as kms from "@pulumi/aws/kms";
import { type DataProtection, holdsData } from "../shared/data-protection";
import { resourcePolicy } from "../shared/policy-document";
import { keyPolicy, type KeyUse } from "./key-policy";

/** Arguments of {@link EncryptionKey}. */
export interface EncryptionKeyArgs extends KeyUse {
  /** What the key encrypts, as the AWS console shows it. */
  readonly description: string;
  readonly protection: DataProtection;
}

/** Days between two key materials; AWS decrypts with the older ones as before. */
const ROTATION_DAYS = 365;

/** Days in which a deletion can be taken back: the longest that AWS KMS allows. */
const DELETION_WINDOW_DAYS = 30;

/**
 * The key of one class of data.
 *
 * Creates a customer managed AWS KMS key whose material is rotated every year, and whose policy is {@link keyPolicy}.
 */
export class EncryptionKey extends pulumi.ComponentResource {
  public readonly arn: pulumi.Output<string>;

  public constructor(
    name: string,
    args: EncryptionKeyArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:data:EncryptionKey", name, {}, opts);

    const key = new kms.Key(
      `${name}-key`,
      {
        description: args.description,
        region: args.region,
        enableKeyRotation: true,
        rotationPeriodInDays: ROTATION_DAYS,
        deletionWindowInDays: DELETION_WINDOW_DAYS,
        policy: resourcePolicy(keyPolicy(args)),
      },
      // Without its key, data is lost.
      holdsData(this, args.protection),
    );

    this.arn = key.arn;
    this.registerOutputs({ arn: this.arn });
  }
}
