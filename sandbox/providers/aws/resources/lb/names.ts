import type { Constraint } from "../../check/constraint";
import { form, length, notForm } from "../../check/constraints";
import type { Identity } from "../../identity";

/** The name of a load balancer or a target group. */
export const elbName: readonly Constraint[] = [
  length("name", 1, 32),
  form("name", /^[a-zA-Z0-9-]*$/, "letters, digits and hyphens"),
  notForm("name", /^-|-$/, "no hyphen at either end"),
];

/** The ARN of something under another resource: its parent's, with a kind of its own and sixteen digits more. */
export function childArn(
  at: Identity,
  parentArn: string,
  parentKind: string,
  kind: string,
): string {
  const resource = parentArn.split(":").slice(5).join(":");
  return at.arn("elasticloadbalancing", `${resource.replace(parentKind, kind)}/${at.hex(16)}`);
}
