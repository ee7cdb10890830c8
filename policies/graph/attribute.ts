import type { PolicyResource } from "@pulumi/policy";

import { fieldOf, read } from "../support/values";

/**
 * What is known of a property of a resource in a stack.
 *
 * - `absent`: nothing was given.
 * - `known`: this value, given by the program or, in an update, by AWS.
 * - `linked`: it comes later, from other resources of the stack.
 * - `computed`: it comes later and depends on nothing: the program left it out, and AWS decides.
 * - `outside`: it comes later, from what the stack does not hold.
 */
export type Attribute =
  | { readonly kind: "absent" }
  | { readonly kind: "known"; readonly value: unknown }
  | { readonly kind: "linked"; readonly links: readonly PolicyResource[] }
  | { readonly kind: "computed" }
  | { readonly kind: "outside" };

/**
 * Reads a property, or a field of a block inside one (`clusterConfig.instanceCount`). This is where the kinds of unknown
 * values are told apart.
 */
export function attributeOf(resource: PolicyResource, path: string): Attribute {
  const [property = "", ...fields] = path.split(".");
  const value = fields.reduce(fieldOf, read(resource.props, property));
  if (value.kind !== "unknown") {
    return value;
  }
  const links = resource.propertyDependencies[property];
  if (links === undefined) {
    return { kind: "computed" };
  }
  return links.length > 0 ? { kind: "linked", links } : { kind: "outside" };
}

/** Whether the program sets nothing, so that AWS or the provider decides. */
export function isUnset({ kind }: Attribute): boolean {
  return kind === "absent" || kind === "computed";
}

/** Whether the program leaves a text out. The provider takes an empty one for none. */
export function isLeftOut(text: Attribute): boolean {
  return isUnset(text) || (text.kind === "known" && text.value === "");
}
