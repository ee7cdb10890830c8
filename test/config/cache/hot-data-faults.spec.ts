import assert from "node:assert/strict";
import { hotDataFaults } from "../../../config/cache/hot-data-faults";
import { linesOf } from "../support";

const found = (hotData: unknown): string[] => linesOf(hotDataFaults(hotData, { namespace: "m" }));

const PAIR = { readsPerSecond: 10, hitPercent: 90 };

describe("hotDataFaults", () => {
  const cases: readonly (readonly [title: string, hotData: unknown, ...faults: string[]])[] = [
    ["no list", undefined],
    ["what is no list", "product-list"],
    ["no class", []],
    ["classes by different names", [{ name: "a" }, { name: "b", ...PAIR }]],
    ["entries that are faulty by themselves", [7, null, { name: "A" }, { name: "A" }, {}, {}]],
    [
      "names twice, beside an entry that is faulty by itself",
      [{ name: "a" }, "b", { name: "a" }, { name: "a", ttlSeconds: "x" }],
      'm:cache.hotData[2].name: got "a"; expected each name once; it is cache.hotData[0].name already',
      'm:cache.hotData[3].name: got "a"; expected each name once; it is cache.hotData[0].name already',
    ],
    [
      "reads without a hit rate, and the other way round",
      [
        { name: "a", readsPerSecond: 10 },
        { name: "b", hitPercent: 0 },
      ],
      "m:cache.hotData[0].hitPercent: is missing; expected it together with cache.hotData[0].readsPerSecond",
      "m:cache.hotData[1].readsPerSecond: is missing; expected it together with cache.hotData[1].hitPercent",
    ],
  ];

  for (const [title, hotData, ...faults] of cases) {
    it(`${faults.length === 0 ? "find nothing wrong with" : "find"} ${title}`, () => {
      assert.deepEqual(found(hotData), faults);
    });
  }
});
