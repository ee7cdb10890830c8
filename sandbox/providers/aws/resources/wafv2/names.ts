import type { Constraint } from "../../check/constraint";
import { form, length, notForm } from "../../check/constraints";

const NAME = /^[\w-]+$/;

/** The name of a web ACL, of a rule or of a response body. */
export function wafName(path: string): readonly Constraint[] {
  return [length(path, 1, 128), form(path, NAME, "letters, digits, hyphens and underscores")];
}

/** Where the requests that a rule or a web ACL matched are counted. */
export function visibility(path: string): readonly Constraint[] {
  return [
    ...wafName(`${path}.metricName`),
    notForm(`${path}.metricName`, /^(?:All|Default_Action)$/, "a name that AWS WAF does not keep"),
  ];
}

/** A label on a request, or a namespace of labels. */
export function label(path: string): readonly Constraint[] {
  return [
    length(path, 1, 1024),
    form(path, /^[\w:-]+$/, "letters, digits, hyphens, underscores and colons"),
  ];
}
