import assert from "node:assert/strict";
import { createLogBucket, type LogBucket } from "../../../components/shared/log-bucket";
import { record, type Recording, valueOf } from "../../support/mocks";

const ARN = "arn:aws:mock:us-west-2:123456789012:logs-bucket";
const DELIVERY = {
  Sid: "AllowLogDelivery",
  Effect: "Allow",
  Principal: { Service: "logging.example.amazonaws.com" },
  Action: ["s3:PutObject"],
} as const;

describe("createLogBucket", () => {
  let recording: Recording<LogBucket>;
  before(async () => {
    recording = await record(() =>
      createLogBucket("logs", {
        retentionDays: 30,
        forceDestroy: true,
        delivery: ({ arn }) => ({ ...DELIVERY, Resource: arn }),
        holding: { protect: true },
        carrying: { retainOnDelete: true },
      }),
    );
  });

  it("creates the bucket with its own options, and all that belongs to it with theirs", () => {
    assert.deepEqual(
      recording.resources
        .map(({ name, options }) => [name, options.protect, options.retainOnDelete])
        .sort(),
      [
        ["logs-bucket", true, undefined],
        ["logs-encryption", undefined, true],
        ["logs-lifecycle", undefined, true],
        ["logs-ownership-controls", undefined, true],
        ["logs-policy", undefined, true],
        ["logs-public-access-block", undefined, true],
      ],
    );
  });

  it("deletes the logs with the bucket where that is wanted", () => {
    assert.deepEqual(recording.inputsOf("aws:s3/bucket:Bucket", "logs-bucket"), {
      forceDestroy: true,
    });
  });

  it("encrypts with the only kind of key that log delivery supports", () => {
    assert.deepEqual(
      recording.inputsOf(
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        "logs-encryption",
      ),
      {
        bucket: "logs-bucket-1a2b3c4",
        rules: [
          {
            applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" },
            blockedEncryptionTypes: ["SSE-C"],
          },
        ],
      },
    );
  });

  it("deletes logs after the days given, and what of an upload was never finished", () => {
    assert.deepEqual(
      recording.inputsOf(
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        "logs-lifecycle",
      ),
      {
        bucket: "logs-bucket-1a2b3c4",
        rules: [
          {
            id: "expire-logs",
            status: "Enabled",
            filter: { prefix: "" },
            expiration: { days: 30 },
            abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
          },
        ],
      },
    );
  });

  it("refuses what comes without TLS or with an old one, and lets the one service deliver", async () => {
    const { bucket, policy } = recording.inputsOf(
      "aws:s3/bucketPolicy:BucketPolicy",
      "logs-policy",
    );
    assert.equal(bucket, "logs-bucket-1a2b3c4");
    const { Statement: statements } = JSON.parse(String(policy)) as {
      Statement: { Sid: string }[];
    };
    assert.deepEqual(
      statements.map(({ Sid }) => Sid),
      ["DenyRequestsWithoutTls", "DenyOldTls", "AllowLogDelivery"],
    );
    assert.deepEqual(statements[2], { ...DELIVERY, Resource: ARN });
    assert.equal(await valueOf(recording.result.policy.bucket), "logs-bucket-1a2b3c4");
  });
});
