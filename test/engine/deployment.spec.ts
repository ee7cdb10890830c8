import assert from "node:assert/strict";
import { rules } from "../../policies/registry";
import { changes } from "../../sandbox/outcome";
import { PROJECT_FOLDER, stackNames } from "../../sandbox/project";
import { ENGINE_TIMEOUT_MS, openSandbox, resourcesIn, type TestSandbox } from "../support/engine";

/** Outputs that every stack has, and the form of their values. */
const OUTPUTS: Readonly<Record<string, RegExp>> = {
  cacheEndpoint: /^master\..+\.cache\.amazonaws\.com$/,
  databaseEndpoint: /\.rds\.amazonaws\.com$/,
  url: /^https?:\/\/.+/,
};

for (const stack of ["dev", "prod"]) {
  describe(`the stack ${stack} on the real engine`, function () {
    this.timeout(ENGINE_TIMEOUT_MS);

    let open: TestSandbox;
    before(async () => {
      open = await openSandbox();
    });
    after(() => open.remove());

    it("passes the policy pack at its first preview, before anything exists", async () => {
      const preview = await open.sandbox.preview(stack);
      assert.deepEqual(preview.errors, []);
      assert.deepEqual(preview.violations, []);
      const [kept, ...others] = Object.values(preview.passed);
      assert.deepEqual(Object.keys(kept ?? {}).sort(), rules.map(({ name }) => name).sort());
      assert.deepEqual(others, []);
      assert.ok(preview.steps.every(({ operation }) => operation === "create"));
      assert.deepEqual(resourcesIn((await open.sandbox.exportState(stack)).deployment), []);
    });

    it("deploys exactly what the preview planned and passes the pack again", async () => {
      const { preview, update } = await open.sandbox.up(stack);
      assert.deepEqual(update?.errors, []);
      assert.deepEqual(update.violations, []);
      const urns = (steps: typeof update.steps): string[] => steps.map(({ urn }) => urn).sort();
      assert.deepEqual(urns(update.steps), urns(preview.steps));
      assert.ok(update.succeeded);
    });

    it("answers with the URL and the endpoints", async () => {
      const outputs = await open.sandbox.outputs(stack);
      for (const [name, form] of Object.entries(OUTPUTS)) {
        assert.match(String(outputs[name]?.value), form, name);
      }
    });

    it("has nothing left to change when it is deployed a second time", async () => {
      const { preview, update } = await open.sandbox.up(stack);
      assert.deepEqual(changes(preview), []);
      assert.ok(update);
      assert.deepEqual(changes(update), []);
      assert.ok(update.steps.length > 0);
    });

    it("leaves nothing behind when it is destroyed", async () => {
      const outcome = await open.sandbox.destroy(stack);
      assert.deepEqual(outcome.errors, []);
      assert.deepEqual(resourcesIn((await open.sandbox.exportState(stack)).deployment), []);
    });
  });
}

describe("the project", () => {
  it("has the two stacks that the engine tests deploy", async () => {
    assert.deepEqual(await stackNames(PROJECT_FOLDER), ["dev", "prod"]);
  });
});
