import type { Reading } from "./values";

/**
 * Whether a value is known and true. The provider takes the text "true" for the value: a stack configuration, for one,
 * holds only texts.
 */
export function isTrue(value: Reading): boolean {
  return value.kind === "known" && (value.value === true || value.value === "true");
}

/** Whether a value is known and false, or the text "false". What is neither true nor false is malformed. */
export function isFalse(value: Reading): boolean {
  return value.kind === "known" && (value.value === false || value.value === "false");
}

/** Whether a switch that is off unless it is set is known to be off. */
export function isOff(value: Reading): boolean {
  return value.kind === "absent" || isFalse(value);
}

/** The number that a value is known to be; a text that is a decimal number counts. `undefined` for everything else. */
export function numberOf(value: Reading): number | undefined {
  if (value.kind !== "known") {
    return undefined;
  }
  const given = value.value;
  const number = typeof given === "string" && given.trim() !== "" ? Number(given) : given;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** The text that a value is known to be. `undefined` for everything else, the empty text included: the provider takes it for none. */
export function textOf(value: Reading): string | undefined {
  return value.kind === "known" && typeof value.value === "string" && value.value !== ""
    ? value.value
    : undefined;
}
