import type { AwsResourceRow } from "../aws-resource";
import { group } from "./autoscaling/group";
import { policy } from "./autoscaling/policy";

/** Amazon EC2 Auto Scaling. */
export const autoscaling: Readonly<Record<string, AwsResourceRow>> = {
  "aws:autoscaling/group:Group": group,
  "aws:autoscaling/policy:Policy": policy,
};
