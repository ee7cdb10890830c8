import type * as pulumi from "@pulumi/pulumi";
import * as autoscaling from "@pulumi/aws/autoscaling";
import { scalingTargets } from "../scaling-targets";
import type { Scaling } from "../service";

/** Arguments of {@link createScalingPolicies}. */
export interface ScalingPoliciesArgs {
  readonly autoScalingGroupName: pulumi.Input<string>;
  /** What CloudWatch calls the target group behind its load balancer: the two ARN suffixes with a slash between. */
  readonly resourceLabel: pulumi.Input<string>;
  readonly scaling: Pick<Scaling, "cpuTargetPercent" | "requestsPerTarget">;
}

/**
 * Creates the two target-tracking policies of a fleet. Whichever asks for more instances is followed.
 *
 * @param name Name of the fleet.
 */
export function createScalingPolicies(
  name: string,
  { autoScalingGroupName, resourceLabel, scaling }: ScalingPoliciesArgs,
  parent: pulumi.Resource,
): void {
  for (const { measure, ...target } of scalingTargets(
    "ASGAverageCPUUtilization",
    scaling,
    resourceLabel,
  )) {
    new autoscaling.Policy(
      `${name}-scale-by-${measure}`,
      {
        autoscalingGroupName: autoScalingGroupName,
        policyType: "TargetTrackingScaling",
        targetTrackingConfiguration: target,
      },
      { parent },
    );
  }
}
