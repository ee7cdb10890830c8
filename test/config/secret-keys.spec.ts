import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { isSecretKey } from "../../config/secret-keys";

describe("isSecretKey", () => {
  before(() => {
    pulumi.runtime.setAllConfig({ "m:web": "{}", "m:list": "[]", "m:open": "{}" }, [
      "m:web",
      "m:list",
    ]);
  });

  for (const [key, secret] of [
    ["m:web", true],
    ["m:web.container.image", true],
    ["m:list[0]", true],
    ["m:open.web", false],
    ["m:webs", false],
  ] as const) {
    it(`says that ${key} is ${secret ? "a" : "no"} secret`, () => {
      assert.equal(isSecretKey(key), secret);
    });
  }
});
