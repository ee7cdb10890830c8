import assert from "node:assert/strict";
import { connectionTarget } from "../../../config/services/connection-target";

describe("connectionTarget", () => {
  for (const [text, name, access] of [
    ["products", "products", undefined],
    ["products:read", "products", "read"],
    ["products:", "products", ""],
    ["a:b:c", "a", "b:c"],
    [":read", "", "read"],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(connectionTarget(text), { name, access });
    });
  }
});
