import type * as pulumi from "@pulumi/pulumi";
import type { Connection } from "../../shared/connection";
import type { PolicyStatement } from "../../shared/policy-document";
import { dataVariable } from "../data-kinds";
import { useKey } from "../encryption/key-statements";
import { sidPart } from "../sid-part";

/** What a connection to a queue leads to. */
interface QueueParts {
  readonly url: pulumi.Input<string>;
  readonly arn: pulumi.Input<string>;
  /** ARN of the key that the messages are encrypted with. */
  readonly keyArn: pulumi.Input<string>;
}

function sendTo(name: string, { arn, keyArn }: QueueParts): PolicyStatement[] {
  return [
    {
      Sid: `SendToQueue${sidPart(name)}`,
      Action: ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"],
      Resource: arn,
    },
    useKey(`EncryptForQueue${sidPart(name)}`, keyArn, "write"),
  ];
}

function receiveFrom(name: string, { arn, keyArn }: QueueParts): PolicyStatement[] {
  return [
    {
      Sid: `ReceiveFromQueue${sidPart(name)}`,
      Action: [
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:GetQueueUrl",
        "sqs:ReceiveMessage",
      ],
      Resource: arn,
    },
    useKey(`DecryptFromQueue${sidPart(name)}`, keyArn, "read"),
  ];
}

/**
 * The connections to one queue: `orders` sends and receives, `orders:send` and `orders:receive` do one of the two. Each
 * gives a service the queue's URL in `ORDERS_QUEUE_URL`.
 */
export function queueConnections(name: string, parts: QueueParts): readonly Connection[] {
  const environment = { [dataVariable("queues", name)]: parts.url };
  const send = sendTo(name, parts);
  const receive = receiveFrom(name, parts);
  return [
    { name, environment, statements: [...send, ...receive] },
    { name: `${name}:send`, environment, statements: send },
    { name: `${name}:receive`, environment, statements: receive },
  ];
}

/** The connection to one topic: it publishes, and finds the topic's ARN in `ORDER_EVENTS_TOPIC_ARN`. */
export function topicConnection(
  name: string,
  { arn, keyArn }: Pick<QueueParts, "arn" | "keyArn">,
): Connection {
  return {
    name,
    environment: { [dataVariable("topics", name)]: arn },
    statements: [
      { Sid: `PublishToTopic${sidPart(name)}`, Action: ["sns:Publish"], Resource: arn },
      useKey(`EncryptForTopic${sidPart(name)}`, keyArn, "write"),
    ],
  };
}
