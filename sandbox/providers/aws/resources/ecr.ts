import type { AwsResourceRow } from "../aws-resource";
import { lifecyclePolicy } from "./ecr/lifecycle-policy";
import { repository } from "./ecr/repository";
import { REPOSITORY } from "./ecr/tokens";

/** Amazon Elastic Container Registry. */
export const ecr: Readonly<Record<string, AwsResourceRow>> = {
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": lifecyclePolicy,
  [REPOSITORY]: repository,
};
