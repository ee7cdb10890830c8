import type { Fault } from "./fault";
import type { FaultContext } from "./schema-faults";

/** A fault of a check that reads a secret, without what its words would tell of it. */
function discreet(fault: Fault): Fault {
  return { ...fault, expected: "a value that fits the other settings", fix: undefined };
}

/**
 * Faults as they may be told: nothing of them where a setting that they are drawn from is secret.
 *
 * @param reads The settings that the faults are drawn from, as paths without a namespace.
 */
export function told(
  faults: readonly Fault[],
  reads: readonly string[],
  { namespace, isSecret }: FaultContext,
): readonly Fault[] {
  return reads.some((path) => isSecret(`${namespace}:${path}`)) ? faults.map(discreet) : faults;
}
