import type { AwsResourceRow } from "../aws-resource";
import { logGroup } from "./cloudwatch/log-group";
import { metricAlarm } from "./cloudwatch/metric-alarm";

/** Amazon CloudWatch and CloudWatch Logs. */
export const cloudwatch: Readonly<Record<string, AwsResourceRow>> = {
  "aws:cloudwatch/logGroup:LogGroup": logGroup,
  "aws:cloudwatch/metricAlarm:MetricAlarm": metricAlarm,
};
