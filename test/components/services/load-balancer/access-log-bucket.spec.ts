import assert from "node:assert/strict";
import { AccessLogBucket } from "../../../../components/services/load-balancer/access-log-bucket";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const BUCKET = "arn:aws:mock:us-west-2:123456789012:logs-bucket";

describe("AccessLogBucket", () => {
  let recording: Recording<AccessLogBucket>;

  before(async () => {
    recording = await record(
      () =>
        new AccessLogBucket("logs", {
          accountId: "123456789012",
          retentionDays: 90,
          forceDestroy: false,
        }),
    );
  });

  it("creates a bucket and everything that closes it", () => {
    assert.deepEqual(tree(recording), [
      "aws:s3/bucket:Bucket logs-bucket < logs",
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration logs-lifecycle < logs",
      "aws:s3/bucketOwnershipControls:BucketOwnershipControls logs-ownership-controls < logs",
      "aws:s3/bucketPolicy:BucketPolicy logs-policy < logs",
      "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock logs-public-access-block < logs",
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration logs-encryption < logs",
      "multizone:services:AccessLogBucket logs < stack",
    ]);
    assertHouseRules(recording);
  });

  it("is deleted with logs in it only where that is wanted", () => {
    assert.deepEqual(recording.inputsOf("aws:s3/bucket:Bucket", "logs-bucket"), {
      forceDestroy: false,
    });
  });

  it("deletes logs after the days given", () => {
    const { rules } = recording.inputsOf(
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      "logs-lifecycle",
    );
    const [{ expiration }] = rules as [{ expiration: unknown }];
    assert.deepEqual(expiration, { days: 90 });
  });

  it("takes the logs of its own account's load balancers only, and nothing without TLS", () => {
    const { policy } = recording.inputsOf("aws:s3/bucketPolicy:BucketPolicy", "logs-policy");
    const { Statement: statements } = JSON.parse(String(policy)) as {
      Statement: { Sid: string }[];
    };
    assert.deepEqual(
      statements.map(({ Sid }) => Sid),
      ["DenyRequestsWithoutTls", "DenyOldTls", "AllowLogDelivery"],
    );
    assert.deepEqual(statements[2], {
      Sid: "AllowLogDelivery",
      Effect: "Allow",
      Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
      Action: ["s3:PutObject"],
      Resource: [
        `${BUCKET}/access/AWSLogs/123456789012/*`,
        `${BUCKET}/connection/AWSLogs/123456789012/*`,
      ],
    });
  });

  it("tells its name", async () => {
    assert.equal(await valueOf(recording.result.bucketName), "logs-bucket-1a2b3c4");
  });
});
