import type { PolicyResource } from "@pulumi/policy";

import type { TypeGroup } from "../types/type-group";
import { attributeOf } from "./attribute";
import type { ResourceGraph } from "./resource-graph";

/**
 * What a property that holds one reference means.
 *
 * - `one`: this resource of the stack.
 * - `elsewhere`: a resource that the stack does not hold, by this id.
 * - `none`: nothing; the program left it out.
 * - `undecided`: it comes later and can be any of several, or something outside the stack.
 */
export type OnlyTarget =
  | { readonly kind: "one"; readonly resource: PolicyResource }
  | { readonly kind: "elsewhere"; readonly id: string }
  | { readonly kind: "none" }
  | { readonly kind: "undecided" };

const none: OnlyTarget = { kind: "none" };
const undecided: OnlyTarget = { kind: "undecided" };

/**
 * Follows a property to the one resource that it must mean: by id once it is known, else by what it depends on.
 *
 * Components are not opened: what is taken from one depends on the resources in it, too, and more than one of the group
 * leaves the answer open.
 */
export function onlyTarget(
  graph: ResourceGraph,
  resource: PolicyResource,
  property: string,
  group: TypeGroup,
): OnlyTarget {
  const attribute = attributeOf(resource, property);
  switch (attribute.kind) {
    case "absent":
    case "computed":
      return none;
    case "known":
      return identified(graph, attribute.value, group);
    case "linked":
      return single(attribute.links.filter(({ type }) => group.types.has(type))) ?? undecided;
    case "outside":
      return undecided;
  }
}

function identified(graph: ResourceGraph, value: unknown, group: TypeGroup): OnlyTarget {
  if (typeof value !== "string") {
    return undecided;
  }
  if (value === "") {
    return none;
  }
  const found = graph.identifiedBy(group, value);
  return found.length === 0 ? { kind: "elsewhere", id: value } : (single(found) ?? undecided);
}

function single(found: readonly PolicyResource[]): OnlyTarget | undefined {
  const [resource, ...others] = found;
  return resource !== undefined && others.length === 0 ? { kind: "one", resource } : undefined;
}
