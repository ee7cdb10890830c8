import type { Constraint } from "../check/constraint";
import { oneOf } from "../check/constraints";

/** A number that must not be set; the provider takes 0 for unset. */
export function absentNumber(path: string): Constraint {
  return (inputs) => oneOf(path, [0])(inputs).map((fault) => ({ ...fault, expected: "no value" }));
}
