import { lbTargetGroupHealthCheck } from "./rules/lb-target-group-health-check";
import { placementMultiAz } from "./rules/placement-multi-az";
import { rdsInstanceMultiAz } from "./rules/rds-instance-multi-az";
import type { Rule } from "./support/rule";

/** Every rule of the pack, in the order of their ids. */
export const rules: readonly Rule[] = [
  lbTargetGroupHealthCheck,
  placementMultiAz,
  rdsInstanceMultiAz,
];
