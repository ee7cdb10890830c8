import type { Constraint } from "../../check/constraint";
import { form } from "../../check/constraints";

/** The ARN of a topic of Amazon SNS. */
export function topicArn(path: string): Constraint {
  return form(
    path,
    /^arn:[\w-]+:sns:[a-z0-9-]+:\d{12}:[\w-]+(?:\.fifo)?$/,
    "the ARN of a topic (arn:partition:sns:region:account:name)",
  );
}
