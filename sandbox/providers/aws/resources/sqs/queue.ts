import { type AwsResource, type AwsResourceRow, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { absent, conflicting, oneOf, range } from "../../check/constraints";
import { when } from "../../check/conditions";
import { knownAt } from "../../check/properties-at";
import { ACCOUNT_ID, identityIn } from "../../identity";
import { domainSuffix } from "../data-ids";
import { policyDocument } from "../iam/policy-document";
import { fifoName, fifoNameConstraints } from "./fifo-name";
import {
  deadLetterQueueExists,
  deadLetterQueueFits,
  redriveAllowPolicy,
  redrivePolicy,
} from "./redrive";

const CREATE =
  "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/sqs/queue/";

const LONGEST_NAME = 80;
const FIFO = "fifoQueue";

/** What only a queue that keeps the order of messages has. */
const fifo: readonly Constraint[] = [
  oneOf("deduplicationScope", ["messageGroup", "queue"]),
  oneOf("fifoThroughputLimit", ["perMessageGroupId", "perQueue"]),
  when(
    "fifoThroughputLimit",
    ["perMessageGroupId"],
    [oneOf("deduplicationScope", ["messageGroup"])],
  ),
  when(
    FIFO,
    [false, undefined],
    [
      oneOf("contentBasedDeduplication", ["false"]),
      absent("deduplicationScope"),
      absent("fifoThroughputLimit"),
    ],
  ),
];

const outputs: AwsResource["outputs"] = (at, inputs) => {
  const name = at.id.slice(at.id.lastIndexOf("/") + 1);
  const isFifo = inputs[FIFO] === true;
  return {
    arn: at.arn("sqs", name),
    deduplicationScope: isFifo ? "queue" : "",
    fifoThroughputLimit: isFifo ? "perQueue" : "",
    kmsDataKeyReusePeriodSeconds: 300,
    name,
    namePrefix: "",
    policy: "",
    redriveAllowPolicy: "",
    redrivePolicy: "",
    // Amazon SQS encrypts with a key of its own where the program names none.
    sqsManagedSseEnabled: text(inputs, "kmsMasterKeyId") === "",
    url: at.id,
  };
};

/** A queue of Amazon SQS; its URL is its id. */
export const queue: AwsResourceRow = {
  autoName: {
    property: "name",
    maxLength: LONGEST_NAME,
    endingIf: { input: FIFO, ending: ".fifo" },
  },
  defaults: {
    contentBasedDeduplication: false,
    delaySeconds: 0,
    [FIFO]: false,
    maxMessageSize: 262144,
    messageRetentionSeconds: 345600,
    receiveWaitTimeSeconds: 0,
    visibilityTimeoutSeconds: 30,
  },
  constraints: [
    documented(CREATE, [
      ...fifoNameConstraints(FIFO, LONGEST_NAME),
      range("delaySeconds", 0, 900),
      range("kmsDataKeyReusePeriodSeconds", 60, 86400),
      range("maxMessageSize", 1024, 1048576),
      range("messageRetentionSeconds", 60, 1209600),
      range("receiveWaitTimeSeconds", 0, 20),
      range("visibilityTimeoutSeconds", 0, 43200),
      ...fifo,
    ]),
    documented(PROVIDER, [conflicting("kmsMasterKeyId", "sqsManagedSseEnabled")]),
    policyDocument("policy", "resource"),
    redrivePolicy,
    redriveAllowPolicy,
    deadLetterQueueFits((inputs) => knownAt(inputs, FIFO) === true),
  ],
  refusedByAws: [deadLetterQueueExists],
  id: (inputs, hex, find, region) =>
    `https://sqs.${region}.${domainSuffix(identityIn(region, "", find))}/${ACCOUNT_ID}/${fifoName(inputs, hex, FIFO)}`,
  outputs,
  replaceOn: [FIFO, "name", "namePrefix"],
  follows: { sqsManagedSseEnabled: ["kmsMasterKeyId"] },
  unique: [{ properties: ["name"], scope: "region", code: "QueueAlreadyExists" }],
};
