import type { AwsResourceRow } from "../aws-resource";
import { queue } from "./sqs/queue";
import { queuePolicy } from "./sqs/queue-policy";
import { queueRedriveAllowPolicy } from "./sqs/redrive-allow-policy";
import { queueRedrivePolicy } from "./sqs/redrive-policy";
import { QUEUE } from "./sqs/tokens";

/** Amazon SQS. */
export const sqs: Readonly<Record<string, AwsResourceRow>> = {
  [QUEUE]: queue,
  "aws:sqs/queuePolicy:QueuePolicy": queuePolicy,
  "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy": queueRedriveAllowPolicy,
  "aws:sqs/redrivePolicy:RedrivePolicy": queueRedrivePolicy,
};
