/** The types that other types refer to. */
export const CLUSTER = "aws:ecs/cluster:Cluster";
export const CLUSTER_CAPACITY_PROVIDERS =
  "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders";
export const SERVICE = "aws:ecs/service:Service";
export const TASK_DEFINITION = "aws:ecs/taskDefinition:TaskDefinition";
