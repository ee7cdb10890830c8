import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { ENGINE_TIMEOUT_MS, openSandbox, type TestSandbox } from "../support/engine";

/** A program that fails where nobody waits for it, once it runs. */
function failing(): Promise<Record<string, unknown>> {
  const value = pulumi.output("what it is").apply((): string => {
    throw new Error("what it is does not fit");
  });
  new pulumi.ComponentResource("test:Component", "component", { value });
  return Promise.resolve({ value });
}

describe("a program that fails where nobody waits for it, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let open: TestSandbox;
  before(async () => {
    open = await openSandbox();
  });
  after(() => open.remove());

  it("ends the preview, which says why, and leaves the sandbox usable", async () => {
    const { succeeded, errors } = await open.sandbox.preview("dev", failing);
    assert.equal(succeeded, false);
    assert.match(errors.join(), /what it is does not fit/);
    assert.ok((await open.sandbox.preview("dev", () => Promise.resolve({}))).succeeded);
  });
});
