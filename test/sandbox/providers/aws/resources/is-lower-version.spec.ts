import assert from "node:assert/strict";
import { isLowerVersion } from "../../../../../sandbox/providers/aws/resources/is-lower-version";

describe("a version", () => {
  for (const [version, other, expected] of [
    ["16.9", "17.2", true],
    ["17.2", "17.10", true],
    ["17.10", "17.2", false],
    ["17", "17.6", false],
    ["17.6", "17", false],
    ["17", "17.5-limitless", false],
    ["6.x", "6.2", false],
    ["6.2", "6.x", true],
    ["8.0.mysql_aurora.3.05.2", "8.0.mysql_aurora.3.08.0", true],
    ["8.0.mysql_aurora.3.08.2", "8.0.mysql_aurora.3.08.2", false],
    ["", "17", false],
    ["17", "", false],
  ] as const) {
    it(`${JSON.stringify(version)} ${expected ? "is" : "is not"} lower than ${JSON.stringify(other)}`, () => {
      assert.equal(isLowerVersion(version, other), expected);
    });
  }
});
