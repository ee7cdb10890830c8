import type * as pulumi from "@pulumi/pulumi";
import type { Connection } from "../../shared/connection";
import { dataVariable } from "../data-kinds";
import { useKey } from "../../encryption/key-statements";

/** What a connection to a queue leads to. */
interface QueueParts {
  readonly url: pulumi.Input<string>;
  readonly arn: pulumi.Input<string>;
  /** ARN of the key that the messages are encrypted with. */
  readonly keyArn: pulumi.Input<string>;
}

const SEND = ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"];

const RECEIVE = [
  "sqs:ChangeMessageVisibility",
  "sqs:DeleteMessage",
  "sqs:GetQueueAttributes",
  "sqs:GetQueueUrl",
  "sqs:ReceiveMessage",
];

/**
 * The connections to one queue: `orders` sends and receives, `orders:send` and `orders:receive` do one of the two. Each
 * gives a service the queue's URL in `ORDERS_QUEUE_URL`.
 */
export function queueConnections(
  name: string,
  { url, arn, keyArn }: QueueParts,
): readonly Connection[] {
  const environment = { [dataVariable("queues", name)]: url };
  const encrypt = useKey("EncryptForQueues", keyArn, "write");
  const decrypt = useKey("DecryptFromQueues", keyArn, "read");
  const to = (Sid: string, Action: readonly string[]) => ({ Sid, Action, Resource: arn });
  const both = [...new Set([...SEND, ...RECEIVE])];
  return [
    // To encrypt with the key is to be allowed to decrypt with it, too.
    {
      name,
      environment,
      statements: [to("SendToAndReceiveFromQueues", both), encrypt],
    },
    { name: `${name}:send`, environment, statements: [to("SendToQueues", SEND), encrypt] },
    {
      name: `${name}:receive`,
      environment,
      statements: [to("ReceiveFromQueues", RECEIVE), decrypt],
    },
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
      { Sid: "PublishToTopics", Action: ["sns:Publish"], Resource: arn },
      useKey("EncryptForTopics", keyArn, "write"),
    ],
  };
}
