import assert from "node:assert/strict";
import {
  isGiven,
  knownAt,
  knownPlace,
  placesAt,
} from "../../../../../sandbox/providers/aws/check/properties-at";
import { type PropertyMap, UNKNOWN } from "../../../../../sandbox/providers/property-values";
import { secret } from "../../../../support/marked-values";

/** A place as a table writes it: path, value, and the words that hold for it. */
type Row = readonly [path: string, value: unknown, marks?: string];

function rows(inputs: PropertyMap, path: string): Row[] {
  return placesAt(inputs, path).map(({ path: at, value, isSecret, isUnknown }) => {
    const marks = [isSecret ? "secret" : "", isUnknown ? "unknown" : ""].filter(Boolean).join(" ");
    return marks === "" ? [at, value] : [at, value, marks];
  });
}

describe("what stands at a path", () => {
  const cases: [title: string, inputs: PropertyMap, path: string, places: Row[]][] = [
    ["a property", { a: 1 }, "a", [["a", 1]]],
    ["a false one", { a: false }, "a", [["a", false]]],
    ["an empty text", { a: "" }, "a", [["a", ""]]],
    ["one in a block", { a: { b: 1 } }, "a.b", [["a.b", 1]]],
    ["a whole list", { a: [1, 2] }, "a", [["a", [1, 2]]]],
    [
      "every entry of a list",
      { a: [1, 2] },
      "a[]",
      [
        ["a[0]", 1],
        ["a[1]", 2],
      ],
    ],
    [
      "one in every entry, where it is given",
      { a: [{ b: 1 }, {}, { b: 3 }] },
      "a[].b",
      [
        ["a[0].b", 1],
        ["a[2].b", 3],
      ],
    ],
    ["entries in entries", { a: [{ b: [{ c: 1 }] }] }, "a[].b[].c", [["a[0].b[0].c", 1]]],
    ["nothing", {}, "a", []],
    ["null", { a: null }, "a", []],
    ["nothing in a block", { a: {} }, "a.b", []],
    ["nothing in what is no block", { a: "text" }, "a.length", []],
    ["no entries of what is no list", { a: "text" }, "a[]", []],
    ["nothing in an entry that is null", { a: [null] }, "a[].b", []],
    ["a secret", { a: secret("x") }, "a", [["a", "x", "secret"]]],
    ["a secret of nothing", { a: secret(null) }, "a", []],
    ["what is in a secret", { a: secret({ b: 1 }) }, "a.b", [["a.b", 1, "secret"]]],
    ["an entry of a secret", { a: secret([1]) }, "a[]", [["a[0]", 1, "secret"]]],
    ["the unknown", { a: UNKNOWN }, "a", [["a", UNKNOWN, "unknown"]]],
    ["a secret unknown", { a: secret(UNKNOWN) }, "a", [["a", UNKNOWN, "secret unknown"]]],
    ["what is in the unknown", { a: UNKNOWN }, "a.b", [["a", UNKNOWN, "unknown"]]],
    ["an entry of the unknown", { a: UNKNOWN }, "a[].b", [["a", UNKNOWN, "unknown"]]],
    [
      "an unknown entry",
      { a: [UNKNOWN, { b: 1 }] },
      "a[].b",
      [
        ["a[0]", UNKNOWN, "unknown"],
        ["a[1].b", 1],
      ],
    ],
  ];
  for (const [title, inputs, path, places] of cases) {
    it(`${path}: ${title}`, () => {
      assert.deepEqual(rows(inputs, path), places);
      assert.equal(isGiven(inputs, path), places.length > 0);
    });
  }

  it("is known where the first known value of it is", () => {
    const inputs = { a: [UNKNOWN, secret(2), 3] };
    assert.equal(knownAt(inputs, "a[]"), 2);
    assert.deepEqual(knownPlace(inputs, "a[]"), {
      path: "a[1]",
      value: 2,
      isSecret: true,
      isUnknown: false,
    });
    assert.equal(knownAt({ a: UNKNOWN }, "a"), undefined);
    assert.equal(knownAt({}, "a"), undefined);
  });
});
