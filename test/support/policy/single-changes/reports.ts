import type { PolicyResource } from "@pulumi/policy";

import { ResourceGraph } from "../../../../policies/graph/resource-graph";
import { rules } from "../../../../policies/registry";
import type { Fault } from "../../../../policies/support/message";
import type { JudgedType, ResourceRule, StackRule } from "../../../../policies/support/rule";
import { defaults } from "../../../../policies/support/settings";
import { proxied, unknown, type Phase, type ResourceSpec } from "../deployment";
import { resourcesOf, type Program } from "./program";
import { isBlock, isComputed, isReference } from "./tree";

/** That a rule finds something wrong with a resource. */
export interface Report {
  readonly rule: string;
  /** The name of the resource. */
  readonly resource: string;
  readonly type: string;
  readonly property: string;
}

const stackRules = rules.filter((rule): rule is StackRule => !("types" in rule));

/** The rows of all resource rules, by the type that they judge. */
const rows = new Map<string, { readonly rule: string; readonly row: JudgedType }[]>();
for (const rule of rules.filter((each): each is ResourceRule => "types" in each)) {
  for (const row of rule.types) {
    for (const type of row.group.types) {
      rows.set(type, [...(rows.get(type) ?? []), { rule: rule.name, row }]);
    }
  }
}

/**
 * Everything that the pack reports of a program in one phase.
 *
 * @param only The one resource that resource rules have to look at again. @default all
 */
export function reportsOf(phase: Phase, program: Program, only?: string): readonly Report[] {
  const judged = program.specs.filter(({ name }) => only === undefined || name === only);
  return [
    ...judged.flatMap((spec) => resourceReports(phase, program, spec)),
    ...stackReports(resourcesOf(phase, program)),
  ];
}

/** What the stack rules report of some resources. */
export function stackReports(resources: readonly PolicyResource[]): readonly Report[] {
  const graph = new ResourceGraph(resources);
  return stackRules.flatMap((rule) =>
    rule
      .judge(graph, defaults, () => [])
      .map((fault) => reportOf(rule.name, fault.resource, fault)),
  );
}

function resourceReports(phase: Phase, { inputs }: Program, spec: ResourceSpec): readonly Report[] {
  const judging = rows.get(spec.type) ?? [];
  if (judging.length === 0) {
    return [];
  }
  const given = inputs?.get(spec.name) ?? spec.props ?? {};
  const properties = proxied(known(given, phase) as Readonly<Record<string, unknown>>);
  return judging.flatMap(({ rule, row }) => {
    const judgement = row.judge(properties, defaults);
    return "notJudged" in judgement ? [] : judgement.map((fault) => reportOf(rule, spec, fault));
  });
}

function reportOf(
  rule: string,
  { name, type }: Pick<PolicyResource, "name" | "type">,
  { property }: Fault,
): Report {
  return { rule, resource: name, type, property };
}

/** The inputs as a resource rule gets them: nothing of what AWS decides is there. */
function known(value: unknown, phase: Phase): unknown {
  if (isReference(value)) {
    return phase === "preview" ? unknown : value.value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => known(item, phase));
  }
  return isBlock(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, field]) => !isComputed(field))
          .map(([name, field]) => [name, known(field, phase)]),
      )
    : value;
}
