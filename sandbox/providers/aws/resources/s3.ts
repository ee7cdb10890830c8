import type { AwsResourceRow } from "../aws-resource";
import { bucket } from "./s3/bucket";
import { bucketLifecycleConfiguration } from "./s3/bucket-lifecycle-configuration";
import { bucketLogging } from "./s3/bucket-logging";
import { bucketNotification } from "./s3/bucket-notification";
import { bucketObjectv2 } from "./s3/bucket-objectv2";
import { bucketOwnershipControls } from "./s3/bucket-ownership-controls";
import { bucketPolicy } from "./s3/bucket-policy";
import { bucketPublicAccessBlock } from "./s3/bucket-public-access-block";
import { bucketServerSideEncryptionConfiguration } from "./s3/bucket-server-side-encryption-configuration";
import { bucketVersioning } from "./s3/bucket-versioning";

/** Amazon S3. */
export const s3: Readonly<Record<string, AwsResourceRow>> = {
  "aws:s3/bucket:Bucket": bucket,
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": bucketLifecycleConfiguration,
  "aws:s3/bucketLogging:BucketLogging": bucketLogging,
  "aws:s3/bucketNotification:BucketNotification": bucketNotification,
  "aws:s3/bucketObjectv2:BucketObjectv2": bucketObjectv2,
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": bucketOwnershipControls,
  "aws:s3/bucketPolicy:BucketPolicy": bucketPolicy,
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": bucketPublicAccessBlock,
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration":
    bucketServerSideEncryptionConfiguration,
  "aws:s3/bucketVersioning:BucketVersioning": bucketVersioning,
};
