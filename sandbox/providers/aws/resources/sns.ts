import type { AwsResourceRow } from "../aws-resource";
import { TOPIC } from "./sns/tokens";
import { topic } from "./sns/topic";
import { topicPolicy } from "./sns/topic-policy";
import { topicSubscription } from "./sns/topic-subscription";

/** Amazon SNS. */
export const sns: Readonly<Record<string, AwsResourceRow>> = {
  [TOPIC]: topic,
  "aws:sns/topicPolicy:TopicPolicy": topicPolicy,
  "aws:sns/topicSubscription:TopicSubscription": topicSubscription,
};
