import type { PropertyValue } from "../../property-values";
import type { Constraint } from "./constraint";
import { shown } from "./fault";
import { isGiven, knownPlace } from "./properties-at";

/**
 * Constraints that hold where a property has one of some values: `when("protocol", ["HTTP"], […])`. A property that is
 * not set counts as `undefined`, so its default can be among the values; one that is unknown holds nothing.
 */
export function when(
  path: string,
  values: readonly (PropertyValue | undefined)[],
  constraints: readonly Constraint[],
): Constraint {
  return (inputs) => {
    const known = knownPlace(inputs, path);
    const applies =
      known !== undefined
        ? values.includes(known.value)
        : values.includes(undefined) && !isGiven(inputs, path);
    if (!applies) {
      return [];
    }
    const condition = `${path} ${known === undefined ? "unset" : shown(known.value, known.isSecret)}`;
    return constraints
      .flatMap((constraint) => constraint(inputs))
      .map((fault) => ({ ...fault, expected: `${fault.expected} with ${condition}` }));
  };
}

/** Constraints that hold where none of these properties is given. */
export function without(paths: readonly string[], constraints: readonly Constraint[]): Constraint {
  return (inputs) =>
    paths.some((path) => isGiven(inputs, path))
      ? []
      : constraints.flatMap((constraint) => constraint(inputs));
}

/** Constraints that hold where a property is given; one that is unknown may turn out to be unset, and holds nothing. */
export function where(path: string, constraints: readonly Constraint[]): Constraint {
  return (inputs) =>
    knownPlace(inputs, path) === undefined
      ? []
      : constraints.flatMap((constraint) => constraint(inputs));
}
