import * as pulumi from "@pulumi/pulumi";
import * as appautoscaling from "@pulumi/aws/appautoscaling";
import { scalingTargets } from "../scaling-targets";
import type { Scaling } from "../service";

/** Arguments of {@link createTaskScaling}. */
export interface TaskScalingArgs {
  readonly clusterName: pulumi.Input<string>;
  /** Name of the Amazon ECS service. */
  readonly serviceName: pulumi.Input<string>;
  /** Least and greatest number of tasks. */
  readonly capacity: { readonly minimum: number; readonly maximum: number };
  readonly scaling: Scaling;
  /** What CloudWatch calls the target group behind its load balancer: the two ARN suffixes with a slash between. */
  readonly resourceLabel: pulumi.Input<string>;
}

/**
 * Lets Application Auto Scaling decide how many tasks a service has: the scalable target, and a target-tracking policy for
 * the CPU use and for the requests of each task. It adds tasks when one of them asks for it and removes some when both do.
 */
export function createTaskScaling(
  name: string,
  args: TaskScalingArgs,
  parent: pulumi.Resource,
): void {
  const { resourceId, scalableDimension, serviceNamespace } = new appautoscaling.Target(
    `${name}-scalable-target`,
    {
      serviceNamespace: "ecs",
      scalableDimension: "ecs:service:DesiredCount",
      resourceId: pulumi.interpolate`service/${args.clusterName}/${args.serviceName}`,
      minCapacity: args.capacity.minimum,
      maxCapacity: args.capacity.maximum,
    },
    { parent },
  );
  for (const { measure, ...target } of scalingTargets(
    "ECSServiceAverageCPUUtilization",
    args.scaling,
    args.resourceLabel,
  )) {
    new appautoscaling.Policy(
      `${name}-scale-by-${measure}`,
      {
        serviceNamespace,
        scalableDimension,
        resourceId,
        policyType: "TargetTrackingScaling",
        targetTrackingScalingPolicyConfiguration: {
          ...target,
          scaleOutCooldown: args.scaling.warmupSeconds,
          scaleInCooldown: args.scaling.warmupSeconds,
        },
      },
      { parent },
    );
  }
}
