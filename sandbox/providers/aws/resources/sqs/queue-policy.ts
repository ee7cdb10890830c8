import { policyDocument } from "../iam/policy-document";
import { partOfQueue } from "./part-of-queue";

/** Who may do what with a queue. */
export const queuePolicy = partOfQueue([policyDocument("policy", "resource")]);
