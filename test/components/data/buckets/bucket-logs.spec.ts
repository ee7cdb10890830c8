import assert from "node:assert/strict";
import { BucketLogs } from "../../../../components/data/buckets/bucket-logs";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const ARN = "arn:aws:mock:us-west-2:123456789012:logs-bucket";
const BUCKET = "aws:s3/bucket:Bucket";

describe("BucketLogs", () => {
  let recording: Recording<BucketLogs>;
  before(async () => {
    recording = await record(
      () =>
        new BucketLogs("logs", {
          buckets: [
            { name: "media", bucketName: "media-1a2b3c4", arn: "arn:aws:s3:::media-1a2b3c4" },
            { name: "exports", bucketName: "exports-1a2b3c4", arn: "arn:aws:s3:::exports-1a2b3c4" },
          ],
          accountId: "123456789012",
          retentionDays: 90,
          forceDestroy: false,
          protection: { protect: true, retainOnDelete: true },
        }),
    );
  });

  it("has what a bucket of logs has, and the logging of each of the others, as its own", () => {
    assert.deepEqual(
      tree(recording).filter((line) => /:Bucket(?:Logging)? /.test(line)),
      [
        "aws:s3/bucket:Bucket logs-bucket < logs",
        "aws:s3/bucketLogging:BucketLogging logs-exports-logging < logs",
        "aws:s3/bucketLogging:BucketLogging logs-media-logging < logs",
      ],
    );
    assertHouseRules(recording);
  });

  it("logs each bucket under its own name, and never itself", () => {
    assert.deepEqual(
      recording.ofType("aws:s3/bucketLogging:BucketLogging").map(({ inputs }) => inputs),
      [
        {
          bucket: "media-1a2b3c4",
          targetBucket: "logs-bucket-1a2b3c4",
          targetPrefix: "media/",
        },
        {
          bucket: "exports-1a2b3c4",
          targetBucket: "logs-bucket-1a2b3c4",
          targetPrefix: "exports/",
        },
      ],
    );
  });

  it("deletes logs after the days given", () => {
    const { rules } = recording.inputsOf(
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      "logs-lifecycle",
    );
    const [{ expiration }] = rules as [{ expiration: unknown }];
    assert.deepEqual(expiration, { days: 90 });
  });

  it("takes the logs of the given buckets of its own account alone", () => {
    const { policy } = recording.inputsOf("aws:s3/bucketPolicy:BucketPolicy", "logs-policy");
    const { Statement: statements } = JSON.parse(String(policy)) as {
      Statement: { Effect: string }[];
    };
    const allowed = statements.filter(({ Effect }) => Effect === "Allow");
    assert.deepEqual(allowed, [
      {
        Sid: "AllowLogDelivery",
        Effect: "Allow",
        Principal: { Service: "logging.s3.amazonaws.com" },
        Action: ["s3:PutObject"],
        Resource: [`${ARN}/media/*`, `${ARN}/exports/*`],
        Condition: {
          StringEquals: { "aws:SourceAccount": "123456789012" },
          ArnEquals: {
            "aws:SourceArn": ["arn:aws:s3:::media-1a2b3c4", "arn:aws:s3:::exports-1a2b3c4"],
          },
        },
      },
    ]);
  });

  it("is protected, and stays closed where it stays", () => {
    for (const { name, type, options } of recording.resources) {
      assert.equal(options.protect ?? false, type === BUCKET, name);
      assert.equal(options.retainOnDelete ?? false, type !== "multizone:data:BucketLogs", name);
    }
    assert.deepEqual(recording.inputsOf(BUCKET, "logs-bucket"), { forceDestroy: false });
  });

  it("tells its name", async () => {
    assert.equal(await valueOf(recording.result.bucketName), "logs-bucket-1a2b3c4");
  });
});
