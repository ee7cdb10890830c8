import type { PropertyMap } from "../../property-values";
import type { CheckRequest, CheckResult } from "../../stand-in";
import type { ResourceModel } from "../resource-model";
import { type AutoName, autoNamed } from "./auto-name";
import { type Fault, failureOf } from "./fault";
import { FILLED_IN, filledIn, isFilledIn } from "./fill-in";
import { shapeFaults } from "./shape";
import { tagFaults } from "./tags";
import { zoneFaults } from "./zones";
import type { Lookup, LookupAll } from "./world-constraints";

/** Where a resource is checked. */
export interface CheckContext {
  readonly region: string;
  readonly lookup: Lookup;
  readonly all: LookupAll;
}

/**
 * Checks the inputs of a resource as the real provider does, and fills in its name and its defaults. Inputs of the
 * wrong form are told of alone: what else is wrong with them can only be told of good ones.
 */
export function checked(
  model: ResourceModel,
  request: CheckRequest,
  { region, lookup, all }: CheckContext,
): CheckResult {
  const inputs = filledIn(model.schema, model.defaults, withName(model.autoName, request));
  if (model.autoName !== undefined && isNamedByProvider(model.autoName, request)) {
    inputs[FILLED_IN] = [...filledNames(inputs), model.autoName.property].sort();
  }
  const misshapen = [
    ...shapeFaults(model.schema, request.inputs),
    ...longName(model.autoName, inputs),
  ];
  const faults =
    misshapen.length > 0
      ? misshapen
      : [
          ...tagFaults(inputs),
          ...zoneFaults(inputs, region),
          ...model.constraints.flatMap((constraint) => constraint(inputs)),
          ...(model.worldConstraints ?? []).flatMap((constraint) =>
            constraint(inputs, lookup, all),
          ),
        ];
  return { inputs, failures: faults.map(failureOf) };
}

function filledNames(inputs: PropertyMap): string[] {
  const names = inputs[FILLED_IN];
  return Array.isArray(names) ? names.map(String) : [];
}

/** The inputs with a name: the one that the resource has by auto-naming already, or a new one. */
function withName(autoName: AutoName | undefined, request: CheckRequest): PropertyMap {
  if (autoName === undefined || !isNamedByProvider(autoName, request)) {
    return request.inputs;
  }
  const { property } = autoName;
  const { oldInputs } = request;
  const name = isFilledIn(oldInputs, property)
    ? oldInputs[property]
    : autoNamed(autoName, request.name, request.randomSeed, request.inputs);
  return { ...request.inputs, [property]: name ?? null };
}

/** A name by auto-naming that is longer than AWS allows: the provider cuts none. */
function longName(autoName: AutoName | undefined, inputs: PropertyMap): Fault[] {
  const name = autoName && isFilledIn(inputs, autoName.property) ? inputs[autoName.property] : "";
  return autoName === undefined || typeof name !== "string" || name.length <= autoName.maxLength
    ? []
    : [
        {
          property: autoName.property,
          given: `${JSON.stringify(name)} (${name.length} characters) by auto-naming`,
          expected: `at most ${autoName.maxLength} characters: give the resource a shorter name, or set ${autoName.property}`,
        },
      ];
}

/** Whether the program leaves the name to the provider, by giving neither a name nor a prefix for one. */
function isNamedByProvider({ property }: AutoName, { inputs }: CheckRequest): boolean {
  return [property, `${property}Prefix`].every((name) => (inputs[name] ?? null) === null);
}
