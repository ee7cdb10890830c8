/** The types that other types refer to. */
export const PLAN = "aws:backup/plan:Plan";
export const VAULT = "aws:backup/vault:Vault";
