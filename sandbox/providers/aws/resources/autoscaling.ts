import type { AwsResourceRow } from "../aws-resource";
import { group } from "./autoscaling/group";
import { lifecycleHook } from "./autoscaling/lifecycle-hook";
import { policy } from "./autoscaling/policy";
import { GROUP } from "./autoscaling/tokens";

/** Amazon EC2 Auto Scaling. */
export const autoscaling: Readonly<Record<string, AwsResourceRow>> = {
  [GROUP]: group,
  "aws:autoscaling/lifecycleHook:LifecycleHook": lifecycleHook,
  "aws:autoscaling/policy:Policy": policy,
};
