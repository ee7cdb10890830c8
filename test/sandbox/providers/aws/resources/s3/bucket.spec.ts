import assert from "node:assert/strict";
import { identityIn } from "../../../../../../sandbox/providers/aws/identity";
import { bucket } from "../../../../../../sandbox/providers/aws/resources/s3/bucket";
import { bucketObjectv2 } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-objectv2";
import { itRefuses, itTakes, nothing, outputsOf } from "../../../../../support/aws-refusals";

describe("aws.s3.Bucket", () => {
  const good = { bucket: "access-logs-1a2b3c4", forceDestroy: false };

  itRefuses(bucket, good, [
    [
      "a short name",
      { bucket: "ab" },
      'bucket: got "ab" (2 characters), expected 3 to 63 characters',
    ],
    [
      "a capital letter",
      { bucket: "aBc" },
      'bucket: got "aBc", expected small letters, digits, periods and hyphens',
    ],
    [
      "a first hyphen",
      { bucket: "-abc" },
      'bucket: got "-abc", expected a small letter or digit first',
    ],
    [
      "a last period",
      { bucket: "abc." },
      'bucket: got "abc.", expected a small letter or digit last',
    ],
    ["two periods", { bucket: "a..b" }, 'bucket: got "a..b", expected no two periods in a row'],
    [
      "an IP address",
      { bucket: "192.168.5.4" },
      'bucket: got "192.168.5.4", expected no IP address',
    ],
    [
      "a reserved beginning",
      { bucket: "xn--abc" },
      'bucket: got "xn--abc", expected no beginning that S3 reserves',
    ],
    [
      "a reserved end",
      { bucket: "abc-s3alias" },
      'bucket: got "abc-s3alias", expected no end that S3 reserves',
    ],
    [
      "an ACL beside grants",
      { acl: "private", grants: [{ permissions: ["READ"], type: "CanonicalUser" }] },
      "grants: got grants together with acl, expected at most one of acl, grants",
    ],
    [
      "an unknown ACL",
      { acl: "public" },
      'acl: got "public", expected one of private, public-read, public-read-write, aws-exec-read, authenticated-read, log-delivery-write',
    ],
  ]);
  itTakes(bucket, good, [["a name of labels", { bucket: "1.example.com" }]]);

  it("has the names of its region and partition", () => {
    const names = (region: string): unknown[] => {
      const { arn, bucketRegionalDomainName, bucketRegion } = outputsOf(bucket, good, region);
      return [arn, bucketRegionalDomainName, bucketRegion];
    };
    assert.deepEqual(names("eu-west-1"), [
      "arn:aws:s3:::access-logs-1a2b3c4",
      "access-logs-1a2b3c4.s3.eu-west-1.amazonaws.com",
      "eu-west-1",
    ]);
    assert.deepEqual(names("cn-north-1"), [
      "arn:aws-cn:s3:::access-logs-1a2b3c4",
      "access-logs-1a2b3c4.s3.cn-north-1.amazonaws.com.cn",
      "cn-north-1",
    ]);
  });

  it("is private, encrypted with keys of S3's and without any other setting", () => {
    const at = identityIn("eu-west-1", "access-logs-1a2b3c4", nothing);
    const hex = (digits: number): string => "0".repeat(digits);
    assert.deepEqual(bucket.outputs?.({ ...at, hex }, good), {
      accelerationStatus: "",
      acl: "private",
      arn: "arn:aws:s3:::access-logs-1a2b3c4",
      bucketDomainName: "access-logs-1a2b3c4.s3.amazonaws.com",
      bucketNamespace: "global",
      bucketPrefix: "",
      bucketRegion: "eu-west-1",
      bucketRegionalDomainName: "access-logs-1a2b3c4.s3.eu-west-1.amazonaws.com",
      corsRules: [],
      grants: [
        { id: "0".repeat(64), permissions: ["FULL_CONTROL"], type: "CanonicalUser", uri: "" },
      ],
      hostedZoneId: "Z0000000000000",
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
    });
  });

  it("stays while it holds objects, unless they go with it", () => {
    assert.match(bucket.keeps?.(good, false) ?? "", /^BucketNotEmpty: /);
    assert.equal(bucket.keeps?.(good, true), undefined);
    assert.equal(bucket.keeps?.({ ...good, forceDestroy: true }, false), undefined);
  });
});

describe("aws.s3.BucketObjectv2", () => {
  const good = { bucket: "files", content: "text", forceDestroy: false, key: "a/b.txt" };

  itRefuses(bucketObjectv2, good, [
    [
      "two contents",
      { contentBase64: "dGV4dA==" },
      "contentBase64: got contentBase64 together with content, expected at most one of content, contentBase64, source",
    ],
    [
      "a lock without an end",
      { objectLockMode: "GOVERNANCE" },
      "objectLockRetainUntilDate: got nothing beside objectLockMode, expected objectLockRetainUntilDate to be set together with objectLockMode",
    ],
    [
      "an unknown storage class",
      { storageClass: "COLD" },
      'storageClass: got "COLD", expected one of STANDARD, REDUCED_REDUNDANCY, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE, OUTPOSTS, GLACIER_IR, SNOW, EXPRESS_ONEZONE, STANDARD_IA',
    ],
  ]);

  it("is in its bucket, which is not empty then", () => {
    assert.equal(outputsOf(bucketObjectv2, good)["arn"], "arn:aws:s3:::files/a/b.txt");
    assert.deepEqual(bucketObjectv2.fills, [{ property: "bucket", type: "aws:s3/bucket:Bucket" }]);
  });
});
