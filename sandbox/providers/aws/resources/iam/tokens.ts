/** The types that other types refer to. */
export const ROLE = "aws:iam/role:Role";
