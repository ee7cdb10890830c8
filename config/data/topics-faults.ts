import type { Fault } from "../fault";
import { nearest } from "../nearest";
import type { FaultContext } from "../schema-faults";
import { entriesOf, readableNames, type ReadableName } from "../entries";
import { told } from "../told";
import { type QueueEntry, queueSettings } from "./queues-settings";
import { type ReadableEntry, readableEntries } from "./readable-entries";
import { type TopicEntry, topicSettings } from "./topics-settings";

type ReadableTopic = ReadableEntry<TopicEntry>;
type ReadableQueue = ReadableEntry<QueueEntry>;

function kindOf(fifo: boolean): string {
  return fifo ? "a FIFO queue" : "a queue that is not FIFO";
}

/** What is wrong with a name that no queue has, as an expression that follows "expected". */
function unknownQueue(name: string, queues: readonly string[]): string {
  if (queues.length === 0) {
    return "the name of a queue; there are none in queues";
  }
  const likely = nearest(name, queues);
  const all = `one of ${queues.join(", ")}`;
  return likely === undefined ? all : `${all}; did you mean ${likely}?`;
}

/** What is wrong with a queue of the other kind, likewise; undefined where the kind of either cannot be read. */
function otherKind(
  { index, known }: ReadableTopic,
  queue: ReadableQueue | undefined,
): string | undefined {
  const fifo = queue?.known.fifo;
  return queue === undefined ||
    known.fifo === undefined ||
    fifo === undefined ||
    fifo === known.fifo
    ? undefined
    : `${kindOf(known.fifo)}: topics[${index}].fifo is ${known.fifo} and queues[${queue.index}].fifo is ${fifo}`;
}

/** What is wrong with one name of a queue, likewise. */
function objection(
  each: ReadableName,
  names: readonly ReadableName[],
  topic: ReadableTopic,
  queues: readonly ReadableQueue[],
): string | undefined {
  const first = names.find(({ name }) => name === each.name) ?? each;
  if (first !== each) {
    return `each name once; it is topics[${topic.index}].queues[${first.index}] already`;
  }
  // A name that is faulty by itself has a fault of its own.
  const given = readableNames(queues.map((queue) => queue.given["name"]));
  return given.some(({ name }) => name === each.name)
    ? otherKind(
        topic,
        queues.find((queue) => queue.known.name === each.name),
      )
    : unknownQueue(
        each.name,
        queues.flatMap(({ known }) => known.name ?? []),
      );
}

function topicFaults(
  topic: ReadableTopic,
  queues: readonly ReadableQueue[],
  namespace: string,
): readonly Fault[] {
  const names = readableNames(entriesOf(topic.given["queues"]));
  return names.flatMap((each) => {
    const expected = objection(each, names, topic, queues);
    return expected === undefined
      ? []
      : [
          {
            key: `${namespace}:topics[${topic.index}].queues[${each.index}]`,
            value: each.name,
            expected,
          },
        ];
  });
}

/**
 * What is wrong with the topics beyond what the schema finds: queues that there are not, that are listed twice, or that are
 * of the other kind. A fault of one hides nothing of the others.
 *
 * @param topics The list as the stack gives it.
 * @param queues The queues as the stack gives them.
 */
export function topicsFaults(
  topics: unknown,
  queues: unknown,
  context: FaultContext,
): readonly Fault[] {
  const known = readableEntries(queues, queueSettings);
  return told(
    readableEntries(topics, topicSettings).flatMap((topic) =>
      topicFaults(topic, known, context.namespace),
    ),
    ["topics", "queues"],
    context,
  );
}
