import type { Constraint } from "../../check/constraint";
import { shown } from "../../check/fault";
import { placesAt } from "../../check/properties-at";

/** Values of which none stands twice, at one path or at several. */
export function distinct(paths: readonly string[], expected: string): Constraint {
  return (inputs) => {
    const places = paths
      .flatMap((path) => placesAt(inputs, path))
      .filter(({ isUnknown }) => !isUnknown);
    return places
      .filter(({ value }, index) => places.findIndex((one) => one.value === value) < index)
      .map(({ path, value, isSecret }) => ({
        property: path,
        given: shown(value, isSecret),
        expected,
      }));
  };
}
