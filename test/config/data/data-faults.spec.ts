import assert from "node:assert/strict";
import { dataFaults } from "../../../config/data/data-faults";
import { settings } from "../../../config/settings";

const ZONES = ["us-west-2a", "us-west-2b"];

const FAULTY = {
  cache: { hotData: [{ name: "list", ttlSeconds: 60, readsPerSecond: 5 }] },
  tables: [{ name: "products", partitionKey: { name: "id" }, replicated: true }],
  queues: [{ name: "orders", retentionDays: 1, maximumAgeSeconds: 86_400 }],
  topics: [{ name: "events", queues: ["ordres"] }],
  buckets: [{ name: "media", expirationDays: 10, infrequentAccessAfterDays: 30 }],
};

const found = (given: Readonly<Record<string, unknown>>, secret?: string) =>
  dataFaults(given, {
    namespace: "m",
    isSecret: (key) => key === `m:${secret ?? ""}`,
    settings: settings.parse({ availabilityZones: ZONES }),
    faulty: [],
  });

describe("dataFaults", () => {
  it("finds what is wrong in each list, beside each other", () => {
    assert.deepEqual(
      found(FAULTY).map(({ key }) => key),
      [
        "m:cache.hotData[0].hitPercent",
        "m:tables[0].replicated",
        "m:queues[0].maximumAgeSeconds",
        "m:topics[0].queues[0]",
        "m:buckets[0].expirationDays",
      ],
    );
  });

  it("finds nothing in what is sound, in what is none, and where nothing is given", () => {
    for (const given of [{}, { tables: 1, queues: {}, topics: "x", buckets: null, cache: 7 }]) {
      assert.deepEqual(found(given), []);
    }
  });

  for (const secret of ["cache", "tables", "queues", "topics", "buckets"]) {
    it(`tells nothing of ${secret} where that is secret`, () => {
      const told = found(FAULTY, secret).filter(({ key }) => key.startsWith(`m:${secret}`));
      assert.ok(told.length > 0);
      for (const { expected, fix } of told) {
        assert.deepEqual([expected, fix], ["a value that fits the other settings", undefined]);
      }
    });
  }
});
