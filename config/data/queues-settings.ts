import * as z from "zod";
import {
  DEAD_LETTER_DAYS,
  LONGEST_HANDLER_SECONDS,
  MOST_RECEIVES,
  secondsOf,
} from "../../components/data/messaging/queue-limits";
import { flag, MAP, mapsOf, wholeNumber } from "../setting";
import { dataName } from "./data-name";

/** More belong in a stack of their own: a role has no room in its policy for many more of their ARNs. */
const MOST_QUEUES = 50;

/**
 * Schema of one queue. Bounds are those of Amazon SQS:
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
 */
export const queueSettings = z.strictObject(
  {
    name: dataName("queue", ["encryption"]),
    fifo: flag({
      description:
        "Whether messages of a group stay in order and none is delivered twice within five minutes. Fixed: to change it, add a queue under another name.",
    }).default(false),
    handlerTimeoutSeconds: wholeNumber(1, LONGEST_HANDLER_SECONDS, {
      description:
        "Seconds that handling a message may take. For six times as long no other consumer sees the message.",
    }).default(30),
    maxReceiveCount: wholeNumber(1, MOST_RECEIVES, {
      description:
        "How many times a message is delivered before it goes to the dead-letter queue. A message that is never handled must get there within retentionDays.",
    }).default(5),
    retentionDays: wholeNumber(1, DEAD_LETTER_DAYS, {
      description: `Days that a message waits to be handled. The dead-letter queue keeps messages for ${DEAD_LETTER_DAYS} days from when they were first sent.`,
    }).default(4),
    maximumAgeSeconds: wholeNumber(60, secondsOf(DEAD_LETTER_DAYS), {
      description:
        "Seconds that the oldest message may wait before an alarm goes off. Less than retentionDays.",
    }).default(300),
  },
  { error: MAP },
);

/** One queue with its defaults filled in. */
export type QueueEntry = z.output<typeof queueSettings>;

/** Schema of `queues`. */
export const queuesSettings = mapsOf(
  queueSettings,
  { list: `a list of at most ${MOST_QUEUES} queues`, least: 0, most: MOST_QUEUES },
  {
    description: "Amazon SQS queues, each with a dead-letter queue. To add one is to add an entry.",
  },
).default([]);
