import type { AwsResourceRow } from "../aws-resource";
import { lifecyclePolicy } from "./dlm/lifecycle-policy";

/** Amazon Data Lifecycle Manager. */
export const dlm: Readonly<Record<string, AwsResourceRow>> = {
  "aws:dlm/lifecyclePolicy:LifecyclePolicy": lifecyclePolicy,
};
