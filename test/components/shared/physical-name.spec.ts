import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { requireShortName } from "../../../components/shared/physical-name";
import { record } from "../../support/mocks";

describe("requireShortName", () => {
  const check = (length: number) =>
    record(() => {
      requireShortName(
        new pulumi.ComponentResource("multizone:test:Thing", "thing"),
        "x".repeat(length),
        32,
      );
    });

  it("takes a name that leaves room for what Pulumi adds", async () => {
    await check(24);
  });

  it("refuses one character more, without a stack trace", async () => {
    await assert.rejects(check(25), (error: unknown) => {
      assert.ok(error instanceof pulumi.ResourceError);
      assert.match(error.message, /^x+ has 25 characters; expected at most 24/);
      assert.equal(error.hideStack, true);
      return true;
    });
  });
});
