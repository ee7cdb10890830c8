import assert from "node:assert/strict";
import { bucketsFaults } from "../../../config/data/buckets-faults";

const faults = (buckets: unknown, isSecret: (key: string) => boolean = () => false) =>
  bucketsFaults(buckets, { namespace: "m", isSecret });

const BROKEN = [
  7,
  { name: "Media", infrequentAccessAfterDays: 30, expirationDays: 30, forceDestroy: "no" },
  { name: "exports", infrequentAccessAfterDays: 60, expirationDays: 61 },
  { name: "reports", infrequentAccessAfterDays: 60, expirationDays: 7 },
];

describe("bucketsFaults", () => {
  it("hides no fault behind that of another bucket or setting", () => {
    assert.deepEqual(faults(BROKEN), [
      {
        key: "m:buckets[1].expirationDays",
        value: 30,
        expected: "more than infrequentAccessAfterDays, which is 30",
      },
      {
        key: "m:buckets[3].expirationDays",
        value: 7,
        expected: "more than infrequentAccessAfterDays, which is 60",
      },
    ]);
  });

  it("leaves to the schema what is faulty by itself", () => {
    assert.deepEqual(faults([{ infrequentAccessAfterDays: 10, expirationDays: 5 }]), []);
  });

  it("finds nothing wrong where there are none", () => {
    assert.deepEqual(faults(undefined), []);
  });

  it("says nothing of secret buckets but that they do not fit", () => {
    assert.deepEqual(
      faults(BROKEN, (key) => key === "m:buckets").map(({ expected }) => expected),
      ["a value that fits the other settings", "a value that fits the other settings"],
    );
  });
});
