import assert from "node:assert/strict";
import { databaseLoad, type Reads } from "../../../components/cache/database-load";

describe("databaseLoad", () => {
  const cases: readonly (readonly [
    title: string,
    reads: Reads,
    withCache: number,
    withoutCache: number,
  ])[] = [
    ["nothing is 0", { hotData: [], uncachedReadsPerSecond: 0 }, 0, 0],
    ["what asks no cache comes either way", { hotData: [], uncachedReadsPerSecond: 70 }, 70, 70],
    [
      "misses come always, hits when the cache is lost",
      { hotData: [{ readsPerSecond: 1000, hitPercent: 95 }], uncachedReadsPerSecond: 200 },
      250,
      1200,
    ],
    [
      "classes add up",
      {
        hotData: [
          { readsPerSecond: 1000, hitPercent: 90 },
          { readsPerSecond: 10, hitPercent: 25 },
        ],
        uncachedReadsPerSecond: 1,
      },
      108.5,
      1011,
    ],
    [
      "tenths do not add up to a rounding error",
      {
        hotData: [
          { readsPerSecond: 1, hitPercent: 90 },
          { readsPerSecond: 1, hitPercent: 80 },
        ],
        uncachedReadsPerSecond: 0,
      },
      0.3,
      2,
    ],
    [
      "a hit rate of 100 leaves nothing",
      { hotData: [{ readsPerSecond: 50, hitPercent: 100 }], uncachedReadsPerSecond: 0 },
      0,
      50,
    ],
    [
      "reads without a hit rate all count as misses",
      { hotData: [{ readsPerSecond: 50 }], uncachedReadsPerSecond: 0 },
      50,
      50,
    ],
    [
      "a class without reads adds none",
      { hotData: [{ hitPercent: 5 }, {}], uncachedReadsPerSecond: 3 },
      3,
      3,
    ],
  ];

  for (const [title, reads, withCache, withoutCache] of cases) {
    it(title, () => {
      assert.deepEqual(databaseLoad(reads), { withCache, withoutCache, capacity: undefined });
    });
  }

  it("stands beside what the database can answer", () => {
    const reads = { hotData: [], uncachedReadsPerSecond: 1, databaseReadsPerSecond: 400 };
    assert.equal(databaseLoad(reads).capacity, 400);
  });
});
