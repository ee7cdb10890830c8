import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { firstOf } from "../../../components/shared/first-of";

describe("firstOf", () => {
  it("gives the first of several", () => {
    assert.equal(firstOf(["a", "b"], "there is none"), "a");
  });

  it("says what is missing, without a stack trace", () => {
    assert.throws(
      () => firstOf([], "there is none"),
      (error: unknown) => pulumi.RunError.isInstance(error) && error.message === "there is none",
    );
  });
});
