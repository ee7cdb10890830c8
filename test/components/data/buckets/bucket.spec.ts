import assert from "node:assert/strict";
import { Bucket, type BucketArgs } from "../../../../components/data/buckets/bucket";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const ARN = "arn:aws:mock:us-west-2:123456789012:media-bucket";
const BUCKET = "aws:s3/bucket:Bucket";
const LIFECYCLE = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";

const deploy = (args: Partial<BucketArgs> = {}, name = "media"): Promise<Recording<Bucket>> =>
  record(
    () =>
      new Bucket(name, {
        name: "media",
        noncurrentVersionDays: 90,
        forceDestroy: false,
        keyArn: "key",
        protection: { protect: true, retainOnDelete: true },
        ...args,
      }),
  );

describe("Bucket", () => {
  let recording: Recording<Bucket>;
  before(async () => {
    recording = await deploy();
  });

  it("creates a bucket and everything that closes and keeps it", () => {
    assert.deepEqual(tree(recording), [
      "aws:s3/bucket:Bucket media-bucket < media",
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration media-lifecycle < media",
      "aws:s3/bucketOwnershipControls:BucketOwnershipControls media-ownership-controls < media",
      "aws:s3/bucketPolicy:BucketPolicy media-policy < media",
      "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock media-public-access-block < media",
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration media-encryption < media",
      "aws:s3/bucketVersioning:BucketVersioning media-versioning < media",
      "multizone:data:Bucket media < stack",
    ]);
    assertHouseRules(recording);
  });

  it("is deleted with objects in it only where that is wanted", async () => {
    assert.deepEqual(recording.inputsOf(BUCKET, "media-bucket"), { forceDestroy: false });
    const other = await deploy({ forceDestroy: true });
    assert.deepEqual(other.inputsOf(BUCKET, "media-bucket"), { forceDestroy: true });
  });

  it("is protected, and stays whole where it stays: nothing that closes it goes before it does", () => {
    for (const { name, type, options } of recording.resources) {
      assert.equal(options.protect ?? false, type === BUCKET, name);
      assert.equal(options.retainOnDelete ?? false, type !== "multizone:data:Bucket", name);
    }
  });

  it("is encrypted with the key, with few requests to KMS, and with no key of a caller's own", () => {
    const { rules } = recording.inputsOf(
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      "media-encryption",
    );
    assert.deepEqual(rules, [
      {
        applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: "key" },
        bucketKeyEnabled: true,
        blockedEncryptionTypes: ["SSE-C"],
      },
    ]);
  });

  it("has versions, which expire once there are versions at all", () => {
    const { versioningConfiguration } = recording.inputsOf(
      "aws:s3/bucketVersioning:BucketVersioning",
      "media-versioning",
    );
    assert.deepEqual(versioningConfiguration, { status: "Enabled" });
    const [lifecycle] = recording.ofType(LIFECYCLE);
    assert.deepEqual(lifecycle?.dependsOn, ["media-versioning"]);
    const [, versions] = lifecycle.inputs["rules"] as readonly Record<string, unknown>[];
    assert.deepEqual(versions?.["noncurrentVersionExpiration"], { noncurrentDays: 90 });
  });

  it("refuses requests without TLS or with an old one, and uploads under another key", () => {
    const { policy } = recording.inputsOf("aws:s3/bucketPolicy:BucketPolicy", "media-policy");
    const { Statement: statements } = JSON.parse(String(policy)) as {
      Statement: { Sid: string; Condition: unknown }[];
    };
    assert.deepEqual(
      statements.map(({ Sid }) => Sid),
      ["DenyRequestsWithoutTls", "DenyOldTls", "DenyOtherEncryption"],
    );
    assert.deepEqual(statements[2], {
      Sid: "DenyOtherEncryption",
      Effect: "Deny",
      Principal: "*",
      Action: ["s3:PutObject"],
      Resource: `${ARN}/*`,
      Condition: {
        Null: { "s3:x-amz-server-side-encryption": "false" },
        StringNotEquals: { "s3:x-amz-server-side-encryption-aws-kms-key-id": "key" },
      },
    });
  });

  it("lets services read it, or write it without taking versions away, or both", async () => {
    const connections = await valueOf(recording.result.connections);
    assert.deepEqual(
      connections.map(({ name, environment }) => [name, environment]),
      ["media", "media:read", "media:write"].map((name) => [
        name,
        { MEDIA_BUCKET_NAME: "media-bucket-1a2b3c4" },
      ]),
    );
    const [read, write] = connections.slice(1).map(({ statements }) => statements[0]);
    assert.deepEqual(read, {
      Sid: "ReadBuckets",
      Action: ["s3:GetObject", "s3:ListBucket"],
      Resource: [ARN, `${ARN}/*`],
    });
    assert.deepEqual(write, {
      Sid: "WriteBuckets",
      Action: [
        "s3:AbortMultipartUpload",
        "s3:DeleteObject",
        "s3:ListMultipartUploadParts",
        "s3:PutObject",
      ],
      Resource: `${ARN}/*`,
    });
  });

  it("tells its name and its ARN", async () => {
    const { bucketName, arn } = recording.result;
    assert.deepEqual(
      [await valueOf(bucketName), await valueOf(arn)],
      ["media-bucket-1a2b3c4", ARN],
    );
  });

  it("refuses a lifecycle that S3 would", async () => {
    await assert.rejects(
      deploy({ infrequentAccessAfterDays: 30, expirationDays: 30 }),
      /multizone:data:Bucket media: expirationDays is 30; expected more than infrequentAccessAfterDays, which is 30/,
    );
  });

  it("refuses a name that makes the bucket's too long", async () => {
    await deploy({}, "a".repeat(48));
    await assert.rejects(
      deploy({}, "a".repeat(49)),
      /has 56 characters; expected at most 55: shorten the component's name/,
    );
  });
});
