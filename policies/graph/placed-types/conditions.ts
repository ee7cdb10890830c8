import type { PolicyResource } from "@pulumi/policy";

import type { TypeGroup } from "../../types/type-group";
import { attributeOf } from "../attribute";

type Condition = (resource: PolicyResource) => boolean;

/** Holds where a property is known to have one of some values. */
export function isOneOf(path: string, ...values: readonly string[]): Condition {
  return (resource) => {
    const attribute = attributeOf(resource, path);
    return (
      attribute.kind === "known" &&
      typeof attribute.value === "string" &&
      values.includes(attribute.value)
    );
  };
}

/** Holds where the program leaves a property out. */
export function isLeftOut(path: string): Condition {
  return (resource) => {
    const attribute = attributeOf(resource, path);
    return (
      attribute.kind === "absent" ||
      attribute.kind === "computed" ||
      (attribute.kind === "known" && attribute.value === "")
    );
  };
}

/** Holds where it is certain that the program sets a property, whatever to. */
export function isSet(path: string): Condition {
  return (resource) => ["known", "linked"].includes(attributeOf(resource, path).kind);
}

/**
 * Holds where it can be told which resource a property names. Resources that are judged together are left undecided
 * while it is not known whom they serve: each alone stands in one zone, and rightly so.
 */
export function isTraceable(path: string, target: TypeGroup): Condition {
  return (resource) => {
    const attribute = attributeOf(resource, path);
    return (
      attribute.kind === "known" ||
      (attribute.kind === "linked" &&
        attribute.links.filter(({ type }) => target.types.has(type)).length === 1)
    );
  };
}

/** Holds where all conditions do. */
export function all(...conditions: readonly Condition[]): Condition {
  return (resource) => conditions.every((condition) => condition(resource));
}
