import assert from "node:assert/strict";
import { bucketLifecycleConfiguration } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-lifecycle-configuration";
import { bucketLogging } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-logging";
import { bucketNotification } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-notification";
import { bucketOwnershipControls } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-ownership-controls";
import { bucketPolicy } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-policy";
import { bucketPublicAccessBlock } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-public-access-block";
import { bucketServerSideEncryptionConfiguration } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-server-side-encryption-configuration";
import { bucketVersioning } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-versioning";
import { hex } from "../../../../../../sandbox/providers/aws/identity";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, refusals, nothing } from "../../../../../support/aws-refusals";

describe("aws.s3.BucketLifecycleConfiguration", () => {
  const rule = {
    abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
    expiration: { days: 30 },
    filter: { prefix: "" },
    id: "expire",
    status: "Enabled",
  };
  const good = { bucket: "logs", rules: [rule] };
  const ACTIONS =
    "abortIncompleteMultipartUpload, expiration, noncurrentVersionExpiration, noncurrentVersionTransitions, transitions";

  itRefuses(bucketLifecycleConfiguration, good, [
    ["no rules", { rules: null }, "rules: got none of them, expected at least one of rules"],
    ["an empty list of rules", { rules: [] }, "rules: got 0 entries, expected 1 to 1000 entries"],
    [
      "two rules of one id",
      { rules: [rule, rule] },
      'rules[1].id: got "expire", expected an id that no other rule has',
    ],
    [
      "a rule that does nothing",
      { rules: [{ id: "a", status: "Enabled" }] },
      `rules[0].abortIncompleteMultipartUpload: got none of them, expected at least one of ${ACTIONS}`,
    ],
    [
      "an unknown status",
      { rules: [{ ...rule, status: "On" }] },
      'rules[0].status: got "On", expected one of Disabled, Enabled',
    ],
    [
      "an expiration at once",
      { rules: [{ ...rule, expiration: { days: 0 } }] },
      "rules[0].expiration.days: got 0, expected 1 to 2147483647",
    ],
    [
      "an expiration by age and date",
      { rules: [{ ...rule, expiration: { date: "2030-01-01T00:00:00Z", days: 1 } }] },
      "rules[0].expiration.days: got days together with date, expected at most one of date, days",
    ],
    [
      "an expiration by age and marker",
      { rules: [{ ...rule, expiration: { days: 30, expiredObjectDeleteMarker: true } }] },
      "rules[0].expiration.days: got 30, expected no value with expiredObjectDeleteMarker true",
    ],
    [
      "an expiration of nothing",
      { rules: [{ ...rule, expiration: {} }] },
      "rules[0].expiration.date: got none of them, expected at least one of date, days, expiredObjectDeleteMarker",
    ],
    [
      "an expiration at noon",
      { rules: [{ ...rule, expiration: { date: "2030-01-01T12:00:00Z" } }] },
      'rules[0].expiration.date: got "2030-01-01T12:00:00Z", expected midnight in UTC, such as 2026-01-01T00:00:00Z',
    ],
    [
      "a filter of two conditions without and",
      { rules: [{ ...rule, filter: { objectSizeGreaterThan: 1, prefix: "a" } }] },
      "rules[0].filter.objectSizeGreaterThan: got objectSizeGreaterThan together with prefix, expected at most one of prefix, tag, objectSizeGreaterThan, objectSizeLessThan, and",
    ],
    [
      "a move to infrequent access within a month",
      {
        rules: [
          {
            ...rule,
            expiration: { days: 60 },
            transitions: [{ days: 29, storageClass: "STANDARD_IA" }],
          },
        ],
      },
      'rules[0].transitions[0].days: got 29, expected 30 to 2147483647 with storageClass "STANDARD_IA"',
    ],
    [
      "a move on the day of the expiration",
      { rules: [{ ...rule, transitions: [{ days: 30, storageClass: "GLACIER" }] }] },
      "rules[0].expiration.days: got 30, expected more than the 30 days of the last transition",
    ],
    [
      "earlier versions that go before they move",
      {
        rules: [
          {
            ...rule,
            noncurrentVersionExpiration: { noncurrentDays: 30 },
            noncurrentVersionTransitions: [{ noncurrentDays: 31, storageClass: "ONEZONE_IA" }],
          },
        ],
      },
      "rules[0].noncurrentVersionExpiration.noncurrentDays: got 30, expected more than the 31 days of the last transition",
    ],
    [
      "broken off uploads by their tags",
      { rules: [{ ...rule, filter: { tag: { key: "a", value: "b" } } }] },
      'rules[0].abortIncompleteMultipartUpload: got {"daysAfterInitiation":1}, expected no value',
    ],
    [
      "markers of deletions by their tags",
      {
        rules: [
          {
            id: "markers",
            status: "Enabled",
            filter: { and: { tags: { a: "b" } } },
            expiration: { expiredObjectDeleteMarker: true },
          },
        ],
      },
      "rules[0].expiration.expiredObjectDeleteMarker: got true, expected no true beside tags",
    ],
    [
      "another form of account",
      { expectedBucketOwner: "me" },
      'expectedBucketOwner: got "me", expected an account: 12 digits',
    ],
  ]);
  itTakes(bucketLifecycleConfiguration, good, [
    [
      "an age beside a marker that stays",
      { rules: [{ ...rule, expiration: { days: 30, expiredObjectDeleteMarker: false } }] },
    ],
    [
      "earlier versions that move and go",
      {
        rules: [
          {
            ...rule,
            expiration: { days: 31 },
            transitions: [{ days: 30, storageClass: "STANDARD_IA" }],
            noncurrentVersionExpiration: { noncurrentDays: 91, newerNoncurrentVersions: 3 },
            noncurrentVersionTransitions: [{ noncurrentDays: 90, storageClass: "GLACIER_IR" }],
          },
        ],
      },
    ],
    [
      "an age that is not known yet",
      {
        rules: [
          {
            ...rule,
            expiration: { days: UNKNOWN },
            transitions: [{ days: UNKNOWN, storageClass: "STANDARD_IA" }],
          },
        ],
      },
    ],
    ["a marker alone", { rules: [{ ...rule, expiration: { expiredObjectDeleteMarker: true } }] }],
  ]);

  it("is planned with the least size that S3 sets", () => {
    assert.deepEqual(bucketLifecycleConfiguration.planned?.(good), {
      transitionDefaultMinimumObjectSize: "all_storage_classes_128K",
    });
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
