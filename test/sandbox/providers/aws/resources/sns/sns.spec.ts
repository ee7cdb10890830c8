import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { sns } from "../../../../../../sandbox/providers/aws/resources/sns";
import { TOPIC } from "../../../../../../sandbox/providers/aws/resources/sns/tokens";
import { topic } from "../../../../../../sandbox/providers/aws/resources/sns/topic";
import { topicPolicy } from "../../../../../../sandbox/providers/aws/resources/sns/topic-policy";
import { topicSubscription } from "../../../../../../sandbox/providers/aws/resources/sns/topic-subscription";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const POLICY = "aws:sns/topicPolicy:TopicPolicy";
const SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";
const ARN = "arn:aws:sns:eu-west-1:123456789012:order-events";
const QUEUE = "arn:aws:sqs:eu-west-1:123456789012:orders";

describe("aws.sns.Topic", () => {
  const folder = temporaryFolder("sns-topic");
  const good = { ...topic.defaults, name: "order-events" };

  itRefuses(topic, good, [
    [
      "a name with a dot",
      { name: "order.events" },
      'name: got "order.events", expected 1 to 256 letters, digits and the characters _ - with fifoTopic false',
    ],
    [
      "a FIFO topic without the end of its name",
      { fifoTopic: true },
      'name: got "order-events", expected 1 to 256 letters, digits and the characters _ - that end with .fifo with fifoTopic true',
    ],
    [
      "what only a FIFO topic has",
      { archivePolicy: "{}", contentBasedDeduplication: true, fifoThroughputScope: "Topic" },
      'archivePolicy: got "{}", expected no value with fifoTopic false',
      "contentBasedDeduplication: got true, expected one of false with fifoTopic false",
      'fifoThroughputScope: got "Topic", expected no value with fifoTopic false',
    ],
    [
      "more than every delivery logged",
      { sqsSuccessFeedbackSampleRate: 101 },
      "sqsSuccessFeedbackSampleRate: got 101, expected 0 to 100",
    ],
    [
      "a role by its name",
      { sqsFailureFeedbackRoleArn: "logs" },
      'sqsFailureFeedbackRoleArn: got "logs", expected an ARN (arn:partition:service:region:account:resource)',
    ],
    [
      "a delivery policy that is no JSON",
      { deliveryPolicy: "soon" },
      'deliveryPolicy: got "soon", expected a JSON document',
    ],
    [
      "a third kind of signature",
      { signatureVersion: 3 },
      "signatureVersion: got 3, expected 1 to 2",
    ],
    [
      "unknown tracing",
      { tracingConfig: "On" },
      'tracingConfig: got "On", expected one of Active, PassThrough',
    ],
  ]);
  itTakes(topic, good, [
    [
      "a FIFO topic",
      { name: "order-events.fifo", fifoTopic: true, contentBasedDeduplication: true },
    ],
  ]);

  it("is known by its ARN, in its own Region, and lets its account publish", async () => {
    const account = new TestAccount(folder());
    const planned = await account.planned(TOPIC, {});
    assert.deepEqual([planned["name"], planned["arn"]], ["web-38b0874", UNKNOWN]);
    const made = await account.make(TOPIC, { name: "order-events" });
    assert.deepEqual(
      [made.id, made.outputs["arn"], made.outputs["owner"]],
      [ARN, ARN, "123456789012"],
    );
    assert.match(text(made.outputs, "policy"), /"AWS:SourceOwner":"123456789012"/);
    const other = await account.make(TOPIC, { name: "order-events", region: "eu-central-1" });
    assert.equal(other.id, ARN.replace("eu-west-1", "eu-central-1"));
    const change = account.change(made, { name: "events", displayName: "Orders" });
    assert.deepEqual([change.replaces, change.updates], [["name"], ["displayName"]]);
  });

  it("ends its name with .fifo after a prefix as well", () => {
    const made = outputsOf(topic, { namePrefix: "order-", fifoTopic: true });
    assert.match(text(made, "name"), /^order-\d{18}[0-9a-f]{8}\.fifo$/);
  });
});

describe("aws.sns.TopicPolicy", () => {
  const folder = temporaryFolder("sns-topic-policy");
  const statement = { Action: "sns:Publish", Effect: "Deny", Principal: "*", Resource: ARN };
  const good = { arn: ARN, policy: JSON.stringify({ Statement: statement }) };

  itRefuses(topicPolicy, good, [
    [
      "a topic by its name",
      { arn: "order-events" },
      'arn: got "order-events", expected the ARN of a topic (arn:partition:sns:region:account:name)',
    ],
    [
      "a statement about nothing",
      { policy: JSON.stringify({ Statement: { ...statement, Resource: undefined } }) },
      "policy.Statement[0].Resource: got nothing, expected a value",
    ],
  ]);

  it("is known by the topic and goes with it", async () => {
    const account = new TestAccount(folder());
    const owner = await account.make(TOPIC, { name: "order-events" });
    const made = await account.make(POLICY, good);
    assert.deepEqual([made.id, made.outputs["owner"]], [ARN, "123456789012"]);
    await account.delete(owner);
    assert.equal(await account.exists(made), false);
  });
});

describe("aws.sns.TopicSubscription", () => {
  const folder = temporaryFolder("sns-topic-subscription");
  const good = {
    ...topicSubscription.defaults,
    topic: ARN,
    protocol: "sqs",
    endpoint: QUEUE,
    rawMessageDelivery: true,
  };

  itRefuses(topicSubscription, good, [
    [
      "a queue by its URL",
      { endpoint: "https://sqs/orders" },
      'endpoint: got "https://sqs/orders", expected the ARN of a queue (arn:partition:sqs:region:account:name) with protocol "sqs"',
    ],
    [
      "a topic by its name",
      { topic: "order-events" },
      'topic: got "order-events", expected the ARN of a topic (arn:partition:sns:region:account:name)',
    ],
    [
      "an unknown protocol",
      { protocol: "fax", rawMessageDelivery: false },
      'protocol: got "fax", expected one of application, email, email-json, firehose, http, https, lambda, sms, sqs',
    ],
    [
      "a mail without its metadata",
      { protocol: "email", endpoint: "a@example.com" },
      'protocol: got "email", expected one of firehose, http, https, sqs with rawMessageDelivery true',
    ],
    [
      "a stream without a role",
      {
        protocol: "firehose",
        endpoint: "arn:aws:firehose:eu-west-1:123456789012:deliverystream/a",
      },
      'subscriptionRoleArn: got nothing, expected a value with protocol "firehose"',
    ],
    [
      "a filter's scope without a filter",
      { filterPolicyScope: "MessageBody" },
      "filterPolicy: got nothing beside filterPolicyScope, expected filterPolicy to be set together with filterPolicyScope",
    ],
    [
      "a filter that is no object",
      { filterPolicy: "[]" },
      'filterPolicy: got "[]", expected a filter policy as a JSON object',
    ],
    [
      "a redrive policy without its queue",
      { redrivePolicy: "{}" },
      "redrivePolicy.deadLetterTargetArn: got nothing, expected a value",
    ],
    [
      "a FIFO queue at a standard topic",
      { endpoint: `${QUEUE}.fifo` },
      `endpoint: got "${QUEUE}.fifo", expected a standard queue for a standard topic`,
    ],
    [
      "a page at a FIFO topic",
      { topic: `${ARN}.fifo`, protocol: "https", endpoint: "https://example.com" },
      'protocol: got "https", expected sqs for a FIFO topic',
    ],
  ]);
  itTakes(topicSubscription, good, [
    ["a topic and a queue that are not known yet", { topic: UNKNOWN, endpoint: UNKNOWN }],
    ["a FIFO queue at a FIFO topic", { topic: `${ARN}.fifo`, endpoint: `${QUEUE}.fifo` }],
    ["a dead-letter queue", { redrivePolicy: JSON.stringify({ deadLetterTargetArn: QUEUE }) }],
  ]);

  it("is known by an ARN inside the topic's, and goes with the topic", async () => {
    const account = new TestAccount(folder());
    const owner = await account.make(TOPIC, { name: "order-events" });
    const made = await account.make(SUBSCRIPTION, { topic: ARN, protocol: "sqs", endpoint: QUEUE });
    assert.match(made.id, new RegExp(`^${ARN}:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`));
    assert.deepEqual(
      [made.outputs["arn"], made.outputs["ownerId"], made.outputs["pendingConfirmation"]],
      [made.id, "123456789012", false],
    );
    assert.deepEqual(account.change(made, { endpoint: `${QUEUE}-2` }).replaces, ["endpoint"]);
    assert.deepEqual(account.change(made, { rawMessageDelivery: true }).replaces, []);
    await account.delete(owner);
    assert.equal(await account.exists(made), false);
  });

  it("waits for those that have to confirm it, and looks at attributes unless told otherwise", () => {
    const mail = outputsOf(topicSubscription, { topic: ARN, protocol: "email" });
    assert.deepEqual([mail["pendingConfirmation"], mail["filterPolicyScope"]], [true, ""]);
    const filtered = outputsOf(topicSubscription, {
      topic: ARN,
      protocol: "sqs",
      filterPolicy: "{}",
    });
    assert.equal(filtered["filterPolicyScope"], "MessageAttributes");
  });
});

describe("the table of Amazon SNS", () => {
  it("holds its types", () => {
    assert.deepEqual(Object.keys(sns).sort(), [TOPIC, POLICY, SUBSCRIPTION]);
  });
});
