import { policyDocument } from "../iam/policy-document";
import { partOfBucket } from "./part-of-bucket";

/** Who may do what with a bucket. */
export const bucketPolicy = partOfBucket([policyDocument("policy", "resource")]);
