import type { PolicyResource } from "@pulumi/policy";

import { textOf } from "../../support/scalars";
import { attributeOf, isLeftOut } from "../attribute";

type Condition = (resource: PolicyResource) => boolean;

/** Holds where a property is known to have one of some values. */
export function isOneOf(path: string, ...values: readonly string[]): Condition {
  return (resource) => values.includes(textOf(attributeOf(resource, path)) ?? "");
}

/** Holds where the program leaves a property out. */
export function isWithout(path: string): Condition {
  return (resource) => isLeftOut(attributeOf(resource, path));
}

/** Holds where it is certain that the program sets a property, whatever to. */
export function isSet(path: string): Condition {
  return (resource) => ["known", "linked"].includes(attributeOf(resource, path).kind);
}
