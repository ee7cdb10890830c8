import assert from "node:assert/strict";
import * as z from "zod";
import { flag, MAP, wholeNumber } from "../../config/setting";
import { metaOf, settingRows, settingsOf } from "../../config/setting-rows";
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

  it("requires nothing of a stack but its zones", () => {
    assert.deepEqual(
      settingRows(settings).flatMap(({ path, required }) => (required ? [path.join(".")] : [])),
      ["availabilityZones"],
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

describe("metaOf", () => {
  it("describes a map as a whole", () => {
    assert.equal(
      metaOf(settings.shape.network, ["network"]).description,
      "Addresses of the VPC and its flow logs.",
    );
  });
});
