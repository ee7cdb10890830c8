import assert from "node:assert/strict";
import { PulumiCommand } from "@pulumi/pulumi/automation/index.js";
import { type EngineSource, firstEngine } from "../../../sandbox/engine/engine-source";
import { UserError } from "../../../sandbox/user-error";

const engine: PulumiCommand = Object.create(PulumiCommand.prototype) as PulumiCommand;
const { signal } = new AbortController();

function has(name: string, asked: string[]): EngineSource {
  return {
    name,
    get: () => {
      asked.push(name);
      return Promise.resolve(engine);
    },
  };
}

function lacks(name: string, reason: string): EngineSource {
  return { name, get: () => Promise.reject(new Error(reason)) };
}

describe("the search for an engine", () => {
  it("takes the first that is to be had and asks no further", async () => {
    const asked: string[] = [];
    const sources = [lacks("PATH", "not found"), has("installer", asked), has("Go", asked)];
    assert.equal(await firstEngine(sources, signal), engine);
    assert.deepEqual(asked, ["installer"]);
  });

  it("fails with the reason of every source and what to do where there is none", async () => {
    const search = firstEngine(
      [lacks("PATH", "spawn pulumi ENOENT\nstack"), lacks("Go", "go is not on PATH")],
      signal,
    );
    await assert.rejects(search, (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.deepEqual(error.message.split("\n").slice(0, 3), [
        "There is no Pulumi engine to be had. Tried:",
        "  - PATH: spawn pulumi ENOENT",
        "  - Go: go is not on PATH",
      ]);
      assert.match(error.message, /Install the Pulumi CLI .* or Go .*, or connect to the internet/);
      return true;
    });
  });

  it("ends at once, for that reason, when it is broken off", async () => {
    const broken = new Error("broken off");
    const asked: string[] = [];
    for (const further of [[], [has("Go", asked)]]) {
      const controller = new AbortController();
      const breaking: EngineSource = {
        name: "PATH",
        get: () => {
          controller.abort(broken);
          return Promise.reject(new Error("killed"));
        },
      };
      await assert.rejects(firstEngine([breaking, ...further], controller.signal), broken);
    }
    assert.deepEqual(asked, []);
  });
});
