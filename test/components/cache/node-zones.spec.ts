import assert from "node:assert/strict";
import { nodeZones } from "../../../components/cache/node-zones";

describe("nodeZones", () => {
  for (const [zones, nodes, expected] of [
    ["ab", 2, "ab"],
    ["abc", 3, "abc"],
    ["abc", 2, "ab"],
    ["abc", 4, "abca"],
    ["ab", 6, "ababab"],
    ["abcdefgh", 6, "abcdef"],
  ] as const) {
    it(`puts ${nodes} nodes into ${zones.length} zones as ${expected}`, () => {
      assert.deepEqual(nodeZones(Array.from(zones), nodes), Array.from(expected));
    });
  }
});
