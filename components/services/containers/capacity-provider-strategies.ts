import type { ecs } from "@pulumi/aws/types/input";
import type { ContainerSettings } from "../service";

/**
 * How the tasks of a service divide between AWS Fargate and Fargate Spot: the base never runs on Spot, and of the tasks above it
 * the share given does. The weights add up to 100, so that one of them is above 0, which Amazon ECS demands.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html
 */
export function capacityProviderStrategies({
  onDemandBase,
  spotPercent,
}: Pick<ContainerSettings, "onDemandBase" | "spotPercent">): ecs.ServiceCapacityProviderStrategy[] {
  return [
    { capacityProvider: "FARGATE", base: onDemandBase, weight: 100 - spotPercent },
    ...(spotPercent > 0 ? [{ capacityProvider: "FARGATE_SPOT", weight: spotPercent }] : []),
  ];
}
