import type { Constraint } from "../../check/constraint";
import { arn, oneOf, required } from "../../check/constraints";
import { when, where } from "../../check/conditions";

/** Seconds between two measurements of Enhanced Monitoring. */
const SECONDS = [1, 5, 10, 15, 30, 60];

/** Enhanced Monitoring of an instance or a cluster: off, or every so many seconds with a role to write logs. */
export const monitoring: readonly Constraint[] = [
  oneOf("monitoringInterval", [0, ...SECONDS]),
  when("monitoringInterval", SECONDS, [required("monitoringRoleArn")]),
  where("monitoringRoleArn", [oneOf("monitoringInterval", SECONDS)]),
  arn("monitoringRoleArn"),
];
