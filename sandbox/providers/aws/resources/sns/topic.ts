import type { AwsResource, AwsResourceRow } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { absent, arn, json, length, oneOf, range } from "../../check/constraints";
import { when } from "../../check/conditions";
import { ACCOUNT_ID, type Identity } from "../../identity";
import { policyDocument } from "../iam/policy-document";
import { fifoName, fifoNameConstraints } from "../sqs/fifo-name";

const CREATE = "https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html";
const STATUS = "https://docs.aws.amazon.com/sns/latest/dg/topics-attrib.html";

/** The longest name with its end; auto-naming stops long before. */
const LONGEST_NAME = 256;
const LONGEST_AUTO_NAME = 80;
const FIFO = "fifoTopic";

/** Whose deliveries Amazon SNS can log. */
const feedback = ["application", "firehose", "http", "lambda", "sqs"].flatMap(
  (protocol): Constraint[] => [
    arn(`${protocol}FailureFeedbackRoleArn`),
    arn(`${protocol}SuccessFeedbackRoleArn`),
    range(`${protocol}SuccessFeedbackSampleRate`, 0, 100),
  ],
);

/** What the owner's account may do with a topic that is given no policy. */
const OWN_ACTIONS = [
  "SNS:GetTopicAttributes",
  "SNS:SetTopicAttributes",
  "SNS:AddPermission",
  "SNS:RemovePermission",
  "SNS:DeleteTopic",
  "SNS:Subscribe",
  "SNS:ListSubscriptionsByTopic",
  "SNS:Publish",
];

const outputs: AwsResource["outputs"] = (at) => ({
  arn: at.arn("sns", at.id),
  beginningArchiveTime: "",
  fifoThroughputScope: "",
  name: at.id,
  namePrefix: "",
  owner: ACCOUNT_ID,
  policy: defaultPolicy(at),
  signatureVersion: 0,
  tracingConfig: "",
});

/** A topic of Amazon SNS. */
export const topic: AwsResourceRow = {
  autoName: {
    property: "name",
    maxLength: LONGEST_AUTO_NAME,
    endingIf: { input: FIFO, ending: ".fifo" },
  },
  idIs: "arn",
  defaults: { contentBasedDeduplication: false, [FIFO]: false },
  constraints: [
    documented(CREATE, [
      ...fifoNameConstraints(FIFO, LONGEST_NAME),
      length("displayName", 0, 100),
      json("archivePolicy"),
      json("deliveryPolicy"),
      oneOf("fifoThroughputScope", ["MessageGroup", "Topic"]),
      range("signatureVersion", 1, 2),
      oneOf("tracingConfig", ["Active", "PassThrough"]),
      when(
        FIFO,
        [false, undefined],
        [
          absent("archivePolicy"),
          oneOf("contentBasedDeduplication", ["false"]),
          absent("fifoThroughputScope"),
        ],
      ),
    ]),
    documented(STATUS, feedback),
    policyDocument("policy", "resource"),
  ],
  id: (inputs, hex) => fifoName(inputs, hex, FIFO),
  outputs,
  replaceOn: [FIFO, "name", "namePrefix"],
  unique: [{ properties: ["name"], scope: "region", code: "InvalidParameter" }],
};

function defaultPolicy(at: Identity): string {
  return JSON.stringify({
    Id: "__default_policy_ID",
    Statement: [
      {
        Action: OWN_ACTIONS,
        Condition: { StringEquals: { "AWS:SourceOwner": ACCOUNT_ID } },
        Effect: "Allow",
        Principal: { AWS: "*" },
        Resource: at.arn("sns", at.id),
        Sid: "__default_statement_ID",
      },
    ],
    Version: "2008-10-17",
  });
}
