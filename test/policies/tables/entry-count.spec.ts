import assert from "node:assert/strict";

import { entryCount } from "../../../policies/tables/entry-count";
import { proxied, unknown } from "../../support/policy/deployment";

function count(list: unknown): readonly [atLeast: number, atMost: number] | undefined {
  const found = entryCount(proxied({ options: { ids: list } }), "options", "ids");
  return found && [found.atLeast, found.atMost];
}

describe("entryCount", () => {
  it("counts different entries", () => {
    assert.deepEqual(count(["a", "b"]), [2, 2]);
    assert.deepEqual(count(["a", "a"]), [1, 1]);
  });

  it("takes an entry that is not known yet for the same as another, or for one more", () => {
    assert.deepEqual(count(["a", unknown]), [1, 2]);
    assert.deepEqual(count([unknown, unknown]), [1, 2]);
  });

  it("counts nothing where there is no list, an empty one or one that is not known", () => {
    assert.equal(count([]), undefined);
    assert.equal(count(undefined), undefined);
    assert.equal(count(unknown), undefined);
    assert.equal(count("a"), undefined);
    assert.equal(entryCount(proxied({ options: unknown }), "options", "ids"), undefined);
  });
});
