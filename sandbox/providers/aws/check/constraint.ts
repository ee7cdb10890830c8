import type { PropertyMap } from "../../property-values";
import type { Fault } from "./fault";

/** A rule that the real provider, or AWS, holds the inputs of a resource to beyond their types. */
export type Constraint = (inputs: PropertyMap) => readonly Fault[];

/** Constraints that one page documents. */
export function documented(source: string, constraints: readonly Constraint[]): Constraint {
  return (inputs) =>
    constraints.flatMap((constraint) => constraint(inputs).map((fault) => ({ source, ...fault })));
}
