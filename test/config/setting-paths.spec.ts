import assert from "node:assert/strict";
import { overlaps, without } from "../../config/setting-paths";

describe("without", () => {
  it("leaves out what stands under a path, at any depth, and nothing else", () => {
    const value = { a: { b: 1, c: { d: 2 } }, e: 3 };
    assert.deepEqual(without(value, ["a", "c", "d"]), { a: { b: 1, c: {} }, e: 3 });
    assert.deepEqual(without(value, ["e"]), { a: { b: 1, c: { d: 2 } } });
    assert.deepEqual(without(value, ["x", "y"]), value);
  });

  it("leaves out a list as a whole", () => {
    assert.deepEqual(without({ a: [1, 2], b: 3 }, ["a", 1]), { b: 3 });
  });

  it("has nothing to leave out of what is no map", () => {
    assert.equal(without("a", ["a"]), "a");
    assert.equal(without(null, ["a"]), null);
  });
});

describe("overlaps", () => {
  for (const [one, other, expected] of [
    ["a.b", "a.b", true],
    ["a", "a.b", true],
    ["a[1]", "a", true],
    ["a.b", "a.c", false],
    ["a.bc", "a.b", false],
    ["a[1]", "a[11]", false],
  ] as const) {
    it(`says that ${one} and ${other} ${expected ? "do" : "do not"}, whichever comes first`, () => {
      assert.equal(overlaps(one, other), expected);
      assert.equal(overlaps(other, one), expected);
    });
  }
});
