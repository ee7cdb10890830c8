import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, conflicting, form, length, oneOf, requires } from "../../check/constraints";
import { keyArn } from "../data-ids";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/s3/bucketobjectv2/";
const PUT = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html";

/** An object. Where the program gives no key, the provider takes the logical name as it is. */
export const bucketObjectv2: AwsResourceRow = {
  autoName: { property: "key", maxLength: 1024, digits: 0 },
  defaults: { forceDestroy: false },
  constraints: [
    documented(PROVIDER, [
      conflicting("content", "contentBase64", "source"),
      conflicting("etag", "kmsKeyId"),
      form("websiteRedirect", /^(\/|https?:\/\/)/, "a path or an address of http or https"),
    ]),
    documented(PUT, [
      length("key", 1, 1024),
      oneOf("acl", [
        "private",
        "public-read",
        "public-read-write",
        "aws-exec-read",
        "authenticated-read",
        "bucket-owner-read",
        "bucket-owner-full-control",
      ]),
      oneOf("serverSideEncryption", ["AES256", "aws:kms", "aws:kms:dsse"]),
      oneOf("checksumAlgorithm", ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"]),
      oneOf("objectLockLegalHoldStatus", ["OFF", "ON"]),
      oneOf("objectLockMode", ["COMPLIANCE", "GOVERNANCE"]),
      requires("objectLockMode", "objectLockRetainUntilDate"),
      requires("objectLockRetainUntilDate", "objectLockMode"),
      oneOf("storageClass", [
        "STANDARD",
        "REDUCED_REDUNDANCY",
        "ONEZONE_IA",
        "INTELLIGENT_TIERING",
        "GLACIER",
        "DEEP_ARCHIVE",
        "OUTPOSTS",
        "GLACIER_IR",
        "SNOW",
        "EXPRESS_ONEZONE",
        "STANDARD_IA",
      ]),
      arn("kmsKeyId"),
    ]),
  ],
  id: (inputs) => text(inputs, "key"),
  within: "bucket",
  outputs: (at, inputs) => {
    const isKms = text(inputs, "serverSideEncryption").startsWith("aws:kms");
    return {
      acl: "private",
      arn: `arn:${at.partition}:s3:::${text(inputs, "bucket")}/${at.id}`,
      bucketKeyEnabled: false,
      checksumCrc32: "",
      checksumCrc32c: "",
      checksumCrc64nvme: "",
      checksumSha1: "",
      checksumSha256: "",
      contentType: "application/octet-stream",
      etag: at.hex(32),
      kmsKeyId: isKms ? keyArn(at) : "",
      metadata: {},
      serverSideEncryption: "AES256",
      storageClass: "STANDARD",
      versionId: "",
    };
  },
  replaceOn: ["bucket", "key"],
  fills: [{ property: "bucket", type: "aws:s3/bucket:Bucket" }],
};
