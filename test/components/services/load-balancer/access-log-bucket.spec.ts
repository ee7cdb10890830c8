import assert from "node:assert/strict";
import { AccessLogBucket } from "../../../../components/services/load-balancer/access-log-bucket";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules } from "../../../support/mocks-tree";

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

  it("has what a bucket of logs has, as its own", () => {
    assert.equal(recording.ofType("aws:s3/bucket:Bucket").length, 1);
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

  it("takes the logs of its own account's load balancers only", () => {
    const { policy } = recording.inputsOf("aws:s3/bucketPolicy:BucketPolicy", "logs-policy");
    const { Statement: statements } = JSON.parse(String(policy)) as {
      Statement: { Effect: string }[];
    };
    const allowed = statements.filter(({ Effect }) => Effect === "Allow");
    assert.deepEqual(allowed, [
      {
        Sid: "AllowLogDelivery",
        Effect: "Allow",
        Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
        Action: ["s3:PutObject"],
        Resource: [
          `${BUCKET}/access/AWSLogs/123456789012/*`,
          `${BUCKET}/connection/AWSLogs/123456789012/*`,
        ],
      },
    ]);
  });

  it("tells its name", async () => {
    assert.equal(await valueOf(recording.result.bucketName), "logs-bucket-1a2b3c4");
  });
});
