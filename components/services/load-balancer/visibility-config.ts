import type * as pulumi from "@pulumi/pulumi";

/** What AWS WAF tells of a rule, of a group of rules or of all of them. */
export interface VisibilityConfig<Name extends pulumi.Input<string>> {
  readonly cloudwatchMetricsEnabled: boolean;
  readonly sampledRequestsEnabled: boolean;
  readonly metricName: Name;
}

/** Metrics, but no samples of requests: those would show the headers that the log leaves out. */
export function visibilityConfig<Name extends pulumi.Input<string>>(
  metricName: Name,
): VisibilityConfig<Name> {
  return { cloudwatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName };
}
