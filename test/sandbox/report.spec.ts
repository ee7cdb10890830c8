import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import type { OpType } from "@pulumi/pulumi/automation/index.js";
import type { Outcome, ResourceStep } from "../../sandbox/outcome";
import {
  errorLines,
  outputLines,
  resourceLines,
  summary,
  verdictLines,
} from "../../sandbox/report";

function step(operation: OpType, type: string, name: string): ResourceStep {
  return { operation, type, name, urn: `urn:pulumi:dev::multizone::${type}::${name}` };
}

function outcome(more: Partial<Outcome>): Outcome {
  return { succeeded: true, steps: [], violations: [], errors: [], passed: {}, ...more };
}

const plain = (lines: string[]): string[] => lines.map(stripVTControlCharacters);

describe("the report of a command", () => {
  it("sums the changes up in the words of what is planned or done", () => {
    const steps = [
      step("create", "vpc", "a"),
      step("create", "vpc", "b"),
      step("update", "lb", "c"),
    ];
    assert.equal(summary(outcome({ steps }), "planned"), "2 to create, 1 to update");
    assert.equal(summary(outcome({ steps }), "done"), "2 created, 1 updated");
  });

  it("says that nothing changes where nothing does", () => {
    const steps = [step("same", "vpc", "a")];
    assert.equal(summary(outcome({ steps }), "done"), "no changes, 1 resources as they were");
  });

  it("lists the changed resources by operation and type, sorted, with their names", () => {
    const steps = [
      step("create", "aws:ec2/vpc:Vpc", "net"),
      step("create", "aws:ec2/eip:Eip", "net-2"),
      step("create", "aws:ec2/eip:Eip", "net-1"),
      step("same", "aws:ec2/eip:Eip", "old"),
    ];
    assert.deepEqual(resourceLines(outcome({ steps })), [
      "create aws:ec2/eip:Eip  net-1, net-2",
      "create aws:ec2/vpc:Vpc  net",
    ]);
  });

  it("shows outputs by name, but never a secret one", () => {
    assert.deepEqual(
      outputLines({
        url: { value: "http://x", secret: false },
        password: { value: "s3cret", secret: true },
        zones: { value: ["a", "b"], secret: false },
      }),
      ["password  [secret]", "url       http://x", 'zones     ["a","b"]'],
    );
  });

  it("says which rules of which pack were kept, and how often", () => {
    const passed = { "multizone@0.1.0": { "b-rule": 1, "a-rule": 2 } };
    assert.deepEqual(plain(verdictLines(outcome({ passed }))), [
      "✓ multizone@0.1.0: no violation; kept a-rule (2), b-rule (1)",
    ]);
  });

  it("does not pass off a missing verdict as a good one", () => {
    assert.deepEqual(verdictLines(outcome({})), ["No policy pack judged this."]);
  });

  it("gives no verdict on what failed before it was judged", () => {
    const passed = { "multizone@0.1.0": {} };
    assert.deepEqual(verdictLines(outcome({ succeeded: false, passed })), []);
  });

  it("shows each violation with its level, rule, resource and whole message", () => {
    const violations = [
      { rule: "a-rule", mandatory: true, resource: "web", message: "found\nfix" },
      { rule: "b-rule", mandatory: false, resource: undefined, message: "hint" },
    ];
    assert.deepEqual(plain(verdictLines(outcome({ violations }))), [
      "✗ mandatory  a-rule  (web)",
      "    found",
      "    fix",
      "! advisory  b-rule",
      "    hint",
    ]);
  });

  it("says beside mere advice that nothing stops the deployment, and which rules were kept", () => {
    const violations = [{ rule: "b-rule", mandatory: false, resource: undefined, message: "hint" }];
    const passed = { "multizone@0.1.0": { "a-rule": 2 } };
    assert.deepEqual(plain(verdictLines(outcome({ passed, violations }))), [
      "! advisory  b-rule",
      "    hint",
      "✓ multizone@0.1.0: no mandatory violation; kept a-rule (2)",
    ]);
  });

  it("marks errors", () => {
    assert.deepEqual(plain(errorLines(outcome({ errors: ["boom"] }))), ["error: boom"]);
  });
});
