import assert from "node:assert/strict";
import { counted } from "../../../components/shared/counted";

describe("counted", () => {
  it("says one of a thing, and none or more of them", () => {
    assert.deepEqual(
      [0, 1, 2, 14].map((count) => counted(count, "day")),
      ["0 days", "1 day", "2 days", "14 days"],
    );
  });
});
