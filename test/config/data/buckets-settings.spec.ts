import assert from "node:assert/strict";
import { bucketLogRetentionDays, bucketsSettings } from "../../../config/data/buckets-settings";

type Values = Readonly<Record<string, unknown>>;

const messages = (values: Values): string[] =>
  (bucketsSettings.safeParse([{ name: "media", ...values }]).error?.issues ?? []).map(
    ({ path, message }) => `${path.slice(1).join(".")}: ${message}`,
  );

describe("bucketsSettings", () => {
  it("are none where nothing is said, and keep what is overwritten for a while where nothing else is", () => {
    assert.deepEqual(bucketsSettings.parse(undefined), []);
    assert.deepEqual(bucketsSettings.parse([{ name: "media" }]), [
      { name: "media", noncurrentVersionDays: 90, forceDestroy: false },
    ]);
  });

  const sound: readonly Values[] = [
    { name: "a".repeat(24) },
    { noncurrentVersionDays: 1 },
    { noncurrentVersionDays: 3650 },
    { infrequentAccessAfterDays: 30 },
    { expirationDays: 1 },
  ];
  for (const values of sound) {
    it(`take ${JSON.stringify(values)}`, () => {
      assert.deepEqual(messages(values), []);
    });
  }

  const NAME =
    "a name of at most 24 lower-case letters, digits and single hyphens that begins with a letter, and none of encryption, logs";
  const refused: readonly (readonly [Values, string])[] = [
    [{ name: "a".repeat(25) }, `name: ${NAME}`],
    [{ name: "my_media" }, `name: ${NAME}`],
    [{ name: "logs" }, `name: ${NAME}`],
    [{ noncurrentVersionDays: 0 }, "noncurrentVersionDays: a whole number from 1 to 3650"],
    [{ noncurrentVersionDays: 3651 }, "noncurrentVersionDays: a whole number from 1 to 3650"],
    [
      { infrequentAccessAfterDays: 29 },
      "infrequentAccessAfterDays: a whole number from 30 to 3650",
    ],
    [{ expirationDays: 0 }, "expirationDays: a whole number from 1 to 3650"],
    [{ forceDestroy: "no" }, "forceDestroy: true or false"],
  ];
  for (const [values, message] of refused) {
    it(`refuse ${JSON.stringify(values)}`, () => {
      assert.deepEqual(messages(values), [message]);
    });
  }

  it("are at most forty", () => {
    const buckets = (count: number): unknown =>
      Array.from({ length: count }, () => ({ name: "media" }));
    assert.ok(bucketsSettings.safeParse(buckets(40)).success);
    assert.equal(
      bucketsSettings.safeParse(buckets(41)).error?.issues[0]?.message,
      "a list of at most 40 buckets",
    );
  });
});

describe("bucketLogRetentionDays", () => {
  it("are 90, or from a day to ten years", () => {
    assert.equal(bucketLogRetentionDays.parse(undefined), 90);
    const taken = [0, 1, 3650, 3651].map((days) => bucketLogRetentionDays.safeParse(days).success);
    assert.deepEqual(taken, [false, true, true, false]);
  });
});
