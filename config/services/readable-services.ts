import { entriesOf, isMap } from "../entries";
import { faultyPaths, pathText, valueAt } from "../schema-faults";
import { without } from "../setting-paths";
import { routeSettings } from "./route-settings";
import { type ServiceEntry, serviceSettings } from "./service-settings";

/** A service as far as it can be understood, and where it stands in the list. */
export interface ReadableService {
  readonly index: number;
  /** The service as the stack gives it. */
  readonly given: unknown;
  /** The service with its faulty parts left out and its defaults filled in. */
  readonly service: ServiceEntry;
  /** Paths under the service of what is faulty by itself. */
  readonly faulty: readonly string[];
}

/** A route as far as it can be understood. */
export interface ReadableRoute {
  /** Its key without a namespace, such as `services[0].routes[1]`. */
  readonly path: string;
  /** Undefined where it is faulty by itself, as the patterns may be. */
  readonly priority: number | undefined;
  readonly paths: readonly string[] | undefined;
  readonly hosts: readonly string[] | undefined;
}

/** Stand in for what a service must have; a check that reads them is not made where they are faulty. */
const STAND_INS = { name: "service", platform: "instances", routes: [{ priority: 1 }] };

/** Maps and lists that hold something required: where a part of them is faulty, they are left out as a whole. */
const WHOLES: readonly (readonly PropertyKey[])[] = [["routes"], ["instances", "dataVolume"]];

function leftOut(path: readonly PropertyKey[]): readonly PropertyKey[] {
  return WHOLES.find((whole) => whole.every((step, index) => path[index] === step)) ?? path;
}

/** The entries of `services` that are maps, each as far as it can be understood. */
export function readableServices(services: unknown): readonly ReadableService[] {
  return entriesOf(services).flatMap((entry, index) => {
    if (!isMap(entry)) {
      return [];
    }
    const paths = faultyPaths(serviceSettings.safeParse(entry).error?.issues ?? []);
    const sound = paths.map(leftOut).reduce<unknown>(without, entry);
    const service = serviceSettings.safeParse({ ...STAND_INS, ...(sound as object) }).data;
    return service === undefined
      ? []
      : [{ index, given: entry, service, faulty: paths.map(pathText) }];
  });
}

/** The routes of every service, each as far as it can be understood. */
export function readableRoutes(services: unknown): readonly ReadableRoute[] {
  const { priority, paths, hosts } = routeSettings.shape;
  return entriesOf(services).flatMap((entry, service) =>
    entriesOf(valueAt(entry, ["routes"])).flatMap((route, index) =>
      isMap(route)
        ? [
            {
              path: `services[${service}].routes[${index}]`,
              priority: priority.safeParse(valueAt(route, ["priority"])).data,
              paths: paths.safeParse(valueAt(route, ["paths"])).data,
              hosts: hosts.safeParse(valueAt(route, ["hosts"])).data,
            },
          ]
        : [],
    ),
  );
}
