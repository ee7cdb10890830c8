import { createHash } from "node:crypto";
import type { PropertyMap } from "../../property-values";

/** Hex digits that auto-naming appends where a type does not say otherwise. */
const SUFFIX_DIGITS = 7;

/** How the real provider names a resource that the program leaves unnamed. */
export interface AutoName {
  /** The input that carries the name. */
  readonly property: string;
  /** The longest name; the logical name is not cut, a longer one is an error. */
  readonly maxLength: number;
  /** Between the logical name and the digits; a hyphen if left out. */
  readonly separator?: string;
  /** How many hex digits are appended; 7 if left out, and with 0 the logical name stands alone. */
  readonly digits?: number;
  /** Whether capital letters of the logical name become small ones. */
  readonly lowerCase?: boolean;
  /** What stands before the logical name; nothing if left out. */
  readonly beginning?: string;
  /** What the name ends with where an input is true; nothing if left out. */
  readonly endingIf?: { readonly input: string; readonly ending: string };
}

/** What the name of a resource with certain inputs ends with. */
function endingOf({ endingIf }: AutoName, inputs: PropertyMap): string {
  return endingIf !== undefined && inputs[endingIf.input] === true ? endingIf.ending : "";
}

/** The name that auto-naming gives: logical name, separator and hex digits drawn from the seed. */
export function autoNamed(
  autoName: AutoName,
  logicalName: string,
  seed: Uint8Array,
  inputs: PropertyMap = {},
): string {
  const { separator = "-", digits = SUFFIX_DIGITS, lowerCase = false, beginning = "" } = autoName;
  const suffix = createHash("sha256").update(seed).update(logicalName).digest("hex");
  const prefix = lowerCase ? logicalName.toLowerCase() : logicalName;
  const name = digits === 0 ? prefix : `${prefix}${separator}${suffix.slice(0, digits)}`;
  return `${beginning}${name}${endingOf(autoName, inputs)}`;
}
