import type { PropertyMap } from "../../../property-values";
import { type AwsResource, type AwsResourceRow, text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { arn, form, json, oneOf, range, required, requires } from "../../check/constraints";
import { when } from "../../check/conditions";
import { knownAt } from "../../check/properties-at";
import { ACCOUNT_ID } from "../../identity";
import { uuid } from "../data-ids";
import { FIFO_END } from "../sqs/fifo-name";
import { jsonObject } from "../sqs/json-object";
import { queueArn } from "../sqs/redrive";
import { TOPIC } from "./tokens";
import { topicArn } from "./topic-arn";

const SUBSCRIBE = "https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html";
const FIFO = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/sns/topicsubscription/";

const PROTOCOLS = [
  "application",
  "email",
  "email-json",
  "firehose",
  "http",
  "https",
  "lambda",
  "sms",
  "sqs",
];

/** Protocols whose endpoint can get a message without the metadata around it. */
const RAW = ["firehose", "http", "https", "sqs"];

/** Protocols whose endpoint has to confirm that it wants the messages. */
const CONFIRMED = ["email", "email-json", "http", "https"];

const endpoint: readonly Constraint[] = [
  when("protocol", ["sqs"], [queueArn("endpoint")]),
  when("protocol", ["application", "firehose", "lambda"], [arn("endpoint")]),
  when("protocol", ["email", "email-json"], [form("endpoint", /^\S+@\S+$/, "an e-mail address")]),
  when("protocol", ["http"], [form("endpoint", /^http:\/\//, "a URL that begins http://")]),
  when("protocol", ["https"], [form("endpoint", /^https:\/\//, "a URL that begins https://")]),
  when("protocol", ["sms"], [form("endpoint", /^\+?[\d-]+$/, "a telephone number")]),
];

/** A topic that keeps the order of messages delivers to queues only; a queue that does takes from no other topic. */
const fifo: Constraint = (inputs) => {
  const [topic, protocol, target] = ["topic", "protocol", "endpoint"].map((path) =>
    knownAt(inputs, path),
  );
  const isFifo = (value: unknown): boolean => typeof value === "string" && value.endsWith(FIFO_END);
  if (typeof topic !== "string") {
    return [];
  }
  return [
    ...(isFifo(topic) && protocol !== "sqs"
      ? [
          {
            property: "protocol",
            given: JSON.stringify(protocol),
            expected: "sqs for a FIFO topic",
          },
        ]
      : []),
    ...(isFifo(target) && !isFifo(topic)
      ? [
          {
            property: "endpoint",
            given: JSON.stringify(target),
            expected: "a standard queue for a standard topic",
          },
        ]
      : []),
  ];
};

const outputs: AwsResource["outputs"] = (at, inputs) => {
  const isPending = CONFIRMED.includes(text(inputs, "protocol"));
  return {
    arn: `${text(inputs, "topic")}:${at.id}`,
    confirmationWasAuthenticated: !isPending,
    filterPolicyScope: filterPolicyScope(inputs),
    ownerId: ACCOUNT_ID,
    pendingConfirmation: isPending,
  };
};

/** Who gets the messages of a topic. */
export const topicSubscription: AwsResourceRow = {
  idIs: "arn",
  defaults: {
    confirmationTimeoutInMinutes: 1,
    endpointAutoConfirms: false,
    rawMessageDelivery: false,
  },
  constraints: [
    documented(SUBSCRIBE, [
      topicArn("topic"),
      oneOf("protocol", PROTOCOLS),
      ...endpoint,
      when("rawMessageDelivery", [true], [oneOf("protocol", RAW)]),
      when("protocol", ["firehose"], [required("subscriptionRoleArn")]),
      arn("subscriptionRoleArn"),
      json("deliveryPolicy"),
      jsonObject("filterPolicy", "a filter policy as a JSON object", []),
      jsonObject("replayPolicy", "a replay policy as a JSON object", []),
      oneOf("filterPolicyScope", ["MessageAttributes", "MessageBody"]),
      jsonObject("redrivePolicy", "a redrive policy in JSON: an object with deadLetterTargetArn", [
        required("deadLetterTargetArn"),
        queueArn("deadLetterTargetArn"),
      ]),
    ]),
    documented(FIFO, [fifo]),
    documented(PROVIDER, [
      range("confirmationTimeoutInMinutes", 0, 2_147_483_647),
      requires("filterPolicyScope", "filterPolicy"),
    ]),
  ],
  id: (_inputs, hex) => uuid(hex),
  outputs,
  replaceOn: ["endpoint", "protocol", "topic"],
  goesWith: [{ property: "topic", type: TOPIC }],
};

/** Where a filter looks: at the attributes of a message unless told otherwise. */
function filterPolicyScope(inputs: PropertyMap): string {
  return text(inputs, "filterPolicy") === "" ? "" : "MessageAttributes";
}
