import * as pulumi from "@pulumi/pulumi";
import * as autoscaling from "@pulumi/aws/autoscaling";
import type * as ec2 from "@pulumi/aws/ec2";
import { removalTimeout } from "../removal-timeout";
import type { FleetArgs } from "../service-fleets";
import { createLaunchTemplate, type LaunchTemplateArgs } from "./launch-template";
import { lifecycleHooks } from "./lifecycle";
import { isPinnedMachineImage } from "./machine-image";
import { purchaseOf } from "./purchase";
import { createScalingPolicies } from "./scaling-policies";

/** Arguments of {@link InstanceFleet}. */
export interface InstanceFleetArgs extends LaunchTemplateArgs, FleetArgs {
  /** Seconds after launch before a failed health check replaces an instance. */
  readonly gracePeriodSeconds: number;
  /** What must be there before the first instance starts. */
  readonly after: readonly pulumi.Resource[];
}

/** How long the first instances may take to start, install, pull their image and pass their health checks. */
const FIRST_CAPACITY_TIMEOUT = "20m";

/** What the Auto Scaling group tells CloudWatch of itself, each minute. */
const GROUP_METRICS: autoscaling.Metric[] = [
  "GroupDesiredCapacity",
  "GroupInServiceInstances",
  "GroupPendingInstances",
  "GroupTerminatingInstances",
];

/**
 * Instances that stand by, stopped. Both sizes are the same, because only then is the pool as large as asked for whatever
 * the group's size is; an instance that is scaled in does not come back to the pool.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutWarmPool.html
 */
function warmPool(standby: number): Pick<autoscaling.GroupArgs, "warmPool"> {
  return standby === 0
    ? {}
    : { warmPool: { poolState: "Stopped", minSize: standby, maxGroupPreparedCapacity: standby } };
}

/**
 * Instances of one purpose, spread evenly over the Availability Zones.
 *
 * Creates a launch template (session tokens for instance metadata, encrypted volumes, no key pair), an Auto Scaling group
 * that replaces what fails the load balancer's health check, its two lifecycle hooks, which the instances answer themselves
 * (docs/adr/0008), and its two scaling policies. A change of the template replaces the instances one after the other, always
 * starting the new one first, and then those that stand by. When that fails the old instances keep serving; with a pinned
 * AMI it is also rolled back (docs/adr/0003).
 */
export class InstanceFleet extends pulumi.ComponentResource {
  /** Name of the Auto Scaling group. */
  public readonly autoScalingGroupName: pulumi.Output<string>;

  public constructor(
    name: string,
    args: InstanceFleetArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:services:InstanceFleet", name, {}, opts);

    const template = createLaunchTemplate(name, args, this);
    const group = this.createGroup(name, args, template);
    this.createLifecycleHooks(name, args, group);
    createScalingPolicies(
      name,
      {
        autoScalingGroupName: group.name,
        resourceLabel: args.resourceLabel,
        scaling: args.scaling,
      },
      this,
    );

    this.autoScalingGroupName = group.name;
    this.registerOutputs({ autoScalingGroupName: this.autoScalingGroupName });
  }

  private createGroup(
    name: string,
    args: InstanceFleetArgs,
    template: ec2.LaunchTemplate,
  ): autoscaling.Group {
    const { instances, capacity } = args;
    const version = pulumi.interpolate`${template.latestVersion}`;
    return new autoscaling.Group(
      groupNameOf(name),
      {
        vpcZoneIdentifiers: args.subnetIds,
        minSize: capacity.minimum,
        maxSize: capacity.maximum,
        // The first deployment fails rather than leave an address that nobody answers.
        minElbCapacity: capacity.minimum,
        targetGroupArns: [args.targetGroupArn],
        healthCheckType: "ELB",
        healthCheckGracePeriod: args.gracePeriodSeconds,
        defaultInstanceWarmup: args.scaling.warmupSeconds,
        // Without it an unhealthy instance is terminated before its replacement serves.
        instanceMaintenancePolicy: { minHealthyPercentage: 100, maxHealthyPercentage: 200 },
        waitForCapacityTimeout: FIRST_CAPACITY_TIMEOUT,
        enabledMetrics: GROUP_METRICS,
        // The hooks below come after the group and its warm pool, which would stop its instances while they install.
        initialLifecycleHooks: [...lifecycleHooks(args.gracePeriodSeconds)],
        ...purchaseOf(instances, { id: template.id, version }),
        ...warmPool(instances.standby),
        instanceRefresh: {
          strategy: "Rolling",
          preferences: {
            minHealthyPercentage: 100,
            maxHealthyPercentage: 110,
            // Amazon EC2 Auto Scaling refuses it for an image that a parameter names.
            autoRollback: isPinnedMachineImage(instances.ami),
            ...(args.alarmNames === undefined
              ? {}
              : { alarmSpecification: { alarms: args.alarmNames } }),
          },
        },
      },
      {
        parent: this,
        dependsOn: [...args.after],
        // The provider replaces the group for a change of them, and every instance with it.
        ignoreChanges: ["initialLifecycleHooks"],
        customTimeouts: { delete: removalTimeout(args.deregistrationDelaySeconds) },
      },
    );
  }

  /** The same hooks once more, because those that a group begins with never change. */
  private createLifecycleHooks(
    name: string,
    { gracePeriodSeconds }: InstanceFleetArgs,
    group: autoscaling.Group,
  ): void {
    for (const hook of lifecycleHooks(gracePeriodSeconds)) {
      new autoscaling.LifecycleHook(
        `${name}-${hook.name}`,
        { autoscalingGroupName: group.name, ...hook },
        { parent: this },
      );
    }
  }
}

/** Logical name of the Auto Scaling group of a fleet, which its physical name begins with. */
export function groupNameOf(fleet: string): string {
  return `${fleet}-group`;
}
