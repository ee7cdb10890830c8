import type { PropertyValue } from "../../../../../sandbox/providers/property-values";

/** A mistake in the program: which resource gets which other inputs, and how it is refused. */
export type Mistake = readonly [
  title: string,
  resource: string,
  changes: Readonly<Record<string, PropertyValue | undefined>>,
  messages: readonly string[],
];
