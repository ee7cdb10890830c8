/** How many letters must be added, left out or changed to make one text of the other. */
function distance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(from).entries()) {
    const current = [row + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const [left = 0, above = 0, diagonal = 0] = [
        current[column],
        previous[column + 1],
        previous[column],
      ];
      current.push(Math.min(left + 1, above + 1, diagonal + (letter === other ? 0 : 1)));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** The known name that a mistyped one most likely stands for; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  return nearestOnes(name, known, 1)[0];
}

/** The known names, at most so many, that a mistyped one may stand for, the nearest first. */
export function nearestOnes(name: string, known: readonly string[], most: number): string[] {
  const lower = name.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, cost: distance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, cost }) => cost <= Math.max(2, Math.ceil(candidate.length / 3)))
    .sort((one, other) => one.cost - other.cost);
  return ranked.slice(0, most).map(({ candidate }) => candidate);
}
