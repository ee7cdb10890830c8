/**
 * A number with what it counts, such as `1 day` or `2 days`.
 *
 * @param thing What is counted, in the singular; the plural is made with an s.
 */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
