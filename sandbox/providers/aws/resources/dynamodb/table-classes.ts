/** What a table, or a replica of one, may be stored as. */
export const TABLE_CLASSES = ["STANDARD", "STANDARD_INFREQUENT_ACCESS"];
