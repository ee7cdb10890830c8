/** The type that other types refer to. */
export const GROUP = "aws:autoscaling/group:Group";
