import { counted } from "../../shared/counted";
import type { QueueSpec } from "./queue";
import { mostReceives, secondsOf, visibilityTimeoutSeconds } from "./queue-limits";

/** What is wrong with one setting of a queue. */
export interface QueueFault {
  readonly setting: keyof QueueSpec;
  readonly value: number;
  /** What is allowed instead, as an expression that follows "expected". */
  readonly expected: string;
  /** The highest number that is allowed. */
  readonly most: number;
}

/** A message that no consumer can handle must die, not be forgotten: that is what the dead-letter queue is for. */
function receiveFaults(queue: Partial<QueueSpec>): readonly QueueFault[] {
  const { maxReceiveCount, handlerTimeoutSeconds, retentionDays } = queue;
  if (
    maxReceiveCount === undefined ||
    handlerTimeoutSeconds === undefined ||
    retentionDays === undefined
  ) {
    return [];
  }
  const most = mostReceives(handlerTimeoutSeconds, retentionDays);
  const hidden = visibilityTimeoutSeconds(handlerTimeoutSeconds);
  return maxReceiveCount <= most
    ? []
    : [
        {
          setting: "maxReceiveCount",
          value: maxReceiveCount,
          expected: `at most ${most}: each time hides a message for ${counted(hidden, "second")}, and after ${counted(retentionDays, "day")} (retentionDays) the queue forgets it`,
          most,
        },
      ];
}

/** An alarm on messages older than the queue lets them become would never go off. */
function ageFaults({
  maximumAgeSeconds,
  retentionDays,
}: Partial<QueueSpec>): readonly QueueFault[] {
  if (maximumAgeSeconds === undefined || retentionDays === undefined) {
    return [];
  }
  const forgotten = secondsOf(retentionDays);
  return maximumAgeSeconds < forgotten
    ? []
    : [
        {
          setting: "maximumAgeSeconds",
          value: maximumAgeSeconds,
          expected: `less than ${forgotten}, after which the queue forgets a message: retentionDays is ${retentionDays}`,
          most: forgotten - 1,
        },
      ];
}

/** What is wrong between the settings of one queue. A setting that is not known is not judged. */
export function queueFaults(queue: Partial<QueueSpec>): readonly QueueFault[] {
  return [...receiveFaults(queue), ...ageFaults(queue)];
}
