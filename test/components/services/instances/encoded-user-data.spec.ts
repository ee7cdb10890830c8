import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { encodedUserData } from "../../../../components/services/instances/encoded-user-data";

/** A text of 16 KB in half as many characters. */
const MOST = "é".repeat(8192);

describe("encodedUserData", () => {
  it("takes 16 KB", () => {
    assert.equal(Buffer.from(encodedUserData("fleet", MOST), "base64").toString(), MOST);
  });

  it("refuses more, which EC2 would refuse later", () => {
    assert.throws(
      () => encodedUserData("fleet", `${MOST}x`),
      (error: unknown) => {
        assert.ok(pulumi.RunError.isInstance(error));
        assert.equal(
          error.message,
          "fleet: the user data has 16385 bytes; expected at most 16384: shorten the environment or the command",
        );
        return true;
      },
    );
  });
});
