import * as z from "zod";

/** A name in a list, and where it stands. */
export interface ReadableName {
  readonly index: number;
  readonly name: string;
}

/** The entries of a list; none of what is no list. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a value is a map. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The texts in a list. */
export function readableNames(values: readonly unknown[]): readonly ReadableName[] {
  return values.flatMap((value, index) => {
    const name = z.string().safeParse(value).data;
    return name === undefined ? [] : [{ index, name }];
  });
}
