/** The back ends that every stack has, by the names of their components. */
export const BACK_ENDS: readonly string[] = ["database", "cache"];
