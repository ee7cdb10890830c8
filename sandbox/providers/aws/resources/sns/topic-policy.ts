import { type AwsResourceRow, named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { ACCOUNT_ID } from "../../identity";
import { policyDocument } from "../iam/policy-document";
import { TOPIC } from "./tokens";
import { topicArn } from "./topic-arn";

const SET = "https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html";

/** Who may do what with a topic. */
export const topicPolicy: AwsResourceRow = {
  defaults: {},
  constraints: [documented(SET, [topicArn("arn")]), policyDocument("policy", "resource")],
  id: named("arn"),
  outputs: () => ({ owner: ACCOUNT_ID }),
  replaceOn: ["arn"],
  goesWith: [{ property: "arn", type: TOPIC }],
};
