import type { PropertyMap } from "../../../property-values";
import { type AwsResource, type AwsResourceRow, named, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { conflicting, length, oneOf } from "../../check/constraints";
import { domainSuffix, zoneId } from "../data-ids";
import { policyDocument } from "../iam/policy-document";
import { bucketName } from "./bucket-name";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/s3/bucket/";
const ACLS = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html";

/** The ACLs that S3 knows by a name. */
const CANNED_ACLS = [
  "private",
  "public-read",
  "public-read-write",
  "aws-exec-read",
  "authenticated-read",
  "log-delivery-write",
];

const outputs: AwsResource["outputs"] = (at) => {
  const suffix = domainSuffix(at);
  return {
    accelerationStatus: "",
    acl: "private",
    arn: `arn:${at.partition}:s3:::${at.id}`,
    bucketDomainName: `${at.id}.s3.${suffix}`,
    bucketNamespace: "global",
    bucketPrefix: "",
    bucketRegion: at.region,
    bucketRegionalDomainName: `${at.id}.s3.${at.region}.${suffix}`,
    corsRules: [],
    grants: [{ id: at.hex(64), permissions: ["FULL_CONTROL"], type: "CanonicalUser", uri: "" }],
    hostedZoneId: zoneId(at),
    lifecycleRules: [],
    logging: null,
    objectLockConfiguration: null,
    objectLockEnabled: false,
    policy: "",
    replicationConfiguration: null,
    requestPayer: "BucketOwner",
    serverSideEncryptionConfiguration: {
      rule: {
        applyServerSideEncryptionByDefault: { kmsMasterKeyId: "", sseAlgorithm: "AES256" },
        bucketKeyEnabled: false,
      },
    },
    versioning: { enabled: false, mfaDelete: false },
    website: null,
    websiteDomain: "",
    websiteEndpoint: "",
  };
};

/** A general purpose bucket. */
export const bucket: AwsResourceRow = {
  autoName: { property: "bucket", maxLength: 63, lowerCase: true },
  defaults: { forceDestroy: false },
  constraints: [
    bucketName,
    documented(PROVIDER, [
      conflicting("bucket", "bucketPrefix"),
      length("bucketPrefix", 0, 37),
      conflicting("acl", "grants"),
      oneOf("accelerationStatus", ["Enabled", "Suspended"]),
      oneOf("bucketNamespace", ["account-regional", "global"]),
      oneOf("requestPayer", ["BucketOwner", "Requester"]),
    ]),
    documented(ACLS, [oneOf("acl", CANNED_ACLS)]),
    policyDocument("policy", "resource"),
  ],
  id: named("bucket"),
  outputs,
  replaceOn: ["bucket", "bucketNamespace", "bucketPrefix", "objectLockEnabled"],
  unique: [{ properties: ["bucket"], scope: "global", code: "BucketAlreadyExists" }],
  keeps: (state: PropertyMap, isEmpty: boolean) =>
    isEmpty || state["forceDestroy"] === true
      ? undefined
      : `BucketNotEmpty: the bucket ${text(state, "bucket")} holds objects; set forceDestroy to true to delete them with it`,
};
