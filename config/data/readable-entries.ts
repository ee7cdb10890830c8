import type * as z from "zod";
import { entriesOf, isMap } from "../entries";

/** An entry of a list as far as it can be understood, and where it stands. */
export interface ReadableEntry<Entry> {
  readonly index: number;
  /** The settings of the entry with their defaults filled in; those that are faulty by themselves are undefined. */
  readonly known: Partial<Entry>;
  /** The entry as the stack gives it. */
  readonly given: Readonly<Record<string, unknown>>;
}

/**
 * The entries of a list that are maps, each setting read by itself: a fault hides nothing of the settings beside it, and one
 * entry hides nothing of the others.
 *
 * @param schema Schema of one entry.
 */
export function readableEntries<Schema extends z.ZodObject<Readonly<Record<string, z.ZodType>>>>(
  list: unknown,
  schema: Schema,
): readonly ReadableEntry<z.output<Schema>>[] {
  return entriesOf(list).flatMap((given, index) => {
    if (!isMap(given)) {
      return [];
    }
    const known = Object.fromEntries(
      Object.entries(schema.shape).map(([name, setting]) => [
        name,
        setting.safeParse(given[name]).data,
      ]),
    ) as Partial<z.output<Schema>>;
    return [{ index, known, given }];
  });
}
