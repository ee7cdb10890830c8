import assert from "node:assert/strict";
import { isShortName, shortNameForm } from "../../config/short-name";

describe("isShortName", () => {
  const cases: readonly (readonly [name: string, fits: boolean])[] = [
    ["a", true],
    ["order-events", true],
    ["s3-to-eu", true],
    ["abcdefghijkl", true],
    ["abcdefghijklm", false],
    ["", false],
    ["1st", false],
    ["-a", false],
    ["a-", false],
    ["a--b", false],
    ["a_b", false],
    ["Orders", false],
    ["a b", false],
  ];
  for (const [name, fits] of cases) {
    it(`${fits ? "takes" : "refuses"} ${JSON.stringify(name)} where 12 characters fit`, () => {
      assert.equal(isShortName(name, 12), fits);
    });
  }
});

describe("shortNameForm", () => {
  it("says how long a name may be", () => {
    assert.equal(
      shortNameForm(12),
      "a name of at most 12 lower-case letters, digits and single hyphens that begins with a letter",
    );
  });
});
