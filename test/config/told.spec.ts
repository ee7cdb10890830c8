import assert from "node:assert/strict";
import { told } from "../../config/told";

const FAULTS = [{ key: "m:a.b", value: 1, expected: "at least 7", fix: "set it" }];

describe("told", () => {
  it("tells all where nothing that was read is secret", () => {
    const context = { namespace: "m", isSecret: (key: string) => key === "m:c" };
    assert.deepEqual(told(FAULTS, ["a.b", "a.d"], context), FAULTS);
  });

  it("tells no more than the key where something that was read is secret", () => {
    const context = { namespace: "m", isSecret: (key: string) => key === "m:a.d" };
    assert.deepEqual(told(FAULTS, ["a.b", "a.d"], context), [
      { key: "m:a.b", value: 1, expected: "a value that fits the other settings", fix: undefined },
    ]);
  });
});
