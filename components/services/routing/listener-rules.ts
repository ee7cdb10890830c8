import * as pulumi from "@pulumi/pulumi";
import * as lb from "@pulumi/aws/lb";
import type { Route, SignInAction } from "../service";
import { type RouteRow, routeRow } from "./route-row";
import type { TargetGroups } from "./target-groups";

export type { RouteRow } from "./route-row";

/** Arguments of {@link createListenerRules}. */
export interface ListenerRulesArgs {
  /** Listener that the rules are added to. */
  readonly listenerArn: pulumi.Input<string>;
  readonly routes: readonly Route[];
  /** What a rule does before it forwards. @default everyone gets through */
  readonly signIn?: SignInAction | undefined;
  readonly groups: TargetGroups;
  /** Share in percent of the requests that goes to the backup target group. */
  readonly backupWeight: number;
  /**
   * Seconds that a visitor stays with one of the two target groups. AWS wants it before the target groups' own stickiness:
   * a deployed service gets it by an update of its rules alone (`pulumi up --target`), and an update of all after that.
   * @default each request is weighed anew
   */
  readonly stickinessSeconds?: number | undefined;
}

/** The listener rules of a service. */
export interface ListenerRules {
  readonly rules: readonly lb.ListenerRule[];
  /** What the rules do, as AWS has them. Unknown in a preview that creates or changes a rule. */
  readonly table: pulumi.Output<RouteRow[]>;
}

type Conditions = lb.ListenerRuleArgs["conditions"];
type Actions = lb.ListenerRuleArgs["actions"];

/** A rule must have a condition, so that a route of neither paths nor hosts asks for any path. */
function conditionsOf({ paths, hosts }: Route): Conditions {
  const anyPath = paths.length + hosts.length === 0 ? ["/*"] : paths;
  return [
    ...(anyPath.length > 0 ? [{ pathPattern: { values: [...anyPath] } }] : []),
    ...(hosts.length > 0 ? [{ hostHeader: { values: [...hosts] } }] : []),
  ];
}

function actionsOf(args: ListenerRulesArgs): Actions {
  const { groups, backupWeight, signIn, stickinessSeconds } = args;
  const forward = {
    type: "forward",
    forward: {
      targetGroups: [
        { arn: groups.primary.arn, weight: 100 - backupWeight },
        { arn: groups.backup.arn, weight: backupWeight },
      ],
      ...(stickinessSeconds === undefined
        ? {}
        : { stickiness: { enabled: true, duration: stickinessSeconds } }),
    },
  };
  return signIn === undefined
    ? [{ ...forward, order: 1 }]
    : [
        { ...signIn, order: 1 },
        { ...forward, order: 2 },
      ];
}

/**
 * Creates a listener rule for each route of a service, under the route's own priority and named after it, so that no
 * service renumbers another. A rule lets visitors sign in where that is asked for, then forwards to both target groups by
 * weight.
 *
 * @param name Name of the service.
 */
export function createListenerRules(
  name: string,
  args: ListenerRulesArgs,
  parent: pulumi.Resource,
): ListenerRules {
  const rules = args.routes.map(
    (route) =>
      new lb.ListenerRule(
        `${name}-rule-${route.priority}`,
        {
          listenerArn: args.listenerArn,
          priority: route.priority,
          conditions: conditionsOf(route),
          actions: actionsOf(args),
        },
        { parent },
      ),
  );
  const rows = rules.map((rule) =>
    pulumi
      .all([rule.priority, rule.conditions, rule.actions, args.groups.backup.arn])
      .apply(([priority, conditions, actions, backupArn]) =>
        routeRow(name, { priority, conditions, actions }, backupArn),
      ),
  );
  // No row holds anything of the actions but weights and types, so the client secret in them does not hide the table.
  return { rules, table: pulumi.unsecret(pulumi.all(rows)) };
}
