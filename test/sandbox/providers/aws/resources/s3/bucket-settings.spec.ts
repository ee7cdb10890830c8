import assert from "node:assert/strict";
import { bucketLogging } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-logging";
import { bucketNotification } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-notification";
import { bucketOwnershipControls } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-ownership-controls";
import { bucketPolicy } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-policy";
import { bucketPublicAccessBlock } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-public-access-block";
import { bucketServerSideEncryptionConfiguration } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-server-side-encryption-configuration";
import { bucketVersioning } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-versioning";
import { hex } from "../../../../../../sandbox/providers/aws/identity";
import { itRefuses, itTakes, refusals, nothing } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const PUBLIC_ACCESS_BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

describe("aws.s3.BucketPublicAccessBlock", () => {
  const folder = temporaryFolder("s3-public-access-block");

  it("shuts at preview only what it is asked to shut", async () => {
    const planned = await new TestAccount(folder()).planned(PUBLIC_ACCESS_BLOCK, {
      blockPublicAcls: true,
      bucket: "logs",
    });
    assert.deepEqual(
      ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"].map(
        (name) => planned[name],
      ),
      [true, false, false, false],
    );
  });
});

describe("settings of a bucket", () => {
  const encryption = (sseAlgorithm: string, kmsMasterKeyId?: string): object => ({
    applyServerSideEncryptionByDefault: { sseAlgorithm, ...(kmsMasterKeyId && { kmsMasterKeyId }) },
  });
  const cases = [
    [bucketOwnershipControls, { rule: { objectOwnership: "BucketOwnerEnforced" } }, 0],
    [bucketOwnershipControls, { rule: { objectOwnership: "Owner" } }, 1],
    [bucketPublicAccessBlock, { blockPublicAcls: true }, 0],
    [bucketServerSideEncryptionConfiguration, { rules: [encryption("AES256")] }, 0],
    [bucketServerSideEncryptionConfiguration, { rules: [encryption("aws:kms", "key")] }, 0],
    [bucketServerSideEncryptionConfiguration, { rules: [encryption("AES256", "key")] }, 1],
    [bucketServerSideEncryptionConfiguration, { rules: [encryption("DES")] }, 1],
    [bucketServerSideEncryptionConfiguration, { rules: [] }, 1],
    [bucketVersioning, { versioningConfiguration: { status: "Enabled" } }, 0],
    [bucketVersioning, { versioningConfiguration: { status: "On" } }, 1],
    [bucketVersioning, { versioningConfiguration: { mfaDelete: "Enabled", status: "Enabled" } }, 1],
  ] as const;
  for (const [row, inputs, expected] of cases) {
    it(`finds ${expected} faults in ${JSON.stringify(inputs)}`, () => {
      const properties = JSON.parse(JSON.stringify({ bucket: "logs", ...inputs })) as Record<
        string,
        string
      >;
      assert.equal(refusals(row, properties).length, expected);
    });
  }

  it("have the bucket's name as their id, and its owner where it is told", () => {
    const { id: idOf = () => "" } = bucketVersioning;
    assert.equal(idOf({ bucket: "logs" }, hex, nothing, "eu-west-1"), "logs");
    assert.equal(
      idOf({ bucket: "logs", expectedBucketOwner: "123456789012" }, hex, nothing, "eu-west-1"),
      "logs,123456789012",
    );
  });
});

describe("aws.s3.BucketPolicy", () => {
  const statement = { Action: "s3:*", Effect: "Deny", Principal: "*", Resource: "*" };
  const good = {
    bucket: "logs",
    policy: JSON.stringify({ Statement: [statement], Version: "2012-10-17" }),
  };

  itRefuses(bucketPolicy, good, [
    [
      "a statement about nobody",
      { policy: JSON.stringify({ Statement: { ...statement, Principal: undefined } }) },
      "policy.Statement[0].Principal: got nothing, expected a value",
    ],
  ]);
  itTakes(bucketPolicy, good, [["a policy as an object", { policy: { Statement: [statement] } }]]);
});

describe("aws.s3.BucketLogging", () => {
  const good = { bucket: "media", targetBucket: "logs", targetPrefix: "media/" };
  const grant = (grantee: object): object => ({ permission: "READ", grantee });
  const refused = (change: object): string[] =>
    refusals(bucketLogging, JSON.parse(JSON.stringify({ ...good, ...change })) as typeof good);

  itRefuses(bucketLogging, good, [
    [
      "two forms of keys",
      {
        targetObjectKeyFormat: {
          partitionedPrefix: { partitionDateSource: "EventTime" },
          simplePrefix: {},
        },
      },
      "targetObjectKeyFormat.simplePrefix: got simplePrefix together with partitionedPrefix, expected exactly one of partitionedPrefix, simplePrefix",
    ],
    [
      "folders by an unknown date",
      { targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: "Now" } } },
      'targetObjectKeyFormat.partitionedPrefix.partitionDateSource: got "Now", expected one of DeliveryTime, EventTime',
    ],
  ]);
  itTakes(bucketLogging, good, [
    ["no prefix", { targetPrefix: "" }],
    ["plain keys", { targetObjectKeyFormat: { simplePrefix: {} } }],
  ]);

  const grantees = [
    [{ type: "Group", uri: "http://acs.amazonaws.com/groups/s3/LogDelivery" }, 0],
    [{ type: "Group" }, 1],
    [{ type: "CanonicalUser" }, 1],
    [{ type: "AmazonCustomerByEmail" }, 1],
    [{ type: "Somebody" }, 1],
  ] as const;
  for (const [grantee, expected] of grantees) {
    it(`finds ${expected} faults in the grantee ${JSON.stringify(grantee)}`, () => {
      assert.equal(refused({ targetGrants: [grant(grantee)] }).length, expected);
    });
  }
});

describe("aws.s3.BucketNotification", () => {
  const queueArn = "arn:aws:sqs:eu-west-1:123456789012:media";
  const good = { bucket: "media", queues: [{ queueArn, events: ["s3:ObjectCreated:*"] }] };

  itRefuses(bucketNotification, good, [
    [
      "an event of another service",
      { queues: [{ queueArn, events: ["ObjectCreated"] }] },
      'queues[0].events[0]: got "ObjectCreated", expected an event, such as s3:ObjectCreated:*',
    ],
    [
      "no event",
      { queues: [{ queueArn, events: [] }] },
      "queues[0].events: got 0 entries, expected at least 1 entry",
    ],
    [
      "a queue by its name",
      { queues: [{ queueArn: "media", events: ["s3:ReducedRedundancyLostObject"] }] },
      'queues[0].queueArn: got "media", expected the ARN of a queue (arn:partition:sqs:region:account:name)',
    ],
    [
      "a queue for a topic",
      { topics: [{ topicArn: queueArn, events: ["s3:ObjectRemoved:Delete"] }] },
      `topics[0].topicArn: got "${queueArn}", expected the ARN of a topic (arn:partition:sns:region:account:name)`,
    ],
  ]);
});
