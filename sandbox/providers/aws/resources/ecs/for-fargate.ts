import type { Constraint } from "../../check/constraint";
import { textsAt } from "../../check/properties-at";

/** Constraints that hold for a task definition that AWS Fargate has to be able to run. */
export function forFargate(constraints: readonly Constraint[]): Constraint {
  return (inputs) =>
    textsAt(inputs, "requiresCompatibilities[]").includes("FARGATE")
      ? constraints.flatMap((constraint) => constraint(inputs))
      : [];
}
