import { repeated } from "../../shared/repeated";
import type { QueueSpec } from "./queue";
import { queueFaults } from "./queue-faults";
import type { TopicSpec } from "./topic";

/** The queues and topics of a stack. */
export interface MessagingSpec {
  readonly queues: readonly QueueSpec[];
  readonly topics: readonly TopicSpec[];
}

function kindOf({ fifo }: { readonly fifo: boolean }): string {
  return fifo ? "FIFO" : "standard";
}

function topicFaults(topic: TopicSpec, queues: readonly QueueSpec[]): readonly string[] {
  const twice = repeated(topic.queues).map(
    (name) => `topic ${topic.name} has queue ${name} more than once`,
  );
  const unfit = [...new Set(topic.queues)].flatMap((name) => {
    const queue = queues.find((each) => each.name === name);
    if (queue === undefined) {
      return [`topic ${topic.name} has queue ${name}, which there is not`];
    }
    return queue.fifo === topic.fifo
      ? []
      : [
          `topic ${topic.name} is ${kindOf(topic)} and its queue ${name} is ${kindOf(queue)}; both must be of one kind`,
        ];
  });
  return [...twice, ...unfit];
}

/** What is wrong between the queues and topics of a stack. */
export function messagingFaults({ queues, topics }: MessagingSpec): readonly string[] {
  const names = [...queues, ...topics].map(({ name }) => name);
  return [
    ...repeated(names).map((name) => `${name} is the name of more than one queue or topic`),
    ...queues.flatMap((queue) =>
      queueFaults(queue).map(
        ({ setting, value, expected }) =>
          `queue ${queue.name}: ${setting} is ${value}; expected ${expected}`,
      ),
    ),
    ...topics.flatMap((topic) => topicFaults(topic, queues)),
  ];
}
