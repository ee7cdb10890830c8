/** Instance types that have the same sizes: families by their form, so that a new generation needs no release, and a list of sizes. */
export interface TypeGroup {
  /** Form of the families without their prefix: a piece of a regular expression, such as `t3|t4g`. */
  readonly families: string;
  readonly sizes: readonly string[];
}

/** The generations of a family from one on, as a piece of a regular expression. */
export function generationsFrom(least: number): string {
  return `(?:[${least}-9]|[1-9]\\d)`;
}

/** What the types of some groups look like under a prefix: `db.t4g.small`, `cache.r7g.large`. */
export function typePattern(prefix: string, groups: readonly TypeGroup[]): RegExp {
  const types = groups.map(({ families, sizes }) => `(?:${families})\\.(?:${sizes.join("|")})`);
  return new RegExp(`^${prefix}\\.(?:${types.join("|")})$`);
}
