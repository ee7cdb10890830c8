import assert from "node:assert/strict";
import {
  queueConnections,
  topicConnection,
} from "../../../../components/data/messaging/messaging-connections";

const PARTS = { url: "https://queue.example", arn: "arn:queue", keyArn: "arn:key" };

const SEND = [
  {
    Sid: "SendToQueues",
    Action: ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"],
    Resource: "arn:queue",
  },
  {
    Sid: "EncryptForQueues",
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: "arn:key",
  },
];

const RECEIVE = [
  {
    Sid: "ReceiveFromQueues",
    Action: [
      "sqs:ChangeMessageVisibility",
      "sqs:DeleteMessage",
      "sqs:GetQueueAttributes",
      "sqs:GetQueueUrl",
      "sqs:ReceiveMessage",
    ],
    Resource: "arn:queue",
  },
  { Sid: "DecryptFromQueues", Action: ["kms:Decrypt"], Resource: "arn:key" },
];

const BOTH = [
  {
    Sid: "SendToAndReceiveFromQueues",
    Action: [
      "sqs:GetQueueAttributes",
      "sqs:GetQueueUrl",
      "sqs:SendMessage",
      "sqs:ChangeMessageVisibility",
      "sqs:DeleteMessage",
      "sqs:ReceiveMessage",
    ],
    Resource: "arn:queue",
  },
  ...SEND.slice(1),
];

describe("queueConnections", () => {
  const environment = { ORDER_RETURNS_QUEUE_URL: "https://queue.example" };

  it("send, receive, or both, with the rights on that queue alone and no more of the key than that takes", () => {
    assert.deepEqual(queueConnections("order-returns", PARTS), [
      { name: "order-returns", environment, statements: BOTH },
      { name: "order-returns:send", environment, statements: SEND },
      { name: "order-returns:receive", environment, statements: RECEIVE },
    ]);
  });
});

describe("topicConnection", () => {
  it("publishes to that topic alone", () => {
    assert.deepEqual(topicConnection("order-events", { arn: "arn:topic", keyArn: "arn:key" }), {
      name: "order-events",
      environment: { ORDER_EVENTS_TOPIC_ARN: "arn:topic" },
      statements: [
        { Sid: "PublishToTopics", Action: ["sns:Publish"], Resource: "arn:topic" },
        {
          Sid: "EncryptForTopics",
          Action: ["kms:Decrypt", "kms:GenerateDataKey"],
          Resource: "arn:key",
        },
      ],
    });
  });
});
