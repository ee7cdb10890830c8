import assert from "node:assert/strict";
import { rules } from "../../policies/registry";
import { changes } from "../../sandbox/outcome";
import type { Outcome } from "../../sandbox/outcome";
import { PROJECT_FOLDER, stackNames } from "../../sandbox/project";
import { ENGINE_TIMEOUT_MS, openSandbox, resourcesIn, type TestSandbox } from "../support/engine";
import { type TemporaryProject, temporaryProject } from "../support/temporary-project";

/** Outputs that every stack has, and the form of their values. */
const OUTPUTS: Readonly<Record<string, RegExp>> = {
  cacheEndpoint: /^master\..+\.cache\.amazonaws\.com$/,
  databaseEndpoint: /\.rds\.amazonaws\.com$/,
  url: /^https?:\/\/.+/,
};

/** Rules that judge something in every stack of the project. */
const KEPT = [
  "database-multi-az",
  "health-check-evaluated",
  "lb-target-group-health-check",
  "placement-multi-az",
  "rds-instance-multi-az",
  "stack-multi-az",
  "vpc-subnets-multi-az",
  "vpc-zones-covered",
];

/** What each stack is advised of: dev may be deleted, and keeps backups for a day. */
const ADVICE = {
  dev: [
    ["backup-enabled", "cache-nodes", false],
    ["deletion-protection-enabled", "database-instance", false],
    ["deletion-protection-enabled", "load-balancer-alb", false],
    ["deletion-protection-enabled", "tables-products-table", false],
    ["deletion-protection-enabled", "tables-users-table", false],
  ],
  prod: [],
};

/** The rules that a stack breaks, on which resources and whether that stops it, sorted. */
function broken({ violations }: Outcome): unknown[] {
  return violations
    .map(({ rule, resource, mandatory }) => [rule, resource, mandatory])
    .sort((one, other) => one.join().localeCompare(other.join()));
}

/** The project with a stack whose data and load balancer may be deleted. */
async function unprotectedProject(stack: string): Promise<TemporaryProject> {
  const project = await temporaryProject(stack);
  await project.bend((settings) => {
    for (const area of ["multizone:database", "multizone:loadBalancer"]) {
      settings.setIn(["config", area, "deletionProtection"], false);
    }
    for (const table of [0, 1]) {
      settings.setIn(["config", "multizone:tables", table, "deletionProtection"], false);
    }
    settings.setIn(
      ["config", "multizone:dataProtection"],
      settings.createNode({ protect: false, retainOnDelete: false }),
    );
  });
  return project;
}

for (const [stack, isProtected] of [
  ["dev", false],
  ["prod", true],
] as const) {
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
      assert.deepEqual(broken(preview), ADVICE[stack]);
      const [kept, ...others] = Object.values(preview.passed);
      const known = new Set(rules.map(({ name }) => name));
      assert.ok(Object.keys(kept ?? {}).every((rule) => known.has(rule)));
      assert.ok(KEPT.every((rule) => (kept?.[rule] ?? 0) > 0));
      assert.deepEqual(others, []);
      assert.ok(preview.steps.every(({ operation }) => operation === "create"));
      assert.deepEqual(resourcesIn((await open.sandbox.exportState(stack)).deployment), []);
    });

    it("deploys exactly what the preview planned and passes the pack again", async () => {
      const { preview, update } = await open.sandbox.up(stack);
      assert.deepEqual(update?.errors, []);
      assert.deepEqual(broken(update), ADVICE[stack]);
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

    if (isProtected) {
      it("cannot be destroyed while its database and load balancer are protected", async () => {
        const outcome = await open.sandbox.destroy(stack);
        assert.ok(!outcome.succeeded);
        assert.match(outcome.errors.join("\n"), /cannot be deleted\s+because it is protected/);
        assert.deepEqual(changes(outcome), []);
      });
    }

    it("leaves nothing behind when it is destroyed, its protection taken off first", async () => {
      if (isProtected) {
        const project = await unprotectedProject(stack);
        const unprotected = await openSandbox({ projectFolder: project.folder }, open.folder);
        const { update } = await unprotected.sandbox.up(stack);
        assert.deepEqual(update?.errors, []);
        await project.remove();
      }
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
