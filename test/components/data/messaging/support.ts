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

/** ARN that a mocked resource has. */
export function arnOf(name: string): string {
  return `arn:aws:mock:us-west-2:123456789012:${name}`;
}

/** The statements of a policy as text. */
export function statementsOf(policy: unknown): unknown {
  return (JSON.parse(String(policy)) as { readonly Statement: unknown }).Statement;
}
