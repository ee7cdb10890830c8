import assert from "node:assert/strict";
import { dataProtectionSettings } from "../../../config/data/data-protection-settings";

describe("dataProtectionSettings", () => {
  it("protect and retain where nothing is said", () => {
    assert.deepEqual(dataProtectionSettings.parse(undefined), {
      protect: true,
      retainOnDelete: true,
    });
  });

  it("are switched off one by one", () => {
    assert.deepEqual(dataProtectionSettings.parse({ protect: false }), {
      protect: false,
      retainOnDelete: true,
    });
    assert.deepEqual(dataProtectionSettings.parse({ retainOnDelete: false }), {
      protect: true,
      retainOnDelete: false,
    });
  });

  for (const value of [{ protect: "no" }, { retainOnDelete: 0 }, { protected: true }, false]) {
    it(`refuse ${JSON.stringify(value)}`, () => {
      assert.equal(dataProtectionSettings.safeParse(value).success, false);
    });
  }
});
