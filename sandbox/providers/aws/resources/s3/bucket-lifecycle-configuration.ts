import { type Constraint, documented } from "../../check/constraint";
import {
  absent,
  atLeastOne,
  conflicting,
  entries,
  form,
  length,
  lessThan,
  notForm,
  oneOf,
  range,
} from "../../check/constraints";
import { when, where } from "../../check/conditions";
import { shown } from "../../check/fault";
import { placesAt } from "../../check/properties-at";
import { eachBlock } from "../../check/each-block";
import { expiresAfterTransitions, infrequentAccess } from "./lifecycle-ages";
import { partOfOwnedBucket } from "./part-of-bucket";

const PROVIDER =
  "https://www.pulumi.com/registry/packages/aws/api-docs/s3/bucketlifecycleconfiguration/";
const RULES = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html";
const AGES =
  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html";

const STORAGE_CLASSES = [
  "DEEP_ARCHIVE",
  "GLACIER",
  "GLACIER_IR",
  "INTELLIGENT_TIERING",
  "ONEZONE_IA",
  "STANDARD_IA",
];

const MOST_DAYS = 2_147_483_647;

/** Midnight in UTC, the only time of a day that S3 takes. */
const MIDNIGHT = /^\d{4}-\d{2}-\d{2}T00:00:00(\.0+)?(Z|\+00:00)$/;

const distinctIds: Constraint = (inputs) => {
  const seen = new Set<unknown>();
  return placesAt(inputs, "rules[].id").flatMap(({ path, value, isSecret, isUnknown }) => {
    const isTwice = !isUnknown && seen.has(value);
    seen.add(value);
    return isTwice
      ? [
          {
            property: path,
            given: shown(value, isSecret),
            expected: "an id that no other rule has",
          },
        ]
      : [];
  });
};

const filter: readonly Constraint[] = [
  conflicting("prefix", "tag", "objectSizeGreaterThan", "objectSizeLessThan", "and"),
  range("objectSizeGreaterThan", 0, Infinity),
  range("objectSizeLessThan", 1, Infinity),
  range("and.objectSizeGreaterThan", 0, Infinity),
  range("and.objectSizeLessThan", 1, Infinity),
  lessThan("and.objectSizeGreaterThan", "and.objectSizeLessThan"),
];

/** What has no tags a filter cannot pick by them: an upload that was broken off, the marker of a deletion. */
const untagged = ["filter.tag", "filter.and.tags"].flatMap((tags): Constraint[] => [
  where(tags, [absent("abortIncompleteMultipartUpload")]),
  where(tags, [notForm("expiration.expiredObjectDeleteMarker", /^true$/, "no true beside tags")]),
]);

/** What S3 does with objects of some age. The provider plans `transitionDefaultMinimumObjectSize` as S3 sets it. */
export const bucketLifecycleConfiguration = partOfOwnedBucket(
  [
    documented(PROVIDER, [
      atLeastOne("rules"),
      entries("rules", 1, 1000),
      length("rules[].id", 1, 255),
      oneOf("rules[].status", ["Disabled", "Enabled"]),
      oneOf("transitionDefaultMinimumObjectSize", [
        "all_storage_classes_128K",
        "varies_by_storage_class",
      ]),
    ]),
    documented(RULES, [
      distinctIds,
      eachBlock("rules[]", [
        conflicting("filter", "prefix"),
        atLeastOne(
          "abortIncompleteMultipartUpload",
          "expiration",
          "noncurrentVersionExpiration",
          "noncurrentVersionTransitions",
          "transitions",
        ),
        eachBlock("filter", filter),
        eachBlock("expiration", [
          atLeastOne("date", "days", "expiredObjectDeleteMarker"),
          conflicting("date", "days"),
          when("expiredObjectDeleteMarker", [true], [absent("date"), absent("days")]),
          range("days", 1, MOST_DAYS),
          form("date", MIDNIGHT, "midnight in UTC, such as 2026-01-01T00:00:00Z"),
        ]),
        eachBlock("transitions[]", [
          conflicting("date", "days"),
          range("days", 0, MOST_DAYS),
          form("date", MIDNIGHT, "midnight in UTC, such as 2026-01-01T00:00:00Z"),
          oneOf("storageClass", STORAGE_CLASSES),
        ]),
        eachBlock("noncurrentVersionTransitions[]", [
          range("noncurrentDays", 0, MOST_DAYS),
          range("newerNoncurrentVersions", 1, 100),
          oneOf("storageClass", STORAGE_CLASSES),
        ]),
        range("noncurrentVersionExpiration.noncurrentDays", 1, MOST_DAYS),
        range("noncurrentVersionExpiration.newerNoncurrentVersions", 1, 100),
        range("abortIncompleteMultipartUpload.daysAfterInitiation", 1, MOST_DAYS),
        ...untagged,
      ]),
    ]),
    documented(AGES, [
      eachBlock("rules[]", [
        infrequentAccess("transitions[]", "days"),
        infrequentAccess("noncurrentVersionTransitions[]", "noncurrentDays"),
        expiresAfterTransitions("expiration.days", "transitions[].days"),
        expiresAfterTransitions(
          "noncurrentVersionExpiration.noncurrentDays",
          "noncurrentVersionTransitions[].noncurrentDays",
        ),
      ]),
    ]),
  ],
  {
    planned: () => ({ transitionDefaultMinimumObjectSize: "all_storage_classes_128K" }),
    outputs: () => ({
      expectedBucketOwner: "",
      transitionDefaultMinimumObjectSize: "all_storage_classes_128K",
    }),
  },
);
