import type { AwsResourceRow } from "../aws-resource";
import { cluster } from "./ecs/cluster";
import { clusterCapacityProviders } from "./ecs/cluster-capacity-providers";
import { service } from "./ecs/service";
import { taskDefinition } from "./ecs/task-definition";
import { CLUSTER, CLUSTER_CAPACITY_PROVIDERS, SERVICE, TASK_DEFINITION } from "./ecs/tokens";

/** Amazon Elastic Container Service. */
export const ecs: Readonly<Record<string, AwsResourceRow>> = {
  [CLUSTER]: cluster,
  [CLUSTER_CAPACITY_PROVIDERS]: clusterCapacityProviders,
  [SERVICE]: service,
  [TASK_DEFINITION]: taskDefinition,
};
