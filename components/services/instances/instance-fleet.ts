import * as pulumi from "@pulumi/pulumi";
import * as autoscaling from "@pulumi/aws/autoscaling";
import * as ec2 from "@pulumi/aws/ec2";
import { isPinnedMachineImage } from "./machine-image";

/** Arguments of {@link InstanceFleet}. */
export interface InstanceFleetArgs {
  /** Private subnets, one in each Availability Zone. */
  readonly subnetIds: pulumi.Input<string[]>;
  readonly securityGroupId: pulumi.Input<string>;
  readonly instanceProfileArn: pulumi.Input<string>;
  /** Target group that the instances are registered with, and whose health check decides their fate. */
  readonly targetGroupArn: pulumi.Input<string>;
  /** What CloudWatch calls the target group behind its load balancer: the two ARN suffixes with a slash between. */
  readonly resourceLabel: pulumi.Input<string>;
  readonly instanceType: string;
  /** AMI id, or `resolve:ssm:` and the name of a parameter that holds one. */
  readonly ami: string;
  /** Script for the first boot. */
  readonly userData: pulumi.Input<string>;
  /** Size of the root volume in GiB. */
  readonly volumeSizeGiB: number;
  /** Least and greatest number of instances. */
  readonly capacity: { readonly minimum: number; readonly maximum: number };
  /** Seconds after launch before a failed health check replaces an instance. */
  readonly healthCheckGracePeriodSeconds: number;
  /** Seconds after launch before an instance counts in the metrics. */
  readonly warmupSeconds: number;
  /** Average CPU use in percent that scaling aims at. */
  readonly cpuTargetPercent: number;
  /** Requests per minute and instance that scaling aims at too. @default CPU use alone decides */
  readonly requestsPerTarget?: number | undefined;
  /** What must be there before the first instance starts. */
  readonly after: readonly pulumi.Resource[];
}

/** Root device of Amazon Linux. */
const ROOT_DEVICE = "/dev/xvda";

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
 * Instances of one kind, spread evenly over the Availability Zones.
 *
 * Creates a launch template (session tokens for instance metadata, encrypted root volume, no key pair), an Auto Scaling
 * group that replaces what fails the load balancer's health check, and its scaling policies. A change of the template replaces
 * the instances one after the other, always starting the new one first. When that fails the old instances keep serving;
 * with a pinned AMI it is also rolled back (docs/adr/0003).
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

    const template = this.createLaunchTemplate(name, args);
    const group = this.createGroup(name, args, template);
    this.createScalingPolicies(name, args, group);

    this.autoScalingGroupName = group.name;
    this.registerOutputs({ autoScalingGroupName: this.autoScalingGroupName });
  }

  private createLaunchTemplate(name: string, args: InstanceFleetArgs): ec2.LaunchTemplate {
    const tags = { Name: name };
    return new ec2.LaunchTemplate(
      `${name}-launch-template`,
      {
        imageId: args.ami,
        instanceType: args.instanceType,
        userData: pulumi
          .output(args.userData)
          .apply((script) => Buffer.from(script).toString("base64")),
        iamInstanceProfile: { arn: args.instanceProfileArn },
        vpcSecurityGroupIds: [args.securityGroupId],
        // Two hops, because the container that uses the role is one hop from its instance.
        metadataOptions: {
          httpEndpoint: "enabled",
          httpTokens: "required",
          httpPutResponseHopLimit: 2,
        },
        monitoring: { enabled: true },
        blockDeviceMappings: [
          {
            deviceName: ROOT_DEVICE,
            ebs: {
              encrypted: "true",
              volumeType: "gp3",
              volumeSize: args.volumeSizeGiB,
              deleteOnTermination: "true",
            },
          },
        ],
        tagSpecifications: [
          { resourceType: "instance", tags },
          { resourceType: "volume", tags },
        ],
        updateDefaultVersion: true,
      },
      { parent: this },
    );
  }

  private createGroup(
    name: string,
    args: InstanceFleetArgs,
    template: ec2.LaunchTemplate,
  ): autoscaling.Group {
    return new autoscaling.Group(
      `${name}-group`,
      {
        vpcZoneIdentifiers: args.subnetIds,
        minSize: args.capacity.minimum,
        maxSize: args.capacity.maximum,
        // The first deployment fails rather than leave an address that nobody answers.
        minElbCapacity: args.capacity.minimum,
        targetGroupArns: [args.targetGroupArn],
        healthCheckType: "ELB",
        healthCheckGracePeriod: args.healthCheckGracePeriodSeconds,
        defaultInstanceWarmup: args.warmupSeconds,
        // Without it an unhealthy instance is terminated before its replacement serves.
        instanceMaintenancePolicy: { minHealthyPercentage: 100, maxHealthyPercentage: 200 },
        waitForCapacityTimeout: FIRST_CAPACITY_TIMEOUT,
        enabledMetrics: GROUP_METRICS,
        // Neither $Latest nor $Default: only with a number does a change of the template start an instance refresh.
        launchTemplate: {
          id: template.id,
          version: pulumi.interpolate`${template.latestVersion}`,
        },
        instanceRefresh: {
          strategy: "Rolling",
          preferences: {
            minHealthyPercentage: 100,
            maxHealthyPercentage: 110,
            // Amazon EC2 Auto Scaling refuses it for an image that a parameter names.
            autoRollback: isPinnedMachineImage(args.ami),
          },
        },
      },
      { parent: this, dependsOn: [...args.after] },
    );
  }

  private createScalingPolicies(
    name: string,
    args: InstanceFleetArgs,
    group: autoscaling.Group,
  ): void {
    const policy = (
      metric: string,
      targetValue: number,
      predefinedMetricSpecification: {
        predefinedMetricType: string;
        resourceLabel?: pulumi.Input<string>;
      },
    ) =>
      new autoscaling.Policy(
        `${name}-scale-by-${metric}`,
        {
          autoscalingGroupName: group.name,
          policyType: "TargetTrackingScaling",
          targetTrackingConfiguration: { targetValue, predefinedMetricSpecification },
        },
        { parent: this },
      );
    policy("cpu", args.cpuTargetPercent, { predefinedMetricType: "ASGAverageCPUUtilization" });
    if (args.requestsPerTarget !== undefined) {
      policy("requests", args.requestsPerTarget, {
        predefinedMetricType: "ALBRequestCountPerTarget",
        resourceLabel: args.resourceLabel,
      });
    }
  }
}
