import assert from "node:assert/strict";
import type { BucketSpec } from "../../../../components/data/buckets/bucket";
import { Buckets } from "../../../../components/data/buckets/buckets";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const BUCKET = "aws:s3/bucket:Bucket";
const ARN = "arn:aws:mock:us-west-2:123456789012:buckets";

const bucket = (name: string, forceDestroy = false): BucketSpec => ({
  name,
  noncurrentVersionDays: 90,
  forceDestroy,
});

const deploy = (buckets: readonly BucketSpec[]): Promise<Recording<Buckets>> =>
  record(
    () =>
      new Buckets("buckets", {
        buckets,
        accountId: "123456789012",
        region: "us-west-2",
        logRetentionDays: 30,
        protection: { protect: false, retainOnDelete: false },
      }),
  );

const logsAreDestroyed = async (buckets: readonly BucketSpec[]): Promise<unknown> => {
  const recording = await deploy(buckets);
  return recording.inputsOf(BUCKET, "buckets-logs-bucket")["forceDestroy"];
};

describe("Buckets", () => {
  let recording: Recording<Buckets>;
  before(async () => {
    recording = await deploy([bucket("media"), bucket("exports", true)]);
  });

  it("are each a bucket of its own, with one key and one place for their logs", () => {
    assertHouseRules(recording);
    assert.deepEqual(
      tree(recording).filter((each) => each.startsWith("multizone") || each.startsWith(BUCKET)),
      [
        `${BUCKET} buckets-exports-bucket < buckets-exports`,
        `${BUCKET} buckets-logs-bucket < buckets-logs`,
        `${BUCKET} buckets-media-bucket < buckets-media`,
        "multizone:data:Bucket buckets-exports < buckets",
        "multizone:data:Bucket buckets-media < buckets",
        "multizone:data:BucketLogs buckets-logs < buckets",
        "multizone:data:Buckets buckets < stack",
        "multizone:data:EncryptionKey buckets-encryption < buckets",
      ],
    );
  });

  it("are encrypted with the key, and logged", () => {
    const { rules } = recording.inputsOf(
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      "buckets-media-encryption",
    );
    assert.ok(JSON.stringify(rules).includes(`"kmsMasterKeyId":"${ARN}-encryption-key"`));
    const logging = recording.ofType("aws:s3/bucketLogging:BucketLogging");
    assert.deepEqual(
      logging.map(({ inputs }) => inputs["bucket"]),
      ["buckets-media-bucket-1a2b3c4", "buckets-exports-bucket-1a2b3c4"],
    );
    const { policy } = recording.inputsOf(
      "aws:s3/bucketPolicy:BucketPolicy",
      "buckets-logs-policy",
    );
    assert.ok(String(policy).includes(`"${ARN}-media-bucket","${ARN}-exports-bucket"`));
    const { rules: expiry } = recording.inputsOf(
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      "buckets-logs-lifecycle",
    );
    assert.ok(JSON.stringify(expiry).includes('"expiration":{"days":30}'));
  });

  it("take the logs with them only where no bucket is worth keeping", async () => {
    assert.equal(await logsAreDestroyed([bucket("media"), bucket("exports", true)]), false);
    assert.equal(await logsAreDestroyed([bucket("media", true), bucket("exports", true)]), true);
  });

  it("create nothing where there are none", async () => {
    const none = await deploy([]);
    assert.deepEqual(tree(none), ["multizone:data:Buckets buckets < stack"]);
    assertHouseRules(none);
    const { connections, arns, names } = none.result;
    assert.deepEqual([connections, arns, names], [[], {}, {}]);
  });

  it("tell their connections, ARNs and names", async () => {
    const { connections, arns, names } = recording.result;
    assert.deepEqual(
      connections.map(({ name }) => name),
      ["media", "media:read", "media:write", "exports", "exports:read", "exports:write"],
    );
    assert.deepEqual(await valueOf(arns), {
      media: `${ARN}-media-bucket`,
      exports: `${ARN}-exports-bucket`,
    });
    assert.deepEqual(await valueOf(names), {
      media: "buckets-media-bucket-1a2b3c4",
      exports: "buckets-exports-bucket-1a2b3c4",
    });
  });

  it("refuse names that come twice", async () => {
    await assert.rejects(
      deploy([bucket("media"), bucket("media")]),
      /multizone:data:Buckets buckets: there are several buckets media; expected each name once/,
    );
  });
});
