/** The type that other types refer to. */
export const TABLE = "aws:dynamodb/table:Table";
