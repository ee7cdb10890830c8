type Path = readonly PropertyKey[];

/** A copy of nested maps without what stands under one path; a list that the path leads into is left out as a whole. */
export function without(value: unknown, [step, ...rest]: Path): unknown {
  if (typeof value !== "object" || value === null || step === undefined) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, unknown][] => {
      if (key !== step) {
        return [[key, inner]];
      }
      return rest.length === 0 || Array.isArray(inner) ? [] : [[key, without(inner, rest)]];
    }),
  );
}

/** Whether one path, as text, is the other or lies under it, whichever is the longer. */
export function overlaps(one: string, other: string): boolean {
  const [outer, inner] = one.length <= other.length ? [one, other] : [other, one];
  return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
}
