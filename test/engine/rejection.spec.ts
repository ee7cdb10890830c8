import assert from "node:assert/strict";
import { runtime } from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";
import type { Outcome } from "../../sandbox/outcome";
import { projectProgram } from "../../sandbox/program";
import { variantProgram, variants } from "../../sandbox/variants";
import { rules } from "../../policies/registry";
import { flawedPrograms } from "../support/foreign-programs/flawed-programs";
import {
  ENGINE_TIMEOUT_MS,
  openSandbox,
  resourcesIn,
  succeedingUp,
  type TestSandbox,
} from "../support/engine";

/** The rules that reject it, each once. What dev lacks in backups and protection is advice. */
function mandatoryRules({ violations }: Outcome): string[] {
  return [...new Set(violations.filter(({ mandatory }) => mandatory).map(({ rule }) => rule))];
}

describe("a flawed variant of the program on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let open: TestSandbox;
  before(async () => {
    open = await openSandbox();
  });
  after(() => open.remove());

  for (const variant of variants) {
    it(`is rejected at preview when ${variant.flaw}, by ${variant.rule} alone`, async () => {
      const { preview, update } = await open.sandbox.up("dev", variantProgram(variant));
      assert.deepEqual(mandatoryRules(preview), [variant.rule]);
      assert.equal(preview.succeeded, false);
      assert.equal(update, undefined, "it was deployed all the same");
    });
  }

  it("is not deployed: nothing is created", async () => {
    assert.deepEqual(resourcesIn((await open.sandbox.exportState("dev")).deployment), []);
  });

  it("is rejected for each of its flaws in the update of a stack that exists already", async () => {
    await succeedingUp(open.sandbox, "dev");
    const everyFlaw: PulumiFn = () => {
      variants.forEach(({ bend }) => {
        runtime.registerStackTransformation(bend);
      });
      return projectProgram();
    };
    assert.deepEqual(
      mandatoryRules(await open.sandbox.preview("dev", everyFlaw)).sort(),
      [...new Set(variants.map(({ rule }) => rule))].sort(),
    );
  });

  it("exists for every mandatory rule, if not here then among the programs of others", () => {
    const broken = new Set([...variants, ...flawedPrograms].map(({ rule }) => rule));
    const mandatory = rules.filter(({ enforcementLevel }) => enforcementLevel === "mandatory");
    assert.deepEqual([...broken].sort(), mandatory.map(({ name }) => name).sort());
  });
});
