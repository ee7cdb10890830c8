/** The type that other types refer to. */
export const REPOSITORY = "aws:ecr/repository:Repository";
