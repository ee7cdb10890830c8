import type { Constraint } from "../../check/constraint";
import { form, length } from "../../check/constraints";

/** The name of a cluster, a service, a container or a family of task definitions. */
export function ecsName(path: string): readonly Constraint[] {
  return [
    length(path, 1, 255),
    form(path, /^[a-zA-Z0-9_-]+$/, "letters, digits, hyphens and underscores"),
  ];
}
