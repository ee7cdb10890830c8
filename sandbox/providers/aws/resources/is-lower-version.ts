/**
 * Whether a version comes before another one; of 7.1 and 7.1.4 neither does, `6.x` is the last of its kind, and an empty
 * one stands anywhere. Words between the numbers do not count: `8.0.mysql_aurora.3.08.2`.
 */
export function isLowerVersion(version: string, other: string): boolean {
  const theirs = numbers(other);
  const own = numbers(version).slice(0, theirs.length);
  const index = own.findIndex((part, place) => part !== theirs[place]);
  return index >= 0 && (own[index] ?? 0) < (theirs[index] ?? 0);
}

function numbers(version: string): number[] {
  const parts = version.match(/\d+|\bx\b/g) ?? [];
  return parts.map((part) => (part === "x" ? Infinity : Number(part)));
}
