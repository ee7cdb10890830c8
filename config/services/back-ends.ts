/** The back ends that a service may connect to, by the names of their components. */
export const BACK_ENDS: readonly string[] = ["database", "cache"];
