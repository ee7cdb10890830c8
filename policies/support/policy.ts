import type {
  Policy,
  ResourceRemediation,
  ResourceValidation,
  ResourceValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";

import { ResourceGraph } from "../graph/resource-graph";
import type { TypeGroup } from "../types/type-group";
import type { ExemptionLedger, ExemptionState } from "./exemption-ledger";
import { concerns, type Exemptible } from "./exemptions";
import { message, type Fault } from "./message";
import { apply } from "./remedy";
import type { ResourceRule, Rule, StackRule } from "./rule";
import { configSchemaOf, ruleConfigOf, type Settings } from "./settings";

/** A policy that judges one resource at a time and can repair it. */
export interface ResourcePolicy extends Policy {
  readonly validateResource: ResourceValidation;
  readonly remediateResource: ResourceRemediation;
}

/** A resource rule as the SDK serves it: one lookup of the type, and it leaves what it has no row for. */
export function resourcePolicy(rule: ResourceRule, ledger: ExemptionLedger): ResourcePolicy {
  const rows = new Map(
    rule.types.flatMap((row) => [...row.group.types].map((type) => [type, row] as const)),
  );
  const reason = `applies to ${rule.appliesTo}`;
  return {
    ...metadataOf(rule),
    validateResource: (args, reportViolation) => {
      // First, so that exemptions are accounted for even where nothing is judged.
      const settings = configured(rule, args, ledger);
      const row = rows.get(args.type);
      if (row === undefined) {
        return args.notApplicable(reason);
      }
      const judgement = row.judge(args.props, settings);
      if ("notJudged" in judgement) {
        return args.notApplicable(judgement.notJudged);
      }
      for (const fault of judgement) {
        report(rule, row.group, args, fault, ledger, reportViolation);
      }
    },
    remediateResource: (args) => {
      const judgement =
        rows.get(args.type)?.judge(args.props, configured(rule, args, ledger)) ?? [];
      const faults = "notJudged" in judgement ? [] : judgement;
      const remedies = faults.map(({ remedy }) => remedy).filter((remedy) => remedy !== undefined);
      if (remedies.length === 0 || ledger.find(rule.name, args)?.expired === false) {
        return undefined;
      }
      const properties = args.props as Record<string, unknown>;
      remedies.forEach((remedy) => {
        apply(properties, remedy);
      });
      return properties;
    },
  };
}

/** A stack rule as the SDK serves it. */
export function stackPolicy(rule: StackRule, ledger: ExemptionLedger): StackValidationPolicy {
  const reason = `applies to ${rule.appliesTo}, of which the stack has none`;
  return {
    ...metadataOf(rule),
    validateStack: (args, reportViolation) => {
      const settings = configured(rule, args, ledger);
      const graph = new ResourceGraph(args.resources);
      const isConcerned = rule.groups.some((group) => graph.holds(group));
      const exemptions = rule.judgesExemptions === true ? exemptionsOf(graph, ledger) : undefined;
      if (!isConcerned || exemptions?.length === 0) {
        return args.notApplicable(reason);
      }
      const faults = rule.judge(graph, settings, () => exemptions ?? []);
      for (const { resource, group, ...fault } of faults) {
        report(rule, group, resource, fault, ledger, (text) => {
          reportViolation(text, resource.urn);
        });
      }
    },
  };
}

/** Any rule as the SDK serves it. */
export function policyOf(rule: Rule, ledger: ExemptionLedger): Policy {
  return "types" in rule ? resourcePolicy(rule, ledger) : stackPolicy(rule, ledger);
}

/** What became of the exemptions that can be meant for a stack: an organisation configures all of its stacks at once. */
function exemptionsOf({ root }: ResourceGraph, ledger: ExemptionLedger): readonly ExemptionState[] {
  const states = ledger.settle();
  return root === undefined ? [] : states.filter(({ exemption }) => concerns(exemption, root.urn));
}

function metadataOf(rule: Rule): Policy {
  const { name, displayName, description, enforcementLevel, severity } = rule;
  const { framework, tags, url, remediationSteps } = rule;
  return {
    name,
    displayName,
    description,
    enforcementLevel,
    severity,
    framework,
    tags: [...tags],
    url,
    remediationSteps,
    configSchema: configSchemaOf(rule.settings ?? []),
  };
}

function configured(
  rule: Rule,
  args: Pick<ResourceValidationArgs, "getConfig">,
  ledger: ExemptionLedger,
): Settings {
  const config = ruleConfigOf(rule.name, rule.settings ?? [], args.getConfig());
  const { exemptions, ...settings } = config;
  ledger.configure(rule.name, exemptions);
  return settings;
}

/** Reports a fault unless the resource is exempt from the rule. */
function report(
  rule: Rule,
  group: TypeGroup,
  resource: Exemptible,
  fault: Fault,
  ledger: ExemptionLedger,
  reportViolation: (text: string) => void,
): void {
  const found = ledger.find(rule.name, resource);
  if (found?.expired === false) {
    return;
  }
  const text = message({ group, name: resource.name, ...fault });
  const note =
    found === undefined
      ? ""
      : `\nThe exemption for it (${found.exemption.reason}) expired after ${found.exemption.expires}.`;
  reportViolation(text + note);
}
