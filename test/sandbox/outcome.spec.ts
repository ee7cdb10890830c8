import assert from "node:assert/strict";
import type { EngineEvent } from "@pulumi/pulumi/automation/index.js";
import { changes, nameOf, OutcomeRecorder, type ResourceStep } from "../../sandbox/outcome";

const VPC = "urn:pulumi:dev::multizone::multizone:network:Network$aws:ec2/vpc:Vpc::net";

function event(content: Record<string, unknown>): EngineEvent {
  return { sequence: 0, timestamp: 0, ...content };
}

function step(op: string, type = "aws:ec2/vpc:Vpc", urn = VPC): EngineEvent {
  return event({ resourcePreEvent: { metadata: { op, urn, type } } });
}

function error(message: string, severity = "error"): EngineEvent {
  return event({ diagnosticEvent: { message, severity, color: "raw" } });
}

function record(...events: EngineEvent[]): OutcomeRecorder {
  const recorder = new OutcomeRecorder(() => undefined);
  events.forEach((each) => {
    recorder.record(each);
  });
  return recorder;
}

describe("the outcome of an engine command", () => {
  it("lists each resource's step once, under its logical name", () => {
    assert.deepEqual(record(step("create"), step("create")).outcome(true).steps, [
      { operation: "create", urn: VPC, type: "aws:ec2/vpc:Vpc", name: "net" },
    ]);
  });

  it("leaves out the engine's own resources", () => {
    const own = step(
      "create",
      "pulumi:providers:aws",
      "urn:pulumi:dev::p::pulumi:providers:aws::d",
    );
    assert.deepEqual(record(own).outcome(true).steps, []);
  });

  it("tells of each step as it happens", () => {
    const told: ResourceStep[] = [];
    new OutcomeRecorder((each) => told.push(each)).record(step("delete"));
    assert.deepEqual(
      told.map(({ operation, name }) => [operation, name]),
      [["delete", "net"]],
    );
  });

  it("counts as changes only what changes something", () => {
    const other = (op: string): EngineEvent => step(op, "aws:ec2/vpc:Vpc", `${VPC}-${op}`);
    const outcome = record(other("same"), other("read"), other("update")).outcome(true);
    assert.deepEqual(
      changes(outcome).map(({ operation }) => operation),
      ["update"],
    );
  });

  it("holds the errors without colours, doubles and the engine's closing words", () => {
    const recorder = record(
      error("<{%reset%}>vpc is wrong<{%reset%}>\n"),
      error("vpc is wrong"),
      error("preview failed"),
      error("just a hint", "info"),
    );
    assert.deepEqual(recorder.outcome(false, ["from the CLI"]).errors, ["vpc is wrong"]);
  });

  it("leaves out what goes wrong only because a violation stopped the engine", () => {
    const violation = event({
      policyEvent: { policyName: "a-rule", message: "found", enforcementLevel: "mandatory" },
    });
    const aftermath = error("vpc has a problem: grpc: the client connection is closing");
    assert.deepEqual(record(violation, aftermath, error("real")).outcome(false).errors, ["real"]);
    assert.equal(record(aftermath).outcome(false).errors.length, 1);
  });

  it("falls back to the CLI's words where no event names an error", () => {
    assert.deepEqual(record().outcome(false, ["no such stack"]).errors, ["no such stack"]);
  });

  it("tells a mandatory violation of a resource from an advisory one of the stack", () => {
    const violation = (more: Record<string, unknown>): EngineEvent =>
      event({ policyEvent: { policyName: "a-rule", message: "<{%bold%}>found\nfix", ...more } });
    const { violations } = record(
      violation({ enforcementLevel: "mandatory", resourceUrn: VPC }),
      violation({ enforcementLevel: "warning" }),
    ).outcome(false);
    assert.deepEqual(violations, [
      { rule: "a-rule", mandatory: true, resource: "net", message: "found\nfix" },
      { rule: "a-rule", mandatory: false, resource: undefined, message: "found\nfix" },
    ]);
  });

  it("counts for each pack that judged how often each of its rules was kept", () => {
    const verdict = (...passed: string[]): Record<string, unknown> => ({
      policyPackName: "multizone",
      policyPackVersion: "0.1.0",
      ...(passed.length > 0 ? { passed } : {}),
    });
    const { passed } = record(
      event({ policyAnalyzeSummaryEvent: verdict("a-rule") }),
      event({ policyAnalyzeSummaryEvent: verdict() }),
      event({ policyAnalyzeSummaryEvent: verdict("a-rule") }),
      event({ policyAnalyzeStackSummaryEvent: verdict("b-rule") }),
    ).outcome(true);
    assert.deepEqual(passed, { "multizone@0.1.0": { "a-rule": 2, "b-rule": 1 } });
  });

  it("names no pack where none judged", () => {
    assert.deepEqual(record(step("create")).outcome(true).passed, {});
  });
});

describe("a resource's name", () => {
  it("is the last part of its URN", () => {
    assert.equal(nameOf(VPC), "net");
  });
});
