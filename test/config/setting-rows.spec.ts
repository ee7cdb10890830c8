import assert from "node:assert/strict";
import * as z from "zod";
import { flag, MAP, mapsOf, wholeNumber } from "../../config/setting";
import { entryOf, metaOf, settingRows, settingsOf } from "../../config/setting-rows";
import { settings } from "../../config/settings";

const inner = z
  .strictObject({
    count: wholeNumber(1, 5, { description: "How many." }).default(3),
    size: wholeNumber(1, 5, { description: "How big.", derivedDefault: "the count" }).optional(),
    loud: flag({ description: "Whether loud." }),
  })
  .prefault({ loud: true });

const outer = z.strictObject({ inner }, { error: MAP });

describe("settingRows", () => {
  it("lists the settings of nested maps with their paths and defaults", () => {
    assert.deepEqual(
      settingRows(outer).map((row) => [
        row.path.join("."),
        row.default,
        row.derivedDefault,
        row.required,
      ]),
      [
        ["inner.count", 3, undefined, false],
        ["inner.size", undefined, "the count", false],
        ["inner.loud", undefined, undefined, true],
      ],
    );
  });

  it("lists the settings of a list's entries after the list, marked as such", () => {
    const list = mapsOf(
      z.strictObject({
        inner,
        deep: mapsOf(outer, { list: "a list", least: 0, most: 9 }, { description: "More." }),
      }),
      { list: "a list", least: 0, most: 9 },
      { description: "Some." },
    ).prefault([]);
    assert.deepEqual(
      settingRows(z.strictObject({ list })).map(({ path }) => path.join(".")),
      [
        "list",
        "list[].inner.count",
        "list[].inner.size",
        "list[].inner.loud",
        "list[].deep",
        "list[].deep[].inner.count",
        "list[].deep[].inner.size",
        "list[].deep[].inner.loud",
      ],
    );
  });

  it("requires nothing of a stack but its zones, and little of what it declares by name", () => {
    assert.deepEqual(
      settingRows(settings).flatMap(({ path, required }) => (required ? [path.join(".")] : [])),
      [
        "availabilityZones",
        "services[].name",
        "services[].platform",
        "services[].routes",
        "services[].routes[].priority",
        "services[].instances.dataVolume.sizeGiB",
        "cache.serverless.maximumStorageGB",
        "cache.serverless.maximumEcpuPerSecond",
        "cache.hotData[].name",
        "cache.hotData[].ttlSeconds",
        "tables[].name",
        "tables[].partitionKey.name",
        "tables[].sortKey.name",
        "tables[].indexes[].name",
        "tables[].indexes[].partitionKey.name",
        "tables[].indexes[].sortKey.name",
        "queues[].name",
        "topics[].name",
        "buckets[].name",
      ],
    );
  });

  it("says of every optional setting what happens without it", () => {
    for (const row of settingRows(settings)) {
      assert.ok(
        row.required || row.default !== undefined || row.derivedDefault !== undefined,
        `${row.path.join(".")} has no default in its documentation`,
      );
    }
  });

  it("does not pass over a setting without a description", () => {
    assert.throws(
      () => settingRows(z.strictObject({ inner: z.strictObject({ bare: z.string() }) })),
      /the setting inner\.bare has no description/,
    );
  });
});

describe("settingsOf", () => {
  it("finds the settings of a map behind its default, and none in anything else", () => {
    assert.deepEqual(Object.keys(settingsOf(inner) ?? {}), ["count", "size", "loud"]);
    assert.equal(settingsOf(z.string()), undefined);
  });
});

describe("entryOf", () => {
  it("finds the map that a list is of behind its default, and none in a list of anything else", () => {
    assert.deepEqual(
      Object.keys(settingsOf(entryOf(settings.shape.services) ?? z.string()) ?? {}).slice(0, 2),
      ["name", "platform"],
    );
    assert.equal(entryOf(settings.shape.availabilityZones), undefined);
    assert.equal(entryOf(inner), undefined);
  });
});

describe("metaOf", () => {
  it("describes a map as a whole", () => {
    assert.equal(
      metaOf(settings.shape.network, ["network"]).description,
      "Addresses of the VPC, its flow logs and its ways to AWS services.",
    );
  });
});
