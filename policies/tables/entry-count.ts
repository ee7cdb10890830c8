import { itemsOf, readIn, type Properties } from "../support/values";

/** How many different entries a list has, as far as it is known. */
export interface EntryCount {
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * Counts the different entries of a list in a block, such as `vpcOptions.subnetIds`: one that is not known yet may be
 * the same as another. `undefined` where there is no list, an empty list or one that is not known.
 */
export function entryCount(
  properties: Properties,
  outer: string,
  inner: string,
): EntryCount | undefined {
  const entries = itemsOf(readIn(properties, outer, inner));
  if (entries.length === 0) {
    return undefined;
  }
  const known = new Set(entries.flatMap((entry) => (entry.kind === "known" ? [entry.value] : [])))
    .size;
  const pending = entries.filter((entry) => entry.kind === "unknown").length;
  return { atLeast: Math.max(known, 1), atMost: known + pending };
}
