import { createHash } from "node:crypto";
import type { FaultKind, Faults } from "../../../sandbox/providers/faults/fault";

/** Out of a thousand operations, how many go wrong how. */
const ODDS: readonly (readonly [kind: FaultKind, permille: number])[] = [
  ["fail", 60],
  ["throttle", 60],
  ["die", 25],
];

/** Faults that a seed decides, for each operation by what it does to which resource, in whatever order they come. */
export function randomFaults(seed: number, round: string): Faults {
  const counts = new Map<string, number>();
  return ({ kind, urn }) => {
    const operation = `${kind} ${urn}`;
    const count = (counts.get(operation) ?? 0) + 1;
    counts.set(operation, count);
    const hash = createHash("sha256").update(`${seed} ${round} ${operation} ${count}`).digest();
    let chance = hash.readUInt32BE() % 1000;
    return ODDS.find(([, permille]) => {
      const isMet = chance < permille;
      chance -= permille;
      return isMet;
    })?.[0];
  };
}
