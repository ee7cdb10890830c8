import { type AwsResourceRow, named } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { form } from "../../check/constraints";
import { QUEUE } from "./tokens";

const SET =
  "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html";

/** A setting of a queue that has a resource of its own: the queue's URL is its id. */
export function partOfQueue(
  constraints: readonly Constraint[],
  more: AwsResourceRow = {},
): AwsResourceRow {
  return {
    defaults: {},
    constraints: [
      documented(SET, [
        form("queueUrl", /^https:\/\/[^/]+\/\d{12}\/[\w.-]+$/, "the URL of a queue"),
      ]),
      ...constraints,
    ],
    id: named("queueUrl"),
    outputs: () => ({}),
    replaceOn: ["queueUrl"],
    goesWith: [{ property: "queueUrl", type: QUEUE }],
    ...more,
  };
}
