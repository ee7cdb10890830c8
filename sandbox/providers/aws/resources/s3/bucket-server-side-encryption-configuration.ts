import { documented } from "../../check/constraint";
import { absent, entries, oneOf } from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { partOfOwnedBucket } from "./part-of-bucket";

const ENCRYPTION =
  "https://docs.aws.amazon.com/AmazonS3/latest/API/API_ServerSideEncryptionByDefault.html";

/** How S3 encrypts the objects of a bucket. */
export const bucketServerSideEncryptionConfiguration = partOfOwnedBucket([
  documented(ENCRYPTION, [
    entries("rules", 1, 1),
    oneOf("rules[].blockedEncryptionTypes[]", ["NONE", "SSE-C"]),
    eachBlock("rules[].applyServerSideEncryptionByDefault", [
      oneOf("sseAlgorithm", ["AES256", "aws:kms", "aws:kms:dsse"]),
      when("sseAlgorithm", ["AES256"], [absent("kmsMasterKeyId")]),
    ]),
  ]),
]);
