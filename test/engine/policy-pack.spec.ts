import assert from "node:assert/strict";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";
import type { Outcome } from "../../sandbox/outcome";
import { ENGINE_TIMEOUT_MS, openSandbox, type TestSandbox } from "../support/engine";
import { flawedPrograms } from "../support/foreign-programs/flawed-programs";
import type { Declare } from "../support/foreign-programs/foreign-program";
import { soundPrograms } from "../support/foreign-programs/sound-programs";

describe("the policy pack, on programs of others on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let open: TestSandbox;
  beforeEach(async () => {
    open = await openSandbox();
  });
  afterEach(() => open.remove());

  for (const { flaw, rule, resource, declare } of flawedPrograms) {
    it(`rejects ${flaw} in the first preview, by ${rule} alone`, async () => {
      const preview = await open.sandbox.preview("dev", program(declare));
      assert.deepEqual(mandatory(preview), [[rule, resource]]);
      assert.equal(preview.succeeded, false);
      assertNoRuleGaveUp(preview);
    });
  }

  for (const { rule, twins } of flawedPrograms) {
    for (const { title, declare } of twins) {
      it(`accepts ${title}, having judged it by ${rule}`, async () => {
        for (const outcome of await deploy(open, declare)) {
          assertAccepted(outcome);
          assert.ok(timesKept(outcome, rule) > 0, `${rule} did not judge it`);
        }
      });
    }
  }

  for (const { title, declare } of soundPrograms) {
    it(`accepts ${title}`, async () => {
      for (const outcome of await deploy(open, declare)) {
        assertAccepted(outcome);
      }
    });
  }
});

function program(declare: Declare): PulumiFn {
  return () => {
    declare();
    return Promise.resolve();
  };
}

/** Deploys a program: what came of its first preview and of the update. */
async function deploy({ sandbox }: TestSandbox, declare: Declare): Promise<readonly Outcome[]> {
  const { preview, update } = await sandbox.up("dev", program(declare));
  return update === undefined ? [preview] : [preview, update];
}

/** The rules that stop a deployment, each with the resource that it names. */
function mandatory({ violations }: Outcome): (readonly [string, string | undefined])[] {
  return violations
    .filter((violation) => violation.mandatory)
    .map(({ rule, resource }) => [rule, resource] as const);
}

/** A preview that is rejected ends a deployment, so an accepted one has an update after it. */
function assertAccepted(outcome: Outcome): void {
  assert.deepEqual(mandatory(outcome), []);
  assert.deepEqual(outcome.errors, []);
  assert.equal(outcome.succeeded, true);
  assertNoRuleGaveUp(outcome);
}

/** A rule that touches an unknown value is dropped by the SDK, which says so in a violation. */
function assertNoRuleGaveUp({ violations, errors }: Outcome): void {
  const told = [...violations.map(({ message }) => message), ...errors];
  assert.deepEqual(
    told.filter((text) => text.includes("can't run")),
    [],
  );
}

/** How often a rule of the pack applied and found nothing wrong. */
function timesKept({ passed }: Outcome, rule: string): number {
  return Object.values(passed).reduce((sum, counts) => sum + (counts[rule] ?? 0), 0);
}
