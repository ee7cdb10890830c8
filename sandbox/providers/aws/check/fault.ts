import { runtime } from "@pulumi/pulumi";
import { isPropertyMap, type PropertyValue, UNKNOWN } from "../../property-values";
import type { CheckFailure } from "../../stand-in";

/** One thing that is wrong with the inputs of a resource. */
export interface Fault {
  /** Path of the property, such as `healthCheck.interval` or `ingress[0].fromPort`. */
  readonly property: string;
  /** What was given, in words. */
  readonly given: string;
  /** What is allowed, in words. */
  readonly expected: string;
  /** Where that is documented. */
  readonly source?: string;
}

/** How much of a given text a message repeats. */
const SHOWN = 60;

/** What a message says in the place of a secret. */
const SECRET = "a secret";

/** What it says in the place of what the engine wraps, by the engine's mark. */
const MARKED: ReadonlyMap<PropertyValue | undefined, string> = new Map([
  [runtime.specialSecretSig, SECRET],
  [runtime.specialAssetSig, "an asset"],
  [runtime.specialArchiveSig, "an archive"],
  [runtime.specialResourceSig, "a resource"],
]);

/** A fault in words; the engine puts resource and property around them. */
export function reasonOf({ property, given, expected, source }: Fault): string {
  const see = source === undefined ? "" : ` (${source})`;
  return `${property}: got ${given}, expected ${expected}${see}`;
}

/** A fault as the engine is told of it. */
export function failureOf(fault: Fault): CheckFailure {
  // The engine repeats the property after the reason, and the whole path stands in that.
  const [property = ""] = fault.property.split(/[.[]/);
  return { property, reason: reasonOf(fault) };
}

/** A value as a message shows it: never what is in a secret, and not without end. */
export function shown(value: PropertyValue, isInSecret: boolean): string {
  const word = isInSecret ? SECRET : marked(value);
  if (word !== undefined) {
    return word;
  }
  const json = JSON.stringify(value, (_key, part: PropertyValue) => marked(part) ?? part);
  return json.length <= SHOWN ? json : `${json.slice(0, SHOWN)}…`;
}

/** The word for a value that the engine marks; undefined for any other. */
function marked(value: PropertyValue): string | undefined {
  if (value === UNKNOWN) {
    return "an unknown value";
  }
  return isPropertyMap(value) ? MARKED.get(value[runtime.specialSigKey]) : undefined;
}
