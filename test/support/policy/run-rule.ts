import type {
  Policy,
  PolicyResource,
  ReportViolation,
  ResourceValidationArgs,
} from "@pulumi/policy";

import { ExemptionLedger } from "../../../policies/support/exemption-ledger";
import { resourcePolicy, stackPolicy } from "../../../policies/support/policy";
import type { ResourceRule, StackRule } from "../../../policies/support/rule";
import { isType, noOptions, proxied, urnOf } from "./deployment";

/** One call of `reportViolation`. */
export interface Violation {
  readonly message: string;
  readonly urn: string | undefined;
}

/** The day on which every test takes place. */
export const TODAY = "2026-06-15";

/** What a rule did. An error, an unknown value that was read among them, is thrown instead. */
export type Outcome =
  | { readonly kind: "judged"; readonly violations: readonly Violation[] }
  | { readonly kind: "not-applicable"; readonly reason: string | undefined };

/** The configuration of a rule, as a stack or an organisation sets it. */
export type Config = Readonly<Record<string, unknown>>;

/** One resource, as `validateResource` gets it: its inputs. */
export interface ResourceInput {
  readonly type: string;
  /** @default "under-test" */
  readonly name?: string;
  readonly props: Readonly<Record<string, unknown>>;
}

class NotApplicable extends Error {
  constructor(readonly reason: string | undefined) {
    super(reason ?? "not applicable");
  }
}

/** Runs a resource rule on one resource, as the policy server does. */
export async function runResourceRule(
  rule: ResourceRule,
  input: ResourceInput,
  config: Config = {},
): Promise<Outcome> {
  const name = input.name ?? "under-test";
  const given = JSON.stringify(input.props);
  const props = proxied(input.props);
  const policy = resourcePolicy(rule, new ExemptionLedger(() => TODAY));
  const outcome = await collect(policy, config, (services, report) =>
    policy.validateResource(
      {
        ...services,
        type: input.type,
        name,
        props,
        urn: urnOf(input.type, name),
        opts: noOptions(),
        isType: (resourceClass) => isType(input.type, resourceClass),
        asType: (resourceClass) =>
          isType(input.type, resourceClass) ? (props as never) : undefined,
      },
      report,
    ),
  );
  if (JSON.stringify(input.props) !== given) {
    throw new Error(`${rule.name} changed the properties that it judges`);
  }
  return outcome;
}

/** Runs a stack rule on the resources of a stack, as the policy server does. */
export async function runStackRule(
  rule: StackRule,
  resources: PolicyResource[],
  config: Config = {},
): Promise<Outcome> {
  const policy = stackPolicy(rule, new ExemptionLedger(() => TODAY));
  return collect(policy, config, (services, report) =>
    policy.validateStack({ ...services, resources }, report),
  );
}

type Services = Pick<ResourceValidationArgs, "stackTags" | "getConfig" | "notApplicable">;

async function collect(
  rule: Policy,
  config: Config,
  run: (services: Services, report: ReportViolation) => Promise<void> | void,
): Promise<Outcome> {
  const violations: Violation[] = [];
  const filled = withDefaults(rule, config);
  const services: Services = {
    stackTags: new Map(),
    getConfig: () => filled as never,
    notApplicable: (reason) => {
      throw new NotApplicable(reason);
    },
  };
  try {
    await run(services, (message, urn) => violations.push({ message, urn }));
  } catch (error) {
    if (error instanceof NotApplicable) {
      if (violations.length > 0) {
        throw new Error(`${rule.name} reported a violation and then did not apply`, {
          cause: error,
        });
      }
      return { kind: "not-applicable", reason: error.reason };
    }
    throw error;
  }
  return { kind: "judged", violations };
}

/** The engine fills in the defaults of the schema and refuses a config that lacks what is required. */
function withDefaults(rule: Policy, config: Config): Config {
  const { properties = {}, required = [] } = rule.configSchema ?? {};
  const stranger = Object.keys(config).find((name) => !(name in properties));
  if (stranger !== undefined) {
    throw new Error(`${rule.name} has no configuration property "${stranger}"`);
  }
  const defaults = Object.entries(properties).filter(([, schema]) => "default" in schema);
  const filled: Config = {
    ...Object.fromEntries(defaults.map(([name, schema]) => [name, schema.default])),
    ...config,
  };
  const missing = required.find((name) => !(name in filled));
  if (missing !== undefined) {
    throw new Error(`${rule.name} needs the configuration property "${missing}"`);
  }
  return filled;
}
