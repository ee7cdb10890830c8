import type * as pulumi from "@pulumi/pulumi";
import type { Scaling } from "./service";

/** What target tracking aims at, in the words of both kinds of AWS Auto Scaling. */
export interface ScalingTarget {
  /** What the name of the policy ends with. */
  readonly measure: "cpu" | "requests";
  readonly targetValue: number;
  readonly predefinedMetricSpecification: {
    readonly predefinedMetricType: string;
    readonly resourceLabel?: pulumi.Input<string>;
  };
}

/**
 * What the scaling of a fleet aims at: an average CPU use, and so many requests for each of its targets.
 *
 * @param cpuMetric What the kind of Auto Scaling calls the average CPU use.
 * @param resourceLabel What CloudWatch calls the target group behind its load balancer.
 */
export function scalingTargets(
  cpuMetric: string,
  { cpuTargetPercent, requestsPerTarget }: Pick<Scaling, "cpuTargetPercent" | "requestsPerTarget">,
  resourceLabel: pulumi.Input<string>,
): readonly ScalingTarget[] {
  return [
    {
      measure: "cpu",
      targetValue: cpuTargetPercent,
      predefinedMetricSpecification: { predefinedMetricType: cpuMetric },
    },
    {
      measure: "requests",
      targetValue: requestsPerTarget,
      predefinedMetricSpecification: {
        predefinedMetricType: "ALBRequestCountPerTarget",
        resourceLabel,
      },
    },
  ];
}
