import { UnknownValueError } from "@pulumi/policy";

/** The properties of a resource as a policy gets them: reading one that is unknown throws. */
export type Properties = Readonly<Record<string, unknown>>;

/** What is known of one property: nothing was given, this value was given, or the value comes later. */
export type Value =
  | { readonly kind: "absent" }
  | { readonly kind: "known"; readonly value: unknown }
  | { readonly kind: "unknown" };

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
  if (!Object.hasOwn(properties, name)) {
    return absent;
  }
  try {
    const value = properties[name];
    return value === null || value === undefined ? absent : { kind: "known", value };
  } catch (error) {
    if (error instanceof UnknownValueError) {
      return unknown;
    }
    throw error;
  }
}

/** Reads a property of a property: unknown as soon as the outer one is. */
export function readIn(properties: Properties, outer: string, inner: string): Value {
  const block = read(properties, outer);
  if (block.kind !== "known") {
    return block;
  }
  return isBlock(block.value) ? read(block.value, inner) : absent;
}

/** The items of a list, each read on its own; `undefined` when `list` is not a list. */
export function items(list: unknown): Value[] | undefined {
  if (!Array.isArray(list)) {
    return undefined;
  }
  const properties = list as unknown as Properties;
  return Array.from({ length: list.length }, (_, index) => read(properties, String(index)));
}

/** Whether a known value is a block of properties (an object that is not a list). */
export function isBlock(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Under this name the AWS provider notes in every block which properties it filled in by itself: a policy sees a
 * resource's inputs after the provider has checked them.
 */
const filledIn = "__defaults";

/** Whether the program declares at least one property of a block, known or not. */
export function declaresAnything(block: Properties): boolean {
  const noted = read(block, filledIn);
  const names = noted.kind === "known" ? (items(noted.value) ?? []) : [];
  const byProvider = new Set(names.flatMap((name) => (name.kind === "known" ? [name.value] : [])));
  return Object.keys(block).some(
    (name) => name !== filledIn && !byProvider.has(name) && read(block, name).kind !== "absent",
  );
}

/** A known value as a message shows it. */
export function show(value: Value): string {
  switch (value.kind) {
    case "absent":
      return "not set";
    case "unknown":
      return "not known yet";
    case "known":
      return JSON.stringify(value.value);
  }
}
