import assert from "node:assert/strict";
import * as ec2 from "@pulumi/aws/ec2";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";
import type { Outcome } from "../../sandbox/outcome";
import { ENGINE_TIMEOUT_MS, openSandbox, resourcesIn, type TestSandbox } from "../support/engine";

/** A program of networks that do not need each other, two of which may be protected. */
function threeNetworks(protect: boolean): PulumiFn {
  return () => {
    new ec2.Vpc("kept", { cidrBlock: "10.0.0.0/16" }, { protect });
    new ec2.Vpc("kept-too", { cidrBlock: "10.2.0.0/16" }, { protect });
    new ec2.Vpc("other", { cidrBlock: "10.1.0.0/16" });
    return Promise.resolve({});
  };
}

describe("the destruction of a stack with protected resources, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let open: TestSandbox;
  before(async () => {
    open = await openSandbox({ policyPacks: [] });
  });
  after(() => open.remove());

  async function deploy(protect: boolean): Promise<void> {
    const { update } = await open.sandbox.up("dev", threeNetworks(protect));
    assert.ok(update?.succeeded, update?.errors.join("\n"));
  }

  async function destroyed(): Promise<[Outcome, remaining: number]> {
    const outcome = await open.sandbox.destroy("dev");
    const state = await open.sandbox.exportState("dev");
    return [outcome, resourcesIn(state.deployment).length];
  }

  it("fails before it begins: its preview tells what is protected, and nothing is gone", async () => {
    await deploy(true);
    const [outcome, remaining] = await destroyed();
    assert.ok(!outcome.succeeded);
    assert.deepEqual(
      outcome.errors
        .map((error) => /resource "\S+::(\S+)" cannot be deleted/.exec(error)?.[1])
        .sort(),
      ["kept", "kept-too"],
      outcome.errors.join("\n"),
    );
    assert.deepEqual(outcome.steps, []);
    assert.equal(remaining, 3);
  });

  it("deletes everything once the protection is taken off", async () => {
    await deploy(false);
    const [outcome, remaining] = await destroyed();
    assert.deepEqual(outcome.errors, []);
    assert.equal(outcome.steps.length, 3);
    assert.equal(remaining, 0);
  });
});
