import { canonicalType } from "../aws/resources/aliases";

/** What may go wrong with an operation on a resource. */
export const FAULT_KINDS = ["fail", "throttle", "slow", "die"] as const;

/**
 * - `fail`: what was asked for is done half-way: a resource is made, but does not become what it should be
 * - `throttle`: AWS refuses the call, since there were too many
 * - `slow`: AWS takes its time
 * - `die`: AWS does it, but the provider ends before it can tell
 */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** An operation on a resource; previews have none. */
export interface Operation {
  readonly kind: "create" | "update" | "read" | "delete";
  /** Type token of the resource. */
  readonly type: string;
  readonly urn: string;
}

/** Decides which operations go wrong, and how; each is asked for once. */
export type Faults = (operation: Operation) => FaultKind | undefined;

/** Nothing goes wrong. */
export const noFaults: Faults = () => undefined;

/** A fault for every operation on a type, or on all. */
export interface FaultOrder {
  readonly kind: FaultKind;
  /** Type token; undefined for every type. */
  readonly type: string | undefined;
}

/**
 * The faults of some orders; the first that fits an operation counts.
 *
 * @param onMet told of an order each time that an operation meets it
 */
export function orderedFaults(
  orders: readonly FaultOrder[],
  onMet: (order: FaultOrder) => void = () => undefined,
): Faults {
  return ({ type }) => {
    const met = orders.find(
      (order) => order.type === undefined || canonicalType(order.type) === canonicalType(type),
    );
    if (met !== undefined) {
      onMet(met);
    }
    return met?.kind;
  };
}
