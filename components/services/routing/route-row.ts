import type { lb } from "@pulumi/aws/types/output";

/** A listener rule as AWS has it: which requests it takes, and where they go. */
export interface RouteRow {
  /** Place among the rules of the listener; the lowest that matches decides. */
  readonly priority: number;
  /** Name of the service that answers. */
  readonly service: string;
  /** Patterns, sorted; none takes every host. */
  readonly hosts: readonly string[];
  /** Patterns, sorted; none takes every path. */
  readonly paths: readonly string[];
  /** Whether only those who have signed in get through. */
  readonly signIn: boolean;
  /** Share in percent of the requests that goes to the backup target group. */
  readonly backupWeight: number;
}

/** What a row is read from: the outputs of a listener rule. */
export interface RuleOutputs {
  readonly priority: number;
  readonly conditions: readonly lb.ListenerRuleCondition[];
  readonly actions: readonly lb.ListenerRuleAction[];
}

const SIGN_IN = new Set(["authenticate-cognito", "authenticate-oidc"]);

/**
 * The row of a listener rule. Conditions, their values and target groups are sets to the provider, so nothing in them is
 * found by its place, and values are sorted.
 */
export function routeRow(
  service: string,
  { priority, conditions, actions }: RuleOutputs,
  backupArn: string,
): RouteRow {
  const groups = actions.flatMap(({ forward }) => forward?.targetGroups ?? []);
  return {
    priority,
    service,
    hosts: conditions.flatMap(({ hostHeader }) => hostHeader?.values ?? []).sort(),
    paths: conditions.flatMap(({ pathPattern }) => pathPattern?.values ?? []).sort(),
    signIn: actions.some(({ type }) => SIGN_IN.has(type)),
    backupWeight: groups.find(({ arn }) => arn === backupArn)?.weight ?? 0,
  };
}
