import type { CheckContext } from "../cross-check";
import { entriesOf } from "../entries";
import type { Fault } from "../fault";
import { type PlacedName, repeatedNames } from "../repeated-names";
import { valueAt } from "../schema-faults";
import { hotDataClass } from "./hot-data-settings";

/** What the checks read of an entry, as the stack gives it. */
interface Entry {
  readonly index: number;
  /** Undefined where it is faulty by itself. */
  readonly name: string | undefined;
  readonly reads: unknown;
  readonly hits: unknown;
}

function hotDataEntries(value: unknown): readonly Entry[] {
  return entriesOf(value).map((entry, index) => ({
    index,
    name: hotDataClass.shape.name.safeParse(valueAt(entry, ["name"])).data,
    reads: valueAt(entry, ["readsPerSecond"]),
    hits: valueAt(entry, ["hitPercent"]),
  }));
}

/** The names that can be read, and where they stand. */
function placedNames(entries: readonly Entry[]): readonly PlacedName[] {
  return entries.flatMap(({ index, name }) =>
    name === undefined ? [] : [{ name, path: `cache.hotData[${index}].name` }],
  );
}

function halves({ index, reads, hits }: Entry, namespace: string): Fault[] {
  if ((reads === undefined) === (hits === undefined)) {
    return [];
  }
  const [missing, given] =
    reads === undefined ? ["readsPerSecond", "hitPercent"] : ["hitPercent", "readsPerSecond"];
  return [
    {
      key: `${namespace}:cache.hotData[${index}].${missing}`,
      value: undefined,
      expected: `it together with cache.hotData[${index}].${given}`,
    },
  ];
}

/**
 * The classes of hot data that are named twice, and those of which half of what the check of the database's load needs is
 * said. One faulty entry hides nothing of the others.
 *
 * @param value The list as the stack gives it. Where it gives none, the default is sound.
 */
export function hotDataFaults(
  value: unknown,
  { namespace }: Pick<CheckContext, "namespace">,
): readonly Fault[] {
  const entries = hotDataEntries(value);
  return [
    ...repeatedNames(placedNames(entries), namespace),
    ...entries.flatMap((entry) => halves(entry, namespace)),
  ];
}
