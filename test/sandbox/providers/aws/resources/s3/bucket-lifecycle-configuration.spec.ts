import assert from "node:assert/strict";
import { bucketLifecycleConfiguration } from "../../../../../../sandbox/providers/aws/resources/s3/bucket-lifecycle-configuration";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";

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
      "earlier versions that move at a negative age",
      {
        rules: [
          {
            ...rule,
            noncurrentVersionTransitions: [{ noncurrentDays: -1, storageClass: "GLACIER_IR" }],
          },
        ],
      },
      "rules[0].noncurrentVersionTransitions[0].noncurrentDays: got -1, expected 0 to 2147483647",
    ],
    [
      "earlier versions that go at once",
      { rules: [{ ...rule, noncurrentVersionExpiration: { noncurrentDays: 0 } }] },
      "rules[0].noncurrentVersionExpiration.noncurrentDays: got 0, expected 1 to 2147483647",
    ],
    [
      "earlier versions that move to infrequent access at once",
      {
        rules: [
          {
            ...rule,
            noncurrentVersionTransitions: [{ noncurrentDays: 29, storageClass: "STANDARD_IA" }],
          },
        ],
      },
      'rules[0].noncurrentVersionTransitions[0].noncurrentDays: got 29, expected 30 to 2147483647 with storageClass "STANDARD_IA"',
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
