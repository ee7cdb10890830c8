import { styleText } from "node:util";
import type { OutputMap } from "@pulumi/pulumi/automation/index.js";
import { changes, type Outcome, type ResourceStep, type Violation } from "./outcome";

/** How an operation on a resource reads once it is done. */
const DONE: Readonly<Record<string, string>> = {
  create: "created",
  "create-replacement": "created in place of another",
  delete: "deleted",
  "delete-replaced": "deleted after its replacement",
  replace: "replaced",
  update: "updated",
};

/** The same while it is only planned. */
const PLANNED: Readonly<Record<string, string>> = {
  create: "to create",
  "create-replacement": "to create in place of others",
  delete: "to delete",
  "delete-replaced": "to delete after their replacement",
  replace: "to replace",
  update: "to update",
};

/** How many resources each operation concerns, in one line: "61 to create, 2 to update". */
export function summary(outcome: Outcome, tense: "planned" | "done"): string {
  const words = tense === "planned" ? PLANNED : DONE;
  const counts = new Map<string, number>();
  for (const { operation } of changes(outcome)) {
    const word = words[operation] ?? operation;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size === 0
    ? `no changes, ${outcome.steps.length} resources as they were`
    : [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
}

/** The resources that change, a line per operation and type with their names. */
export function resourceLines(outcome: Outcome): string[] {
  const groups = new Map<string, ResourceStep[]>();
  for (const step of changes(outcome)) {
    const key = `${step.operation} ${step.type}`;
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  const typeWidth = Math.max(...[...groups.keys()].map((key) => key.length), 0);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([key, steps]) =>
        `${key.padEnd(typeWidth)}  ${steps
          .map(({ name }) => name)
          .sort()
          .join(", ")}`,
    );
}

/** The stack's outputs, a line each; secrets are not shown. */
export function outputLines(outputs: OutputMap): string[] {
  const names = Object.keys(outputs).sort();
  const width = Math.max(...names.map((name) => name.length), 0);
  return names.map((name) => {
    const output = outputs[name];
    const shown: unknown = output?.secret === true ? "[secret]" : output?.value;
    const value = typeof shown === "string" ? shown : JSON.stringify(shown);
    return `${name.padEnd(width)}  ${value}`;
  });
}

/** What the policy packs say: a block per violation, and where nothing stops the deployment, which rules were kept how often. */
export function verdictLines({ succeeded, passed, violations }: Outcome): string[] {
  const lines = violations.flatMap(violationLines);
  if (!succeeded || violations.some(({ mandatory }) => mandatory)) {
    return lines;
  }
  const packs = Object.entries(passed);
  const found = violations.length === 0 ? "no violation" : "no mandatory violation";
  return packs.length === 0
    ? [...lines, "No policy pack judged this."]
    : [...lines, ...packs.map(([pack, rules]) => keptLine(pack, found, rules))];
}

function keptLine(pack: string, found: string, rules: Readonly<Record<string, number>>): string {
  const kept = Object.entries(rules).map(([rule, count]) => `${rule} (${count})`);
  return `${styleText("green", "✓")} ${pack}: ${found}; kept ${kept.sort().join(", ")}`;
}

function violationLines({ rule, mandatory, resource, message }: Violation): string[] {
  const head = `${mandatory ? styleText("red", "✗ mandatory") : styleText("yellow", "! advisory")}  ${rule}`;
  return [
    resource === undefined ? head : `${head}  (${resource})`,
    ...message.split("\n").map((line) => `    ${line}`),
  ];
}

/** The engine's errors, each under a mark of its own. */
export function errorLines({ errors }: Outcome): string[] {
  return errors.map((error) => `${styleText("red", "error:")} ${error}`);
}

/** Lines moved in under a heading. */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
