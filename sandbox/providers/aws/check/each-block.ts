import { isPropertyMap } from "../../property-values";
import type { Constraint } from "./constraint";
import { placesAt } from "./properties-at";

/**
 * Constraints on every block at a path, each by itself: `eachBlock("ingress[]", [required("protocol")])`. The paths of
 * the constraints begin at the block. What is in a secret block is not told.
 */
export function eachBlock(path: string, constraints: readonly Constraint[]): Constraint {
  return (inputs) =>
    placesAt(inputs, path).flatMap(({ path: at, value, isSecret, isUnknown }) =>
      isUnknown || !isPropertyMap(value)
        ? []
        : constraints
            .flatMap((constraint) => constraint(value))
            .map((fault) => ({
              ...fault,
              property: `${at}.${fault.property}`,
              given: isSecret ? "a secret" : fault.given,
            })),
    );
}
