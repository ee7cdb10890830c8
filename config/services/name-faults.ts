import { serviceConnection } from "../../components/services/service-connection";
import type { Fault } from "../fault";
import { nearest } from "../nearest";
import { valueAt } from "../schema-faults";
import { BACK_ENDS } from "./back-ends";
import { entriesOf, readableNames } from "./readable-services";
import { serviceSettings } from "./service-settings";

/** The names of services that an earlier service has. */
export function repeatedNames(services: unknown, namespace: string): readonly Fault[] {
  const { name } = serviceSettings.shape;
  const named = readableNames(
    entriesOf(services).map((entry) => name.safeParse(valueAt(entry, ["name"])).data),
  );
  return named.flatMap((each) => {
    const first = named.find((other) => other.name === each.name);
    return first === undefined || first === each
      ? []
      : [
          {
            key: `${namespace}:services[${each.index}].name`,
            value: each.name,
            expected: `each name once; it is services[${first.index}].name already`,
          },
        ];
  });
}

/** The names of the services on one platform; a service whose platform cannot be read may be on any. */
function namesOn(services: unknown, platform: "instances" | "containers"): readonly string[] {
  const schema = serviceSettings.shape.platform;
  const entries = entriesOf(services).filter((entry) => {
    const { data = platform } = schema.safeParse(valueAt(entry, ["platform"]));
    return data === platform;
  });
  return readableNames(entries.map((entry) => valueAt(entry, ["name"]))).map(({ name }) => name);
}

/** What is wrong with one name that a service connects to, as an expression that follows "expected". */
function objection(name: string, own: unknown, services: unknown): string | undefined {
  const others = namesOn(services, "containers").filter((each) => each !== own);
  // A name that is faulty by itself has a fault of its own.
  if ([...BACK_ENDS, ...others].includes(name)) {
    return undefined;
  }
  if (name === own) {
    return "another service than itself";
  }
  const possible = others.filter((each) => serviceSettings.shape.name.safeParse(each).success);
  const known = [...new Set([...BACK_ENDS, ...possible])];
  const all = `one of ${known.join(", ")}`;
  if (namesOn(services, "instances").includes(name)) {
    return `${all}: ${name} is on instances and reached through the load balancer`;
  }
  const likely = nearest(name, known);
  return likely === undefined ? all : `${all}; did you mean ${likely}?`;
}

/** The variables of a service that one of its connections to another service sets, by its own names. */
function takenVariables(entry: unknown, connections: readonly string[]) {
  const taken = connections.flatMap((name) =>
    BACK_ENDS.includes(name)
      ? []
      : Object.keys(serviceConnection(name, 0, "").environment).map((variable) => ({
          name,
          variable,
        })),
  );
  return ["environment", "secrets"].flatMap((map) =>
    taken.flatMap(({ name, variable }) => {
      const value = valueAt(entry, [map, variable]);
      return value === undefined ? [] : [{ path: `${map}.${variable}`, value, name }];
    }),
  );
}

/** The variables that a service and one of its connections both set. */
export function variableFaults(services: unknown, namespace: string): readonly Fault[] {
  return entriesOf(services).flatMap((entry, index) => {
    const connections = readableNames(entriesOf(valueAt(entry, ["connectsTo"])));
    return takenVariables(
      entry,
      connections.map(({ name }) => name),
    ).map(({ path, value, name }) => ({
      key: `${namespace}:services[${index}].${path}`,
      value,
      expected: `another name: the connection to ${name} sets this variable`,
    }));
  });
}

/** The names that services connect to and there are not, and those that are listed twice. */
export function connectionFaults(services: unknown, namespace: string): readonly Fault[] {
  return entriesOf(services).flatMap((entry, service) => {
    const connections = readableNames(entriesOf(valueAt(entry, ["connectsTo"])));
    return connections.flatMap((each): Fault[] => {
      const path = (index: number): string => `services[${service}].connectsTo[${index}]`;
      const first = connections.find((other) => other.name === each.name) ?? each;
      const expected =
        first === each
          ? objection(each.name, valueAt(entry, ["name"]), services)
          : `each name once; it is ${path(first.index)} already`;
      return expected === undefined
        ? []
        : [{ key: `${namespace}:${path(each.index)}`, value: each.name, expected }];
    });
  });
}
