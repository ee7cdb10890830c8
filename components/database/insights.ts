import type * as pulumi from "@pulumi/pulumi";
import type { DatabaseArgs } from "./database-args";
import type { DatabaseFoundation } from "./database-server";
import { hasInsights } from "./instance-classes";

/**
 * Days that what Database Insights collects is kept: what is free of charge, and what the advanced mode needs.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DatabaseInsights.html
 */
const RETENTION_DAYS = { standard: 7, advanced: 465 } as const;

/** Seconds between two reports of Enhanced Monitoring. */
const MONITORING_SECONDS = 60;

/** What an instance, or a cluster for its instances, is told of being watched. */
export interface InsightsArgs {
  readonly performanceInsightsEnabled: boolean;
  readonly performanceInsightsKmsKeyId?: pulumi.Output<string>;
  readonly performanceInsightsRetentionPeriod?: number;
}

/** Performance Insights, by which Database Insights collects; off where the class does not support it. */
export function insightsArgs(args: DatabaseArgs, { keyArn }: DatabaseFoundation): InsightsArgs {
  return hasInsights(args.shape, args.engine, args.instanceClass)
    ? {
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: keyArn,
        performanceInsightsRetentionPeriod: RETENTION_DAYS[args.insights],
      }
    : { performanceInsightsEnabled: false };
}

/** Enhanced Monitoring, where there is a role for it. */
export function monitoringArgs({ monitoringRoleArn }: DatabaseFoundation): {
  readonly monitoringInterval?: number;
  readonly monitoringRoleArn?: pulumi.Output<string>;
} {
  return monitoringRoleArn === undefined
    ? {}
    : { monitoringInterval: MONITORING_SECONDS, monitoringRoleArn };
}
