import { policyDocument } from "../iam/policy-document";
import { partOfVault } from "./part-of-vault";

/** Who may do what with a vault. */
export const vaultPolicy = partOfVault([policyDocument("policy", "resource")]);
