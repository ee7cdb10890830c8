import assert from "node:assert/strict";
import { variantProgram, variants } from "../../sandbox/variants";
import { rules } from "../../policies/registry";
import { ENGINE_TIMEOUT_MS, openSandbox, resourcesIn, type TestSandbox } from "../support/engine";

describe("a flawed variant of the program on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let open: TestSandbox;
  before(async () => {
    open = await openSandbox();
  });
  after(() => open.remove());

  for (const variant of variants) {
    it(`is rejected at preview when ${variant.flaw}, by ${variant.rule} alone`, async () => {
      const preview = await open.sandbox.preview("dev", variantProgram(variant));
      assert.equal(preview.succeeded, false);
      assert.deepEqual(
        preview.violations.map(({ rule, mandatory }) => [rule, mandatory]),
        [[variant.rule, true]],
      );
    });
  }

  it("is not deployed: nothing is created", async () => {
    for (const variant of variants) {
      const { update } = await open.sandbox.up("dev", variantProgram(variant));
      assert.equal(update, undefined, variant.name);
    }
    assert.deepEqual(resourcesIn((await open.sandbox.exportState("dev")).deployment), []);
  });

  it("is rejected in the update of a stack that exists already", async () => {
    assert.ok((await open.sandbox.up("dev")).update?.succeeded);
    for (const variant of variants) {
      const { preview, update } = await open.sandbox.up("dev", variantProgram(variant));
      assert.deepEqual(
        preview.violations.map(({ rule }) => rule),
        [variant.rule],
        variant.name,
      );
      assert.equal(update, undefined, variant.name);
    }
  });

  it("exists for every rule of the pack", () => {
    const broken = new Set(variants.map(({ rule }) => rule));
    assert.deepEqual([...broken].sort(), rules.map(({ name }) => name).sort());
  });
});
