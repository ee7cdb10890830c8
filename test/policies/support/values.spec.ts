import assert from "node:assert/strict";

import fc from "fast-check";

import {
  declaresAnything,
  fieldOf,
  isBlock,
  isGiven,
  items,
  itemsOf,
  read,
  readIn,
  show,
  showOr,
} from "../../../policies/support/values";
import { proxied, unknown } from "../../support/policy/deployment";

describe("values", () => {
  const properties = proxied({
    given: 1,
    nothing: null,
    later: unknown,
    list: ["x", unknown, null],
    block: { inner: "y", later: unknown },
    falsy: false,
  });

  it("lets nobody read an unknown value directly, as in a real preview", () => {
    assert.throws(() => properties.later, /can't be known during preview/);
  });

  it("tells absent, known and unknown properties apart", () => {
    assert.deepEqual(read(properties, "given"), { kind: "known", value: 1 });
    assert.deepEqual(read(properties, "falsy"), { kind: "known", value: false });
    assert.deepEqual(read(properties, "nothing"), { kind: "absent" });
    assert.deepEqual(read(properties, "missing"), { kind: "absent" });
    assert.deepEqual(read(properties, "later"), { kind: "unknown" });
  });

  it("does not take what every object inherits for a property", () => {
    assert.deepEqual(read(properties, "constructor"), { kind: "absent" });
    assert.deepEqual(read(properties, "toString"), { kind: "absent" });
  });

  it("reads a property of a block, unknown as soon as the block is", () => {
    assert.deepEqual(readIn(properties, "block", "inner"), { kind: "known", value: "y" });
    assert.deepEqual(readIn(properties, "block", "later"), { kind: "unknown" });
    assert.deepEqual(readIn(properties, "block", "missing"), { kind: "absent" });
    assert.deepEqual(readIn(properties, "later", "inner"), { kind: "unknown" });
    assert.deepEqual(readIn(properties, "given", "inner"), { kind: "absent" });
  });

  it("reads each item of a list on its own", () => {
    const list = read(properties, "list");
    assert.equal(list.kind, "known");
    assert.deepEqual(items(list.value), [
      { kind: "known", value: "x" },
      { kind: "unknown" },
      { kind: "absent" },
    ]);
    assert.equal(items("x"), undefined);
    assert.equal(items({ length: 1 }), undefined);
  });

  it("counts an unknown property of a block as declared, and null as not", () => {
    assert.equal(declaresAnything(proxied({ a: unknown })), true);
    assert.equal(declaresAnything(proxied({ a: false })), true);
    assert.equal(declaresAnything(proxied({ a: null })), false);
    assert.equal(declaresAnything(proxied({})), false);
  });

  it("takes an empty text for nothing given", () => {
    assert.ok(isGiven({ kind: "unknown" }) && isGiven({ kind: "known", value: false }));
    assert.ok(!isGiven({ kind: "absent" }) && !isGiven({ kind: "known", value: "" }));
  });

  it("reads fields and items of what is known, and nothing of anything else", () => {
    const block = read(properties, "block");
    assert.deepEqual(fieldOf(block, "inner"), { kind: "known", value: "y" });
    assert.deepEqual(fieldOf({ kind: "unknown" }, "inner"), { kind: "unknown" });
    assert.deepEqual(fieldOf({ kind: "absent" }, "inner"), { kind: "absent" });
    assert.equal(itemsOf(read(properties, "list")).length, 3);
    assert.deepEqual(itemsOf(block), []);
    assert.deepEqual(itemsOf({ kind: "computed" }), []);
  });

  it("takes only objects that are no lists for blocks", () => {
    assert.equal(isBlock({}), true);
    for (const other of [[], null, undefined, "x", 1, true]) {
      assert.equal(isBlock(other), false);
    }
  });

  it("shows a value as a person would write it", () => {
    assert.equal(show({ kind: "absent" }), "not set");
    assert.equal(show({ kind: "unknown" }), "not known yet");
    assert.equal(show({ kind: "known", value: "true" }), '"true"');
    assert.equal(show({ kind: "known", value: false }), "false");
    assert.equal(
      show({ kind: "known", value: proxied({ a: unknown, b: [unknown, null, { c: 1 }] }) }),
      '{"a":"not known yet","b":["not known yet",null,{"c":1}]}',
    );
  });

  it("says what someone takes for a value that is not set", () => {
    assert.equal(showOr({ kind: "absent" }, "RDS", "false"), "not set, which RDS takes for false");
    assert.equal(showOr({ kind: "known", value: 1 }, "RDS", "false"), "1");
  });

  it("passes on every error that is not about an unknown value", () => {
    const broken = new Proxy(
      { boom: 1 },
      {
        get: () => {
          throw new RangeError("boom");
        },
      },
    );
    assert.throws(() => read(broken, "boom"), RangeError);
  });

  it("never throws, whatever the properties hold", () => {
    const value = fc.oneof(fc.constant(unknown), fc.anything());
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), fc.string(), (props, inner) => {
        const wrapped = proxied(props);
        for (const name of Object.keys(props)) {
          read(wrapped, name);
          readIn(wrapped, name, inner);
        }
        declaresAnything(wrapped);
      }),
    );
  });
});
