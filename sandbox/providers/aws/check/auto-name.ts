import { createHash } from "node:crypto";

/** Hex digits that auto-naming appends, as the real provider does. */
const SUFFIX_DIGITS = 7;

/** The name that auto-naming gives a resource: its logical name, a hyphen and seven hex digits drawn from the seed. */
export function physicalName(logicalName: string, seed: Uint8Array): string {
  const suffix = createHash("sha256").update(seed).update(logicalName).digest("hex");
  return `${logicalName}-${suffix.slice(0, SUFFIX_DIGITS)}`;
}
