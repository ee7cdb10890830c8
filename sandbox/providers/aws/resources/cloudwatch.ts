import type { AwsResourceRow } from "../aws-resource";
import { logGroup } from "./cloudwatch/log-group";

/** Amazon CloudWatch Logs. */
export const cloudwatch: Readonly<Record<string, AwsResourceRow>> = {
  "aws:cloudwatch/logGroup:LogGroup": logGroup,
};
