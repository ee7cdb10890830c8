import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as ec2 from "@pulumi/aws/ec2";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";
import type { SandboxOptions } from "../../sandbox/sandbox";
import { ENGINE_TIMEOUT_MS, openSandbox, resourcesIn, temporaryFolder } from "../support/engine";

type Checkpoints = NonNullable<SandboxOptions["checkpoints"]>;

/** A program that reads its stack's state file once its VPC exists. */
function readingItsState(folder: string, read: (state: string) => void): PulumiFn {
  const file = path.join(folder, "state", ".pulumi", "stacks", "multizone", "dev.json");
  return () => {
    const vpc = new ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16" });
    // A preview knows no ARN: this runs in the update alone, which waits for its outputs.
    const length = vpc.arn.apply(async () => {
      const state = await readFile(file, "utf8");
      read(state);
      return state.length;
    });
    return Promise.resolve({ length });
  };
}

describe("the checkpoints of a deployment, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  for (const [checkpoints, hasIt] of [
    ["eachStep", true],
    ["atEnd", false],
  ] as const satisfies readonly (readonly [Checkpoints, boolean])[]) {
    it(`written ${checkpoints} ${hasIt ? "hold" : "lack"} what was made while the command goes on, and hold it after`, async () => {
      const folder = await temporaryFolder();
      const { sandbox, remove } = await openSandbox({ checkpoints, policyPacks: [] }, folder);
      try {
        const states: string[] = [];
        const { update } = await sandbox.up(
          "dev",
          readingItsState(folder, (state) => states.push(state)),
        );
        assert.ok(update?.succeeded, update?.errors.join("\n"));
        assert.deepEqual(
          states.map((state) => state.includes("aws:ec2/vpc:Vpc")),
          [hasIt],
        );
        assert.equal(resourcesIn((await sandbox.exportState("dev")).deployment).length, 1);
      } finally {
        await remove();
      }
    });
  }
});
