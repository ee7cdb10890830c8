import type { PolicyResource } from "@pulumi/policy";

import { counted, type Fault } from "../../support/message";
import type { StackFault } from "../../support/rule";
import { numberOf } from "../../support/scalars";
import type { TypeGroup } from "../../types/type-group";
import { attributeOf } from "../attribute";
import type { ResourceGraph } from "../resource-graph";

/** A kind of resource that runs several of something, and what is wrong with the number of them in a stack. */
export interface Capacity {
  readonly group: TypeGroup;
  /** @param wanted The number of Availability Zones that capacity has to reach, at least. */
  readonly judge: (graph: ResourceGraph, wanted: number) => readonly StackFault[];
}

/** A property that holds too small a number. */
export interface Shortfall {
  readonly property: string;
  readonly count: number;
}

/** The number that a property is known to hold. */
export function numberAt(resource: PolicyResource, path: string): number | undefined {
  return numberOf(attributeOf(resource, path));
}

/** Whether a number of things is there, but fewer than wanted: of none, nothing can be lost. */
export function isShort(count: number | undefined, wanted: number): count is number {
  return count !== undefined && count >= 1 && count < wanted;
}

/**
 * Which of two bounds keeps a number of things below what is wanted. A lower bound of 0 means that nothing needs to
 * run; then only an upper bound shows that it never runs in several zones.
 */
export function shortfallOf(
  resource: PolicyResource,
  lower: string,
  upper: string,
  wanted: number,
): Shortfall | undefined {
  const floor = numberAt(resource, lower);
  if (floor !== undefined && floor >= wanted) {
    return undefined;
  }
  if (isShort(floor, wanted)) {
    return { property: lower, count: floor };
  }
  const ceiling = numberAt(resource, upper);
  return isShort(ceiling, wanted) ? { property: upper, count: ceiling } : undefined;
}

/**
 * The fault of too small a number.
 *
 * @param unit What it counts, in the singular.
 */
export function tooFew({ property, count }: Shortfall, wanted: number, unit: string): Fault {
  return {
    property,
    found: String(count),
    expected: `at least ${String(wanted)}`,
    why:
      count === 1
        ? `one ${unit} stands in one Availability Zone, whose loss leaves none until another has started elsewhere`
        : `${counted(count, unit)} stand in ${counted(count, "Availability Zone")} at most`,
    fix: `set ${property} to ${String(wanted)} or more`,
  };
}
