import { serviceConnection } from "../../components/services/service-connection";
import type { Fault } from "../fault";
import { valueAt } from "../schema-faults";
import { type BackEnd, backEndsIn, type GivenSettings } from "./known-back-ends";
import { connectionTarget } from "./connection-target";
import { entriesOf, readableNames } from "../entries";

/** An environment variable that a connection sets. */
interface TakenVariable {
  /** What the connection is to. */
  readonly name: string;
  readonly variable: string;
}

/** The variables that connections set by names which the stack chooses; the others have a beginning that is reserved. */
function variablesOf(target: string, backEnds: readonly BackEnd[]): readonly TakenVariable[] {
  const { name } = connectionTarget(target);
  const backEnd = backEnds.find((each) => each.name === name);
  if (backEnd !== undefined) {
    return backEnd.variable === undefined ? [] : [{ name, variable: backEnd.variable }];
  }
  return Object.keys(serviceConnection(name, 0, "").environment).map((variable) => ({
    name,
    variable,
  }));
}

function ownVariables(entry: unknown, taken: readonly TakenVariable[]) {
  return ["environment", "secrets"].flatMap((map) =>
    taken.flatMap(({ name, variable }) => {
      const value = valueAt(entry, [map, variable]);
      return value === undefined ? [] : [{ path: `${map}.${variable}`, value, name }];
    }),
  );
}

/** A connection of a service, where it stands in its list, and a variable that it sets. */
interface SetVariable extends TakenVariable {
  readonly index: number;
}

/** The connections of which an earlier one to something else sets the same variable. */
function contested(taken: readonly SetVariable[]) {
  return taken.flatMap(({ name, variable, index }) => {
    const first = taken.find((other) => other.variable === variable);
    return first === undefined || first.name === name
      ? []
      : [
          {
            path: `connectsTo[${index}]`,
            value: name,
            expected: `a back end or service of another name: the connection to ${first.name} sets ${variable}, too`,
          },
        ];
  });
}

/** The variables that a service and one of its connections both set, or two of its connections. */
export function variableFaults(given: GivenSettings, namespace: string): readonly Fault[] {
  const backEnds = backEndsIn(given);
  return entriesOf(given["services"]).flatMap((entry, service) => {
    const targets = readableNames(entriesOf(valueAt(entry, ["connectsTo"])));
    const taken = targets.flatMap(({ name, index }) =>
      variablesOf(name, backEnds).map((each) => ({ ...each, index })),
    );
    const owned = ownVariables(entry, taken).map(({ path, value, name }) => ({
      path,
      value,
      expected: `another name: the connection to ${name} sets this variable`,
    }));
    return [...owned, ...contested(taken)].map(({ path, ...fault }) => ({
      key: `${namespace}:services[${service}].${path}`,
      ...fault,
    }));
  });
}
