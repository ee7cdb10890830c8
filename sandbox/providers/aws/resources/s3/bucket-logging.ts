import { documented } from "../../check/constraint";
import { exactlyOne, length, oneOf, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { partOfOwnedBucket } from "./part-of-bucket";

const LOGGING = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html";
const KEYS = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_TargetObjectKeyFormat.html";
const GRANTEE = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_Grantee.html";

/** The bucket to which S3 delivers the log of the requests to another one. */
export const bucketLogging = partOfOwnedBucket([
  documented(LOGGING, [
    length("targetBucket", 1, 63),
    oneOf("targetGrants[].permission", ["FULL_CONTROL", "READ", "WRITE"]),
  ]),
  documented(KEYS, [
    eachBlock("targetObjectKeyFormat", [exactlyOne("partitionedPrefix", "simplePrefix")]),
    oneOf("targetObjectKeyFormat.partitionedPrefix.partitionDateSource", [
      "DeliveryTime",
      "EventTime",
    ]),
  ]),
  documented(GRANTEE, [
    eachBlock("targetGrants[].grantee", [
      oneOf("type", ["AmazonCustomerByEmail", "CanonicalUser", "Group"]),
      when("type", ["AmazonCustomerByEmail"], [required("emailAddress")]),
      when("type", ["CanonicalUser"], [required("id")]),
      when("type", ["Group"], [required("uri")]),
    ]),
  ]),
]);
