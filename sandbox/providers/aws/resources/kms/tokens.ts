/** The type that other types refer to. */
export const KEY = "aws:kms/key:Key";
