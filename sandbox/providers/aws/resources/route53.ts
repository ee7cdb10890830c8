import type { AwsResourceRow } from "../aws-resource";
import { record } from "./route53/record";

/** Amazon Route 53. */
export const route53: Readonly<Record<string, AwsResourceRow>> = {
  "aws:route53/record:Record": record,
};
