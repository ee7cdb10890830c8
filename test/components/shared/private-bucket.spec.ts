import assert from "node:assert/strict";
import * as s3 from "@pulumi/aws/s3";
import { closeBucket, withOldTls, withoutTls } from "../../../components/shared/private-bucket";
import { resourcePolicy } from "../../../components/shared/policy-document";
import { record, type Recording, valueOf } from "../../support/mocks";

const ARN = "arn:aws:mock:us-west-2:123456789012:media-bucket";

describe("a private bucket", () => {
  let recording: Recording<s3.Bucket>;
  before(async () => {
    recording = await record(() => {
      const bucket = new s3.Bucket("media-bucket");
      closeBucket("media", bucket, { retainOnDelete: true });
      return bucket;
    });
  });

  it("has no access lists, and public access is blocked in all four ways", () => {
    assert.deepEqual(
      recording.inputsOf(
        "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
        "media-ownership-controls",
      ),
      { bucket: "media-bucket-1a2b3c4", rule: { objectOwnership: "BucketOwnerEnforced" } },
    );
    assert.deepEqual(
      recording.inputsOf(
        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        "media-public-access-block",
      ),
      {
        bucket: "media-bucket-1a2b3c4",
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
    );
  });

  it("gives the options on to both", () => {
    assert.deepEqual(
      recording.resources.map(({ name, options }) => [name, options.retainOnDelete]),
      [
        ["media-bucket", undefined],
        ["media-ownership-controls", true],
        ["media-public-access-block", true],
      ],
    );
  });

  it("refuses requests without TLS and with an old one, each for everything in it", async () => {
    const { result } = recording;
    const policy = await valueOf(resourcePolicy([withoutTls(result), withOldTls(result)]));
    const refused = {
      Effect: "Deny",
      Principal: "*",
      Action: ["s3:*"],
      Resource: [ARN, `${ARN}/*`],
    };
    assert.deepEqual((JSON.parse(policy) as { Statement: unknown }).Statement, [
      {
        Sid: "DenyRequestsWithoutTls",
        ...refused,
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
      { Sid: "DenyOldTls", ...refused, Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
    ]);
  });
});
