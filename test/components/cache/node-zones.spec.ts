import assert from "node:assert/strict";
import { nodeZones } from "../../../components/cache/node-zones";

const ZONES = ["a", "b", "c", "d", "e", "f", "g", "h"];

describe("nodeZones", () => {
  for (const [zones, nodes] of [
    [2, 2],
    [3, 3],
    [6, 6],
    [7, 6],
    [8, 6],
  ] as const) {
    it(`puts ${nodes} nodes into the first of ${zones} zones`, () => {
      assert.deepEqual(nodeZones(ZONES.slice(0, zones)), ZONES.slice(0, nodes));
    });
  }
});
