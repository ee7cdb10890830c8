import assert from "node:assert/strict";
import { instanceZone } from "../../../components/database/instance-zone";

describe("instanceZone", () => {
  it("gives one zone after the other, and again from the first", () => {
    const zones = ["us-east-1a", "us-east-1b"];
    assert.deepEqual(
      [0, 1, 2, 3].map((index) => instanceZone(zones, index)),
      ["us-east-1a", "us-east-1b", "us-east-1a", "us-east-1b"],
    );
  });

  it("moves none of the first instances when a zone is added", () => {
    const two = ["us-east-1a", "us-east-1b"];
    assert.deepEqual(
      [0, 1].map((index) => instanceZone([...two, "us-east-1c"], index)),
      two,
    );
  });

  it("throws where there is no zone", () => {
    assert.throws(() => instanceZone([], 0), RangeError);
  });
});
