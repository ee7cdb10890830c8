import type { AwsResourceRow } from "../aws-resource";
import { policy } from "./appautoscaling/policy";
import { target } from "./appautoscaling/target";
import { TARGET } from "./appautoscaling/tokens";

/** Application Auto Scaling. */
export const appautoscaling: Readonly<Record<string, AwsResourceRow>> = {
  "aws:appautoscaling/policy:Policy": policy,
  [TARGET]: target,
};
