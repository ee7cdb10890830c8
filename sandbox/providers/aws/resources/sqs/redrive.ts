import type { PropertyMap } from "../../../property-values";
import { text } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { absent, entries, form, oneOf, range, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { knownAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { FIFO_END } from "./fifo-name";
import { jsonObject, jsonObjectOf } from "./json-object";
import { QUEUE } from "./tokens";

const SET =
  "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html";
const DEAD_LETTER =
  "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html";

const QUEUE_ARN = /^arn:[\w-]+:sqs:[a-z0-9-]+:\d{12}:[\w-]+(?:\.fifo)?$/;
const QUEUE_ARN_WORDS = "the ARN of a queue (arn:partition:sqs:region:account:name)";

/** The ARN of a queue of Amazon SQS. */
export function queueArn(path: string): Constraint {
  return form(path, QUEUE_ARN, QUEUE_ARN_WORDS);
}

/** Where messages go that were received too often. */
export const redrivePolicy: Constraint = documented(SET, [
  jsonObject(
    "redrivePolicy",
    "a redrive policy in JSON: an object with deadLetterTargetArn and maxReceiveCount",
    [
      required("deadLetterTargetArn"),
      queueArn("deadLetterTargetArn"),
      required("maxReceiveCount"),
      range("maxReceiveCount", 1, 1000),
    ],
  ),
]);

/** Whose dead-letter queue it may be. */
export const redriveAllowPolicy: Constraint = documented(SET, [
  jsonObject(
    "redriveAllowPolicy",
    "a redrive allow policy in JSON: an object with redrivePermission",
    [
      required("redrivePermission"),
      oneOf("redrivePermission", ["allowAll", "byQueue", "denyAll"]),
      when("redrivePermission", ["byQueue"], [required("sourceQueueArns")]),
      when("redrivePermission", ["allowAll", "denyAll"], [absent("sourceQueueArns")]),
      entries("sourceQueueArns", 1, 10),
      queueArn("sourceQueueArns[]"),
    ],
  ),
]);

/**
 * The dead-letter queue of a queue that keeps the order of messages keeps it as well, and only that.
 *
 * @param isFifo whether the queue itself keeps it; `undefined` where that is not known
 */
export function deadLetterQueueFits(
  isFifo: (inputs: PropertyMap) => boolean | undefined,
): Constraint {
  return (inputs) => {
    const target = deadLetterTarget(inputs);
    const wanted = isFifo(inputs);
    return target === "" || wanted === undefined || target.endsWith(FIFO_END) === wanted
      ? []
      : [
          {
            property: "redrivePolicy.deadLetterTargetArn",
            given: JSON.stringify(target),
            expected: `a ${wanted ? "FIFO" : "standard"} queue, as the queue itself is`,
            source: DEAD_LETTER,
          },
        ];
  };
}

/** A dead-letter queue exists before the queue that names it, in the same Region and account. */
export const deadLetterQueueExists: WorldConstraint = (inputs, lookup) => {
  const target = deadLetterTarget(inputs);
  return target === "" || lookup(QUEUE, target) !== undefined
    ? []
    : [
        {
          property: "redrivePolicy.deadLetterTargetArn",
          given: JSON.stringify(target),
          expected: "a queue of this Region that exists (InvalidParameterValue)",
          source: DEAD_LETTER,
        },
      ];
};

function deadLetterTarget(inputs: PropertyMap): string {
  return text(jsonObjectOf(knownAt(inputs, "redrivePolicy")) ?? {}, "deadLetterTargetArn");
}
