import assert from "node:assert/strict";
import { bucketFaults } from "../../../../components/data/buckets/bucket-faults";

describe("bucketFaults", () => {
  for (const bucket of [
    {},
    { infrequentAccessAfterDays: 30 },
    { expirationDays: 1 },
    { infrequentAccessAfterDays: 30, expirationDays: 31 },
  ]) {
    it(`finds nothing wrong with ${JSON.stringify(bucket)}`, () => {
      assert.deepEqual(bucketFaults(bucket), []);
    });
  }

  it("finds objects that would be deleted before they move, or as they do", () => {
    for (const expirationDays of [30, 29]) {
      assert.deepEqual(bucketFaults({ infrequentAccessAfterDays: 30, expirationDays }), [
        {
          setting: "expirationDays",
          value: expirationDays,
          expected: "more than infrequentAccessAfterDays, which is 30",
        },
      ]);
    }
  });
});
