import type { Constraint } from "../../check/constraint";
import { form, length, notForm } from "../../check/constraints";

/** A name of ElastiCache: letters, digits and single hyphens, a letter first. */
export function nameForm(path: string, longest: number): readonly Constraint[] {
  return [
    length(path, 1, longest),
    form(path, /^[A-Za-z][A-Za-z0-9-]*$/, "letters, digits and hyphens, a letter first"),
    notForm(path, /--/, "no two hyphens in a row"),
    notForm(path, /-$/, "no hyphen at the end"),
  ];
}

/** The engines, which may be written large. */
export function engineForm(path: string): Constraint {
  return form(path, /^(redis|valkey)$/i, "redis or valkey");
}
