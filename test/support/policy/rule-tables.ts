import assert from "node:assert/strict";

import type { ResourceRule, Rule, StackRule } from "../../../policies/support/rule";
import { deploy, urnOf, type Phase, type ResourceSpec } from "./deployment";
import { runResourceRule, runStackRule, type Config, type Outcome } from "./run-rule";

/** One resource and what it shows, as a sentence. */
export interface ResourceCase {
  readonly title: string;
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly config?: Config;
}

/** One program and what it shows, as a sentence, in the phases where it shows it. */
export interface StackCase {
  readonly title: string;
  readonly resources: readonly ResourceSpec[];
  /** @default both */
  readonly phases?: readonly Phase[];
  readonly config?: Config;
}

/** The resource that violates, by its name in the program, and the whole message. */
export interface Expected {
  readonly resource: string;
  readonly message: string;
}

/** Everything that is known of a resource rule. Each resource is named "under-test". */
export interface ResourceTable {
  /** Judged and found compliant. */
  readonly valid: readonly ResourceCase[];
  /** Reported with exactly these messages, in this order. */
  readonly invalid: readonly (ResourceCase & { readonly messages: readonly string[] })[];
  /** Not judged, for exactly this reason. */
  readonly notApplicable: readonly (ResourceCase & { readonly reason: string })[];
}

/** Everything that is known of a stack rule. */
export interface StackTable {
  /** Judged and found compliant, or not decidable. */
  readonly valid: readonly StackCase[];
  /** Reported with exactly these violations, in this order. */
  readonly invalid: readonly (StackCase & { readonly violations: readonly Expected[] })[];
  /** Not judged, for exactly this reason. */
  readonly notApplicable: readonly (StackCase & { readonly reason: string })[];
}

/** One test of a table: a title, and a body that throws when the rule does something else. */
export interface TableTest {
  readonly title: string;
  readonly body: () => Promise<void>;
}

/** The tests of a resource rule; a table that could pass for the wrong reason is refused. */
export function resourceTests(rule: ResourceRule, table: ResourceTable): TableTest[] {
  refuseWeak(rule, table, table.invalid, ({ messages }) => messages);
  const urnOfCase = (each: ResourceCase): string => urnOf(each.type, "under-test");
  const run = async (each: ResourceCase): Promise<Outcome> => {
    const outcome = await runResourceRule(rule, each, each.config);
    // The server ignores the URN that a resource rule passes: passing another one is a mistake.
    for (const { urn } of outcome.kind === "judged" ? outcome.violations : []) {
      assert.ok(urn === undefined || urn === urnOfCase(each), `reported for ${urn ?? ""}`);
    }
    return outcome;
  };
  return [
    ...table.valid.map((each) => ({
      title: `accepts ${each.title}`,
      body: async () => {
        assert.deepEqual(await run(each), judged([]));
      },
    })),
    ...table.invalid.map((each) => ({
      title: `rejects ${each.title}`,
      body: async () => {
        const outcome = await run(each);
        assert.equal(outcome.kind, "judged");
        assert.deepEqual(
          outcome.violations.map(({ message }) => message),
          each.messages,
        );
      },
    })),
    ...table.notApplicable.map((each) => ({
      title: `does not judge ${each.title}`,
      body: async () => {
        assert.deepEqual(await run(each), { kind: "not-applicable", reason: each.reason });
      },
    })),
  ];
}

/** The tests of a stack rule, each in every phase; a table that could pass for the wrong reason is refused. */
export function stackTests(rule: StackRule, table: StackTable): TableTest[] {
  refuseWeak(rule, table, table.invalid, ({ violations }) =>
    violations.map(({ message }) => message),
  );
  const inEachPhase = <C extends StackCase>(
    verb: string,
    each: C,
    check: (outcome: Outcome, each: C) => void,
  ): TableTest[] =>
    (each.phases ?? (["preview", "update"] as const)).map((phase) => ({
      title: `${verb} ${each.title} (${phase})`,
      body: async () => {
        check(await runStackRule(rule, deploy(phase, each.resources), each.config), each);
      },
    }));
  return [
    ...table.valid.flatMap((each) =>
      inEachPhase("accepts", each, (outcome) => {
        assert.deepEqual(outcome, judged([]));
      }),
    ),
    ...table.invalid.flatMap((each) =>
      inEachPhase("rejects", each, (outcome) => {
        assert.deepEqual(outcome, judged(each.violations.map((one) => located(one, each))));
      }),
    ),
    ...table.notApplicable.flatMap((each) =>
      inEachPhase("does not judge", each, (outcome) => {
        assert.deepEqual(outcome, { kind: "not-applicable", reason: each.reason });
      }),
    ),
  ];
}

/** Declares the tests of a table as mocha tests. */
export function declare(tests: readonly TableTest[]): void {
  for (const { title, body } of tests) {
    it(title, body);
  }
}

function judged(violations: readonly { message: string; urn: string | undefined }[]): Outcome {
  return { kind: "judged", violations };
}

function located(
  { resource, message }: Expected,
  { resources }: StackCase,
): { message: string; urn: string } {
  const spec = resources.find(({ name }) => name === resource);
  assert.ok(spec, `the case expects a violation of "${resource}", which its program lacks`);
  return { message, urn: urnOf(spec.type, spec.name) };
}

type Cases = Readonly<Record<"valid" | "invalid" | "notApplicable", readonly { title: string }[]>>;

function refuseWeak<C extends { readonly title: string }>(
  rule: Rule,
  table: Cases,
  invalid: readonly C[],
  messagesOf: (each: C) => readonly string[],
): void {
  for (const [kind, cases] of Object.entries(table)) {
    assert.ok(cases.length > 0, `${rule.name}: the table has no ${kind} case`);
  }
  const all = [...table.valid, ...table.invalid, ...table.notApplicable];
  refuseDuplicates(
    rule,
    "title",
    all.map(({ title }) => title),
  );
  refuseDuplicates(
    rule,
    "case",
    all.map((each) => JSON.stringify({ ...each, title: "" })),
  );
  for (const each of invalid) {
    const messages = messagesOf(each);
    assert.ok(messages.length > 0, `${rule.name}: "${each.title}" expects no message`);
    assert.ok(
      messages.every((message) => message.trim() !== ""),
      `${rule.name}: "${each.title}" expects an empty message`,
    );
  }
}

function refuseDuplicates(rule: Rule, what: string, values: readonly string[]): void {
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  assert.equal(twice, undefined, `${rule.name}: the table has the same ${what} twice`);
}
