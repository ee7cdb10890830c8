import type { QueueSpec } from "../../../../components/data/messaging/queue";
import type { TopicSpec } from "../../../../components/data/messaging/topic";

/** A sound queue, and what a test says beside. */
export function aQueue(values: Partial<QueueSpec> = {}): QueueSpec {
  return {
    name: "orders",
    fifo: false,
    handlerTimeoutSeconds: 30,
    maxReceiveCount: 5,
    retentionDays: 4,
    maximumAgeSeconds: 300,
    ...values,
  };
}

/** A sound topic without queues, and what a test says beside. */
export function aTopic(values: Partial<TopicSpec> = {}): TopicSpec {
  return { name: "order-events", fifo: false, queues: [], ...values };
}

/** ARN that the mocks give a resource with a logical name. */
export function arnOf(name: string): string {
  return `arn:aws:mock:us-west-2:123456789012:${name}`;
}

/** ARN that the mocks give a queue with a logical name. */
export function queueArnOf(name: string): string {
  return `arn:aws:sqs:us-west-2:123456789012:${name}-1a2b3c4`;
}

/** ARN that the mocks give a topic with a logical name. */
export function topicArnOf(name: string): string {
  return `arn:aws:sns:us-west-2:123456789012:${name}-1a2b3c4`;
}

/** The statements of a policy as text. */
export function statementsOf(policy: unknown): unknown {
  return (JSON.parse(String(policy)) as { readonly Statement: unknown }).Statement;
}
