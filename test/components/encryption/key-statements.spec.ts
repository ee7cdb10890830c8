import assert from "node:assert/strict";
import { useKey } from "../../../components/encryption/key-statements";

const ARN = "arn:aws:kms:us-west-2:123456789012:key/0a1b2c3d";

describe("useKey", () => {
  for (const [access, actions] of [
    ["read", ["kms:Decrypt"]],
    ["write", ["kms:Decrypt", "kms:GenerateDataKey"]],
  ] as const) {
    it(`allows no more than to ${access} with the one key`, () => {
      assert.deepEqual(useKey("UseKey", ARN, access), {
        Sid: "UseKey",
        Action: actions,
        Resource: ARN,
      });
    });
  }
});
