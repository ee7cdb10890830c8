import assert from "node:assert/strict";
import { cacheNodes } from "../../../components/cache/cache-nodes";

describe("cacheNodes", () => {
  for (const [zones, nodes] of [
    [2, 2],
    [3, 3],
    [6, 6],
    [7, 6],
    [8, 6],
  ] as const) {
    it(`gives ${zones} zones ${nodes} nodes`, () => {
      assert.equal(cacheNodes(zones), nodes);
    });
  }
});
