import type { Identity } from "../../identity";

/** An id in five groups of digits, as the ARNs of Amazon EC2 Auto Scaling have it. */
export function uuid(hex: Identity["hex"]): string {
  return [8, 4, 4, 4, 12].map((digits) => hex(digits)).join("-");
}
