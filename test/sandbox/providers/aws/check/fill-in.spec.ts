import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Defaults,
  filledIn,
  isFilledIn,
  withoutNotes,
} from "../../../../../sandbox/providers/aws/check/fill-in";
import type { PropertyType } from "../../../../../sandbox/providers/aws/schema/resource-schema";
import { type PropertyMap, UNKNOWN } from "../../../../../sandbox/providers/property-values";
import { input, madeUpSchema, STRING } from "../../../../support/aws-models";
import { asset, secret } from "../../../../support/marked-values";

const CHECK: PropertyType = { kind: "block", name: "test.Check" };

const schema = madeUpSchema({
  inputs: {
    name: STRING,
    size: input({ kind: "number" }),
    tags: input({ kind: "map", of: { kind: "string" } }),
    check: input(CHECK),
    checks: input({ kind: "list", of: CHECK }),
    code: input({ kind: "asset" }),
  },
  blocks: { "test.Check": { path: STRING, isOn: input({ kind: "boolean" }) } },
});

const DEFAULTS: Defaults = {
  size: 10,
  "check.isOn": true,
  "checks[].path": "/",
  "checks[].isOn": false,
};

function filled(inputs: PropertyMap): PropertyMap {
  return filledIn(schema, DEFAULTS, inputs);
}

describe("checked inputs", () => {
  const rows: [title: string, inputs: PropertyMap, filled: PropertyMap][] = [
    ["have the defaults and a note of them", {}, { size: 10, __defaults: ["size"] }],
    ["keep what is given", { size: 5, name: "x" }, { size: 5, name: "x", __defaults: [] }],
    ["keep what is false or empty", { size: 0, name: "" }, { size: 0, name: "", __defaults: [] }],
    ["keep what is unknown", { size: UNKNOWN }, { size: UNKNOWN, __defaults: [] }],
    ["take null for unset", { size: null, name: null }, { size: 10, __defaults: ["size"] }],
    [
      "have the defaults of a block that is given",
      { size: 1, check: { path: "/x" } },
      { size: 1, check: { path: "/x", isOn: true, __defaults: ["isOn"] }, __defaults: [] },
    ],
    [
      "have the defaults of every entry, in order of their names",
      { size: 1, checks: [{}, { path: "/x" }] },
      {
        size: 1,
        checks: [
          { path: "/", isOn: false, __defaults: ["isOn", "path"] },
          { path: "/x", isOn: false, __defaults: ["isOn"] },
        ],
        __defaults: [],
      },
    ],
    [
      "have no notes in a map of the program's keys",
      { size: 1, tags: { a: "1" } },
      { size: 1, tags: { a: "1" }, __defaults: [] },
    ],
    [
      "leave alone what the engine wraps",
      { size: 1, check: secret({ path: "/x" }), code: asset("x"), checks: [UNKNOWN] },
      {
        size: 1,
        check: secret({ path: "/x" }),
        code: asset("x"),
        checks: [UNKNOWN],
        __defaults: [],
      },
    ],
    [
      "have new notes in the place of old ones",
      { size: 1, __defaults: ["size"], check: { isOn: false, __defaults: ["isOn"] } },
      { size: 1, check: { isOn: false, __defaults: [] }, __defaults: [] },
    ],
    [
      "keep what no type describes",
      { other: { a: 1 }, size: 1 },
      { other: { a: 1 }, size: 1, __defaults: [] },
    ],
  ];
  for (const [title, inputs, expected] of rows) {
    it(title, () => {
      assert.deepEqual(filled(inputs), expected);
    });
  }

  it("tell what the provider filled in", () => {
    const inputs = filled({ name: "x" });
    assert.deepEqual(
      ["size", "name", "tags"].map((name) => isFilledIn(inputs, name)),
      [true, false, false],
    );
    assert.equal(isFilledIn({ size: 10 }, "size"), false);
  });

  it("lose their notes at every depth, and nothing else", () => {
    const inputs = { size: 1, tags: { a: "1" }, checks: [{ path: "/", isOn: true }, UNKNOWN] };
    assert.deepEqual(withoutNotes(filled(inputs)), inputs);
  });

  it("are what was given where nothing is left to fill in", () => {
    const plain = { noNullPrototype: true };
    const block = fc.record({ path: fc.string(), isOn: fc.boolean() }, plain);
    const inputs = fc.record(
      {
        size: fc.nat(),
        name: fc.string(),
        tags: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string(), plain),
        check: block,
        checks: fc.array(block, { maxLength: 3 }),
      },
      plain,
    );
    fc.assert(
      fc.property(inputs, (given) => {
        assert.deepEqual(withoutNotes(filled(given)), given);
      }),
    );
  });
});
