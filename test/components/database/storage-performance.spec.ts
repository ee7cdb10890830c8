import assert from "node:assert/strict";
import { storagePerformance } from "../../../components/database/storage-performance";

describe("storagePerformance", () => {
  const cases = [
    ["gp3", 20, undefined, {}],
    ["gp3", 399, undefined, {}],
    ["gp3", 400, undefined, { iops: 12000, storageThroughput: 500 }],
    ["gp3", 400, 40000, { iops: 40000 }],
    ["io1", 400, 3000, { iops: 3000 }],
    ["io2", 400, undefined, {}],
  ] as const;

  for (const [storageType, allocatedStorageGiB, iops, expected] of cases) {
    it(`is ${JSON.stringify(expected)} of ${allocatedStorageGiB} GiB of ${storageType} with ${iops ?? "no"} IOPS`, () => {
      assert.deepEqual(storagePerformance({ storageType, allocatedStorageGiB, iops }), expected);
    });
  }
});
