import assert from "node:assert/strict";
import { entriesOf, readableNames } from "../../config/entries";

describe("readableNames", () => {
  it("are the texts of a list, with their places", () => {
    assert.deepEqual(readableNames([1, "a", null, "b"]), [
      { index: 1, name: "a" },
      { index: 3, name: "b" },
    ]);
  });
});

describe("entriesOf", () => {
  it("has the entries of a list, and none of anything else", () => {
    assert.deepEqual(entriesOf([1, 2]), [1, 2]);
    assert.deepEqual(entriesOf("12"), []);
  });
});
