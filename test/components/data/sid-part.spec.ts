import assert from "node:assert/strict";
import { sidPart } from "../../../components/data/sid-part";

describe("sidPart", () => {
  for (const [name, part] of [
    ["orders", "Orders"],
    ["order-events", "OrderEvents"],
    ["a-1", "A1"],
  ] as const) {
    it(`makes ${part} of ${name}`, () => {
      assert.equal(sidPart(name), part);
    });
  }
});
