import assert from "node:assert/strict";
import { secondaryRegion } from "../../config/secondary-region";

describe("secondaryRegion", () => {
  for (const value of [
    undefined,
    "us-west-2",
    "ap-southeast-1",
    "us-gov-west-1",
    "us-isob-east-1",
    "eusc-de-east-1",
    "cn-northwest-1",
  ]) {
    it(`takes ${value ?? "none"}`, () => {
      assert.deepEqual(secondaryRegion.safeParse(value), { success: true, data: value });
    });
  }

  for (const value of [
    "us-west-2a",
    "us-west",
    "US-WEST-2",
    "us_west_2",
    "us-west-2 ",
    2,
    null,
    [],
  ]) {
    it(`refuses ${JSON.stringify(value)}`, () => {
      assert.equal(secondaryRegion.safeParse(value).success, false);
    });
  }

  it("takes an empty text for none", () => {
    assert.deepEqual(secondaryRegion.safeParse(""), { success: true, data: undefined });
  });
});
