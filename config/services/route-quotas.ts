import type { Fault } from "../fault";
import type { ReadableRoute } from "./readable-services";
import { MOST_ROUTES } from "./service-settings";

/** Quotas of one rule: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const MOST_VALUES = 5;
/**
 * That page says six, the one on conditions five; five is right by both.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html
 */
const MOST_WILDCARDS = 5;

/** The fault of a route that has more of something than a rule can have. */
function above(key: string, count: number, most: number, what: string): Fault[] {
  return count <= most
    ? []
    : [
        {
          key,
          value: count,
          expected: `at most ${most} ${what}, which is what a rule can have; the others need a route of their own`,
        },
      ];
}

function ruleFaults({ path, paths, hosts }: ReadableRoute, namespace: string): Fault[] {
  if (paths === undefined || hosts === undefined) {
    return [];
  }
  const key = `${namespace}:${path}`;
  const patterns = [...paths, ...hosts];
  const wildcards = patterns.join("").replace(/[^*?]/g, "").length;
  return [
    ...above(key, patterns.length, MOST_VALUES, "paths and hosts together"),
    ...above(key, wildcards, MOST_WILDCARDS, "wildcards"),
  ];
}

/** Each route is a rule of the one load balancer. */
function loadBalancerFaults(routes: readonly ReadableRoute[], namespace: string): Fault[] {
  const surplus = routes[MOST_ROUTES];
  return surplus === undefined
    ? []
    : [
        {
          key: `${namespace}:${surplus.path}`,
          value: routes.length,
          expected: `at most ${MOST_ROUTES} routes in all services together, which is AWS's quota of rules for a load balancer`,
        },
      ];
}

/** Where the routes of all services exceed what AWS lets a rule, or a load balancer, have. */
export function quotaFaults(routes: readonly ReadableRoute[], namespace: string): readonly Fault[] {
  return [
    ...loadBalancerFaults(routes, namespace),
    ...routes.flatMap((route) => ruleFaults(route, namespace)),
  ];
}
