import * as pulumi from "@pulumi/pulumi";
import type { Backup, Capacity, Container, Scaling } from "./service";
import type { ServiceArgs, ServiceParts } from "./service-parts";

/** What tells one fleet of a service from the other. */
export interface ServiceFleet {
  /** Name of the component. */
  readonly fleetName: string;
  /** Whether it serves at any time, or what is moved to it by weight. It names its target group, too. */
  readonly purpose: "primary" | "backup";
  /** What it runs. */
  readonly container: Container;
  /** Least and greatest number of instances or tasks. */
  readonly capacity: Pick<Capacity, "minimum" | "maximum">;
}

/** What a service's fleets are drawn from. */
export interface FleetSettings {
  readonly container: Container;
  readonly capacity: Pick<Capacity, "minimum" | "maximum">;
  readonly backup: Pick<Backup, "capacity" | "container">;
}

/**
 * The fleets of a service: the one that serves, and that of the backup where it has a capacity. No fleet of another service
 * has the name of either, whatever the services are called.
 *
 * @param name Name of the service.
 */
export function serviceFleets(
  name: string,
  { container, capacity, backup }: FleetSettings,
): readonly [ServiceFleet, ...ServiceFleet[]] {
  const primary: ServiceFleet = {
    fleetName: `${name}-fleet`,
    purpose: "primary",
    container,
    capacity: { minimum: capacity.minimum, maximum: capacity.maximum },
  };
  const waiting: ServiceFleet = {
    fleetName: `${name}-fleet-backup`,
    purpose: "backup",
    container: backup.container,
    capacity: { minimum: backup.capacity, maximum: 2 * backup.capacity },
  };
  return backup.capacity > 0 ? [primary, waiting] : [primary];
}

/** Arguments of a fleet, whatever it is made of. */
export interface FleetArgs {
  /** Private subnets, one in each Availability Zone. */
  readonly subnetIds: pulumi.Input<string[]>;
  readonly securityGroupId: pulumi.Input<string>;
  /** Target group that the instances or tasks are registered with, and whose health check decides their fate. */
  readonly targetGroupArn: pulumi.Input<string>;
  /** What CloudWatch calls the target group behind its load balancer: the two ARN suffixes with a slash between. */
  readonly resourceLabel: pulumi.Input<string>;
  /** Least and greatest number of instances or tasks. */
  readonly capacity: Pick<Capacity, "minimum" | "maximum">;
  readonly scaling: Scaling;
  /** Seconds that an instance or a task may finish its requests when it is taken out. */
  readonly deregistrationDelaySeconds: number;
  /** Names of the CloudWatch alarms that stop a deployment. @default none does */
  readonly alarmNames?: pulumi.Input<string[]> | undefined;
}

/** What a fleet is given on either platform. No alarm tells of the backup: it serves only what the weights send it. */
export function fleetArgs(
  args: ServiceArgs,
  { groups, network, alarmNames }: ServiceParts,
  { purpose, capacity }: ServiceFleet,
): FleetArgs {
  const targetGroup = groups[purpose];
  return {
    subnetIds: args.subnetIds,
    securityGroupId: network.securityGroupId,
    targetGroupArn: targetGroup.arn,
    resourceLabel: pulumi.interpolate`${args.loadBalancer.arnSuffix}/${targetGroup.arnSuffix}`,
    capacity,
    scaling: args.scaling,
    deregistrationDelaySeconds: args.deregistrationDelaySeconds,
    alarmNames: purpose === "primary" ? alarmNames : undefined,
  };
}
