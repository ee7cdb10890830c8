import type { AwsResourceRow } from "../aws-resource";
import { parameter } from "./ssm/parameter";

/** AWS Systems Manager. */
export const ssm: Readonly<Record<string, AwsResourceRow>> = {
  "aws:ssm/parameter:Parameter": parameter,
};
