import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import {
  LISTENER,
  TARGET_GROUP,
} from "../../../../../../sandbox/providers/aws/resources/lb/tokens";
import {
  CLUSTER,
  CLUSTER_CAPACITY_PROVIDERS,
  TASK_DEFINITION,
} from "../../../../../../sandbox/providers/aws/resources/ecs/tokens";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import type { Made, TestAccount } from "./test-account";

/** A container that answers on port 8080, named `web`. */
export const CONTAINER = {
  name: "web",
  image: "nginx:stable",
  essential: true,
  portMappings: [{ name: "http", containerPort: 8080, hostPort: 8080, protocol: "tcp" }],
};

/** The inputs of a task definition that AWS Fargate can run. */
export const TASK: PropertyMap = {
  family: "web",
  cpu: "256",
  memory: "512",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  containerDefinitions: JSON.stringify([CONTAINER]),
};

export const LOAD_BALANCER_ARN =
  "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/0123456789abcdef";

/** What a service stands on. */
export interface Ground {
  readonly cluster: Made;
  readonly task: Made;
  readonly targetGroup: Made;
  /** The inputs of a service on it that AWS takes. */
  readonly inputs: PropertyMap;
}

/** Makes what a service stands on: a cluster on Fargate, a task definition and a target group behind a listener. */
export async function ground(account: TestAccount): Promise<Ground> {
  const cluster = await account.make(CLUSTER, { name: "main" });
  await account.make(CLUSTER_CAPACITY_PROVIDERS, {
    clusterName: "main",
    capacityProviders: ["FARGATE", "FARGATE_SPOT"],
  });
  const task = await account.make(TASK_DEFINITION, TASK);
  const targetGroup = await account.make(TARGET_GROUP, {
    port: 80,
    protocol: "HTTP",
    targetType: "ip",
    vpcId: "vpc-1",
  });
  await account.make(LISTENER, listening(targetGroup));
  return {
    cluster,
    task,
    targetGroup,
    inputs: {
      cluster: cluster.outputs["arn"] ?? null,
      taskDefinition: task.outputs["arn"] ?? null,
      desiredCount: 2,
      capacityProviderStrategies: [{ capacityProvider: "FARGATE", weight: 1 }],
      networkConfiguration: { subnets: ["subnet-1", "subnet-2"], securityGroups: ["sg-1"] },
      loadBalancers: [
        {
          targetGroupArn: text(targetGroup.outputs, "arn"),
          containerName: "web",
          containerPort: 8080,
        },
      ],
      healthCheckGracePeriodSeconds: 60,
    },
  };
}

/** A listener that sends its requests to a target group. */
export function listening(targetGroup: Made): PropertyMap {
  return {
    loadBalancerArn: LOAD_BALANCER_ARN,
    port: 80,
    protocol: "HTTP",
    defaultActions: [{ type: "forward", targetGroupArn: text(targetGroup.outputs, "arn") }],
  };
}
