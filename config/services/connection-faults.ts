import type { Fault } from "../fault";
import { nearest } from "../nearest";
import { valueAt } from "../schema-faults";
import { type BackEnd, backEndsIn, type GivenSettings } from "./known-back-ends";
import { connectionTarget } from "./connection-target";
import { entriesOf, readableNames } from "../entries";
import { policyFaults } from "./policy-faults";
import { serviceSettings } from "./service-settings";

/** What the services of a stack may connect to. */
interface Known {
  readonly backEnds: readonly BackEnd[];
  readonly services: unknown;
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

/** What is wrong with what a connection is narrowed to. */
function accessObjection(text: string, accesses: readonly string[]): string | undefined {
  const { name, access } = connectionTarget(text);
  if (access === undefined || accesses.includes(access)) {
    return undefined;
  }
  return accesses.length === 0
    ? `${name}: a connection to it cannot be narrowed`
    : `${name}, or ${accesses.map((each) => `${name}:${each}`).join(" or ")}`;
}

function unknownName(name: string, others: readonly string[], known: Known): string {
  const possible = others.filter((each) => serviceSettings.shape.name.safeParse(each).success);
  const names = [...new Set([...known.backEnds.map((each) => each.name), ...possible])];
  const all = `one of ${names.join(", ")}`;
  if (namesOn(known.services, "instances").includes(name)) {
    return `${all}: ${name} is on instances and reached through the load balancer`;
  }
  const likely = nearest(name, names);
  return likely === undefined ? all : `${all}; did you mean ${likely}?`;
}

/** What is wrong with one entry of `connectsTo`, as an expression that follows "expected". */
function objection(text: string, own: unknown, known: Known): string | undefined {
  const { name } = connectionTarget(text);
  const others = namesOn(known.services, "containers").filter((each) => each !== own);
  const backEnd = known.backEnds.find((each) => each.name === name);
  // A name that is faulty by itself has a fault of its own.
  if (backEnd !== undefined || others.includes(name)) {
    return accessObjection(text, backEnd?.accesses ?? []);
  }
  return name === own ? "another service than itself" : unknownName(name, others, known);
}

/** What is said of a name that stands at an earlier place already. */
function repeated(name: string, earlier: string, { backEnds }: Known): string {
  const isNarrowable = backEnds.some((each) => each.name === name && each.accesses.length > 0);
  const whole = isNarrowable ? `; ${name} alone is all of it` : "";
  return `each name once; it is ${earlier} already${whole}`;
}

/** What one service connects to and there is not, what it cannot be narrowed to, and what is listed twice. */
function entryFaults(entry: unknown, service: string, known: Known): readonly Fault[] {
  const connections = readableNames(entriesOf(valueAt(entry, ["connectsTo"])));
  return connections.flatMap((each): Fault[] => {
    const path = (index: number): string => `${service}.connectsTo[${index}]`;
    const { name } = connectionTarget(each.name);
    const first = connections.find((other) => connectionTarget(other.name).name === name) ?? each;
    const expected =
      objection(each.name, valueAt(entry, ["name"]), known) ??
      (first === each ? undefined : repeated(name, path(first.index), known));
    return expected === undefined ? [] : [{ key: path(each.index), value: each.name, expected }];
  });
}

/** What is wrong with what services connect to, each connection by itself and all of a service together. */
export function connectionFaults(given: GivenSettings, namespace: string): readonly Fault[] {
  const known = { backEnds: backEndsIn(given), services: given["services"] };
  const faults = entriesOf(known.services).flatMap((entry, index) =>
    entryFaults(entry, `services[${index}]`, known),
  );
  return [
    ...faults.map((fault) => ({ ...fault, key: `${namespace}:${fault.key}` })),
    ...policyFaults(given, namespace),
  ];
}
