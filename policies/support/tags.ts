/** What a rule guards against; every rule carries exactly one of these, as its first tag. */
export const categories = [
  "single-az",
  "health-check",
  "database-multi-az",
  "backup",
  "resilience",
] as const;

/** One of `categories`. */
export type Category = (typeof categories)[number];

/** The tags of a rule: its category first, then the AWS services it judges. */
export type Tags = [Category, ...string[]];
