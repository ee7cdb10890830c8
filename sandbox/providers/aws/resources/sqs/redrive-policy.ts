import { text } from "../../aws-resource";
import { isGiven, textsAt } from "../../check/properties-at";
import { FIFO_END } from "./fifo-name";
import { partOfQueue } from "./part-of-queue";
import { deadLetterQueueExists, deadLetterQueueFits, redrivePolicy } from "./redrive";

/** The dead-letter queue of a queue, as a resource of its own. */
export const queueRedrivePolicy = partOfQueue(
  [
    redrivePolicy,
    deadLetterQueueFits((inputs) =>
      isGiven(inputs, "queueUrl") && textsAt(inputs, "queueUrl").length === 0
        ? undefined
        : text(inputs, "queueUrl").endsWith(FIFO_END),
    ),
  ],
  { refusedByAws: [deadLetterQueueExists] },
);
