import assert from "node:assert/strict";
import { removalTimeout } from "../../../components/services/removal-timeout";

describe("removalTimeout", () => {
  for (const [delay, timeout] of [
    [0, "20m"],
    [60, "21m"],
    [61, "22m"],
    [3600, "80m"],
  ] as const) {
    it(`gives ${timeout} where requests may take ${delay} seconds`, () => {
      assert.equal(removalTimeout(delay), timeout);
    });
  }
});
