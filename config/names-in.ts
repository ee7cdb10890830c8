/** The names of a table's entries, in its order; a table has one at least. */
export function namesIn<Name extends string>(
  table: Readonly<Record<Name, unknown>>,
): readonly [Name, ...Name[]] {
  return Object.keys(table) as [Name, ...Name[]];
}
