import assert from "node:assert/strict";

import { append } from "../../../policies/support/multimap";

describe("append", () => {
  it("keeps the values of each key in their order", () => {
    const map = new Map<string, number[]>();
    append(map, "a", 1);
    append(map, "b", 2);
    append(map, "a", 3);
    append(map, "a", 3);
    assert.deepEqual(
      [...map],
      [
        ["a", [1, 3, 3]],
        ["b", [2]],
      ],
    );
  });
});
