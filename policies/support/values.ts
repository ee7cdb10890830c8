import { UnknownValueError } from "@pulumi/policy";

/** The properties of a resource as a policy gets them: reading one that is unknown throws. */
export type Properties = Readonly<Record<string, unknown>>;

/** What is known of one property: nothing was given, this value was given, or the value comes later. */
export type Value =
  | { readonly kind: "absent" }
  | { readonly kind: "known"; readonly value: unknown }
  | { readonly kind: "unknown" };

/**
 * What is known of a property, by whomever it was read: a `Value`, or an attribute of a resource in a stack, of which more
 * kinds of unknown are told apart.
 */
export type Reading =
  | { readonly kind: "known"; readonly value: unknown }
  | { readonly kind: "absent" | "unknown" | "linked" | "computed" | "outside" };

const absent: Value = { kind: "absent" };
const unknown: Value = { kind: "unknown" };

/**
 * Reads one property of a resource, or of a block inside one.
 *
 * `null` counts as absent, as it does for the provider. This is the only place of the pack that
 * catches `UnknownValueError`: an unknown that escapes a rule makes the SDK drop the whole rule and
 * report "can't run ... during preview" as a mere advisory, even when the rule is mandatory.
 */
export function read(properties: Properties, name: string): Value {
  // The SDK's proxy guards reading, not asking: only what was given costs an exception.
  const given: unknown = Object.getOwnPropertyDescriptor(properties, name)?.value;
  if (given === null || given === undefined) {
    return absent;
  }
  if (placeholders.has(given)) {
    return unknown;
  }
  try {
    return { kind: "known", value: properties[name] };
  } catch (error) {
    if (error instanceof UnknownValueError) {
      placeholders.add(given);
      return unknown;
    }
    throw error;
  }
}

/**
 * What stood where reading threw. The SDK writes one of seven fixed texts in the place of a value that is not known:
 * each has to throw once to be learned, which keeps a large preview from throwing tens of thousands of times.
 */
const placeholders = new Set<unknown>();

/** Reads a property of a property: unknown as soon as the outer one is. */
export function readIn(properties: Properties, outer: string, inner: string): Value {
  return fieldOf(read(properties, outer), inner);
}

/** Reads a field of what should be a block: unknown as soon as the block is, absent from what is no block. */
export function fieldOf(block: Value, name: string): Value {
  if (block.kind !== "known") {
    return block;
  }
  return isBlock(block.value) ? read(block.value, name) : absent;
}

/** Whether anything is given. The provider takes an empty text for nothing. */
export function isGiven(value: Value): boolean {
  return value.kind === "unknown" || (value.kind === "known" && value.value !== "");
}

/** The items of a list, each read on its own; `undefined` when `list` is not a list. */
export function items(list: unknown): Value[] | undefined {
  if (!Array.isArray(list)) {
    return undefined;
  }
  const properties = list as unknown as Properties;
  return Array.from({ length: list.length }, (_, index) => read(properties, String(index)));
}

/** The items of what is known to be a list; none of anything else. */
export function itemsOf(list: Reading): readonly Value[] {
  return list.kind === "known" ? (items(list.value) ?? []) : [];
}

/** Whether a known value is a block of properties (an object that is not a list). */
export function isBlock(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether a block declares at least one property, known or not. The provider's own defaults count: it fills them in before
 * a policy sees the block, and the engine keeps its note of them back.
 */
export function declaresAnything(block: Properties): boolean {
  return Object.keys(block).some((name) => read(block, name).kind !== "absent");
}

/** A known value as a message shows it. */
export function show(value: Value): string {
  switch (value.kind) {
    case "absent":
      return "not set";
    case "unknown":
      return "not known yet";
    case "known":
      return JSON.stringify(plain(value.value));
  }
}

/** A value as a message shows it; where it is absent, what someone takes that for. */
export function showOr(value: Value, who: string, byDefault: string): string {
  return value.kind === "absent" ? `not set, which ${who} takes for ${byDefault}` : show(value);
}

/** A copy of a known value that is safe to read: what is not known yet says so. */
function plain(value: unknown): unknown {
  const list = items(value);
  if (list !== undefined) {
    return list.map(plainOf);
  }
  return isBlock(value)
    ? Object.fromEntries(Object.keys(value).map((name) => [name, plainOf(read(value, name))]))
    : value;
}

function plainOf(value: Value): unknown {
  return value.kind === "known"
    ? plain(value.value)
    : value.kind === "unknown"
      ? show(value)
      : null;
}
