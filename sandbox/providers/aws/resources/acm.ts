import type { AwsResourceRow } from "../aws-resource";
import { certificate } from "./acm/certificate";
import { certificateValidation } from "./acm/certificate-validation";

/** AWS Certificate Manager. */
export const acm: Readonly<Record<string, AwsResourceRow>> = {
  "aws:acm/certificate:Certificate": certificate,
  "aws:acm/certificateValidation:CertificateValidation": certificateValidation,
};
