import type { Fault } from "../fault";
import { containsPattern } from "../pattern-containment";
import { type ReadableRoute, readableRoutes } from "./readable-services";
import { quotaFaults } from "./route-quotas";

/** A route of which everything can be read. */
type WholeRoute = { readonly [Key in keyof ReadableRoute]: NonNullable<ReadableRoute[Key]> };

function isWhole(route: ReadableRoute): route is WholeRoute {
  return (
    route.priority !== undefined &&
    route.paths !== undefined &&
    route.hosts !== undefined &&
    route.paths.length + route.hosts.length > 0
  );
}

function lower(texts: readonly string[]): string[] {
  return texts.map((text) => text.toLowerCase());
}

function emptyFaults({ path, paths, hosts }: ReadableRoute, namespace: string): Fault[] {
  return paths?.length === 0 && hosts?.length === 0
    ? [
        {
          key: `${namespace}:${path}.paths`,
          value: undefined,
          expected: 'a path or a host; "/*" takes every path',
        },
      ]
    : [];
}

/** The patterns that stand in their list already. Only hosts are the same in capital letters. */
function repeatedFaults(
  { path, paths = [], hosts = [] }: ReadableRoute,
  namespace: string,
): Fault[] {
  const lists = [
    { key: `${path}.paths`, thing: "path", patterns: paths, compared: paths },
    { key: `${path}.hosts`, thing: "host", patterns: hosts, compared: lower(hosts) },
  ];
  return lists.flatMap(({ key, thing, patterns, compared }) =>
    patterns.flatMap((value, index) => {
      const first = compared.findIndex((each) => each === compared[index]);
      return first === index
        ? []
        : [
            {
              key: `${namespace}:${key}[${index}]`,
              value,
              expected: `each ${thing} once; it is ${key}[${first}] already`,
            },
          ];
    }),
  );
}

function priorityFaults(routes: readonly ReadableRoute[], namespace: string): Fault[] {
  return routes.flatMap((route) => {
    const first = routes.find(({ priority }) => priority === route.priority);
    return route.priority === undefined || first === undefined || first === route
      ? []
      : [
          {
            key: `${namespace}:${route.path}.priority`,
            value: route.priority,
            expected: `each priority once; it is ${first.path}.priority already`,
          },
        ];
  });
}

/** Whether one of some patterns takes all that a pattern does; no patterns take everything. */
function takeAll(patterns: readonly string[], pattern: string): boolean {
  return patterns.length === 0 || patterns.some((each) => containsPattern(each, pattern));
}

const ANY = ["*"];

/** The combinations of a path and a host that a route names, and the key of each. */
function combinations({ path, paths, hosts }: WholeRoute) {
  return (paths.length === 0 ? ANY : paths).flatMap((pathPattern, pathIndex) =>
    (hosts.length === 0 ? ANY : hosts).map((host, hostIndex) => ({
      key: paths.length === 0 ? `${path}.hosts[${hostIndex}]` : `${path}.paths[${pathIndex}]`,
      value: paths.length === 0 ? host : pathPattern,
      pathPattern,
      host: host.toLowerCase(),
      // A path that is lost on one of several hosts only.
      where: paths.length > 0 && hosts.length > 0 ? ` on ${host}` : "",
    })),
  );
}

function overlapFaults(
  later: WholeRoute,
  earlier: readonly WholeRoute[],
  namespace: string,
): Fault[] {
  return combinations(later).flatMap(({ key, value, pathPattern, host, where }) => {
    const taker = earlier.find(
      ({ paths, hosts }) => takeAll(paths, pathPattern) && takeAll(lower(hosts), host),
    );
    return taker === undefined
      ? []
      : [
          {
            key: `${namespace}:${key}`,
            value,
            expected: `what no route before it takes${where}; ${taker.path}, whose priority is ${taker.priority}, takes all of it, so it is never reached`,
          },
        ];
  });
}

/** What is wrong with the routes of all services: quotas, equal patterns and priorities, and what is never reached. */
export function routeFaults(services: unknown, namespace: string): readonly Fault[] {
  const routes = readableRoutes(services);
  const whole = routes.filter(isWhole);
  return [
    ...quotaFaults(routes, namespace),
    ...routes.flatMap((route) => emptyFaults(route, namespace)),
    ...routes.flatMap((route) => repeatedFaults(route, namespace)),
    ...priorityFaults(routes, namespace),
    ...whole.flatMap((route) =>
      overlapFaults(
        route,
        whole.filter(({ priority }) => priority < route.priority),
        namespace,
      ),
    ),
  ];
}
