import * as pulumi from "@pulumi/pulumi";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as lb from "@pulumi/aws/lb";
import type { Connection } from "../shared/connection";
import { requireShortName } from "../shared/physical-name";
import { InstanceFleet } from "./instance-fleet";
import { InstanceRole } from "./instance-role";
import { ServiceSecurityGroup } from "./service-security-group";
import { userData } from "./user-data";

/** What a service must know of the load balancer in front of it. */
export interface LoadBalancerEntrance {
  readonly listenerArn: pulumi.Input<string>;
  readonly securityGroupId: pulumi.Input<string>;
  /** Part of the ARN by which CloudWatch knows the load balancer. */
  readonly arnSuffix: pulumi.Input<string>;
}

/** How the load balancer finds out whether an instance can serve. */
export interface HealthCheck {
  /** Path that it asks for, on the service's port. */
  readonly path: string;
  readonly intervalSeconds: number;
  /** Seconds to wait for an answer; less than the interval. */
  readonly timeoutSeconds: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  /** HTTP status codes of a healthy answer, such as `200` or `200-299`. */
  readonly matcher: string;
}

/** Arguments of {@link InstanceService}. */
export interface InstanceServiceArgs {
  /** Region that the service is in. */
  readonly region: string;
  readonly vpcId: pulumi.Input<string>;
  /** Private subnets, one in each Availability Zone. */
  readonly subnetIds: pulumi.Input<string[]>;
  readonly loadBalancer: LoadBalancerEntrance;
  /** Back ends that the service may reach. */
  readonly connections: readonly Connection[];
  /** Image that the instances run, and the arguments for it. */
  readonly container: { readonly image: string; readonly command: readonly string[] };
  /** TCP port that the container listens on. */
  readonly port: number;
  readonly instanceType: string;
  /** AMI id, or `resolve:ssm:` and the name of a parameter that holds one: Amazon Linux 2023 or made from it. */
  readonly ami: string;
  /** Size of each root volume in GiB. */
  readonly volumeSizeGiB: number;
  /** Least and greatest number of instances. */
  readonly capacity: { readonly minimum: number; readonly maximum: number };
  readonly healthCheck: HealthCheck;
  /** Seconds that an instance may finish its requests when it is taken out. */
  readonly deregistrationDelaySeconds: number;
  /** Seconds after launch before a failed health check replaces an instance. */
  readonly healthCheckGracePeriodSeconds: number;
  /** Seconds after launch before an instance counts in the metrics. */
  readonly warmupSeconds: number;
  /** Average CPU use in percent that scaling aims at. */
  readonly cpuTargetPercent: number;
  /** Requests per minute and instance that scaling aims at too. @default CPU use alone decides */
  readonly requestsPerTarget?: number | undefined;
  /** Days that CloudWatch Logs keeps what the containers print. */
  readonly logRetentionDays: number;
}

/** Characters that the name of a target group may have. */
const LONGEST_NAME = 32;

/**
 * A service on EC2 instances behind a load balancer: a container on each, in every Availability Zone.
 *
 * Creates a target group with a declared health check and the listener rule that forwards every path to it, a
 * {@link ServiceSecurityGroup}, a log group, an {@link InstanceRole} and an {@link InstanceFleet}. There is no SSH: Session
 * Manager reaches the instances.
 */
export class InstanceService extends pulumi.ComponentResource {
  /** Security group of the instances. */
  public readonly securityGroupId: pulumi.Output<string>;
  /** ARN of the target group. */
  public readonly targetGroupArn: pulumi.Output<string>;
  /** Part of the ARN by which CloudWatch knows the target group. */
  public readonly targetGroupArnSuffix: pulumi.Output<string>;
  /** Name of the Auto Scaling group. */
  public readonly autoScalingGroupName: pulumi.Output<string>;
  /** Name of the log group that holds what the containers print. */
  public readonly logGroupName: pulumi.Output<string>;

  public constructor(
    name: string,
    args: InstanceServiceArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:services:InstanceService", name, {}, opts);
    this.requireSoundArgs(name, args);

    const targetGroup = this.createTargetGroup(name, args);
    const rule = this.createListenerRule(name, args, targetGroup);
    const { securityGroupId } = this.createSecurityGroup(name, args);
    const logGroup = new cloudwatch.LogGroup(
      `${name}-log-group`,
      { retentionInDays: args.logRetentionDays },
      { parent: this },
    );
    const role = this.createRole(name, args, logGroup);
    const fleet = this.createFleet(name, args, {
      targetGroup,
      securityGroupId,
      logGroup,
      role,
      rule,
    });

    this.securityGroupId = securityGroupId;
    this.targetGroupArn = targetGroup.arn;
    this.targetGroupArnSuffix = targetGroup.arnSuffix;
    this.autoScalingGroupName = fleet.autoScalingGroupName;
    this.logGroupName = logGroup.name;
    this.registerOutputs({
      securityGroupId: this.securityGroupId,
      targetGroupArn: this.targetGroupArn,
      targetGroupArnSuffix: this.targetGroupArnSuffix,
      autoScalingGroupName: this.autoScalingGroupName,
      logGroupName: this.logGroupName,
    });
  }

  private requireSoundArgs(name: string, { capacity, connections }: InstanceServiceArgs): void {
    requireShortName(this, `${name}-target-group`, LONGEST_NAME);
    const names = connections.map((connection) => connection.name);
    const faults = [
      ...(capacity.minimum >= 2 && capacity.maximum >= capacity.minimum
        ? []
        : [
            `capacity is ${capacity.minimum} to ${capacity.maximum}; expected two or more to no fewer`,
          ]),
      ...(new Set(names).size === names.length
        ? []
        : [`connections are ${names.join(", ")}; expected each name once`]),
    ];
    if (faults.length > 0) {
      throw new pulumi.ResourceError(`InstanceService ${name}: ${faults.join("; ")}`, this, true);
    }
  }

  private createTargetGroup(name: string, args: InstanceServiceArgs): lb.TargetGroup {
    const { healthCheck } = args;
    return new lb.TargetGroup(
      `${name}-target-group`,
      {
        vpcId: args.vpcId,
        targetType: "instance",
        protocol: "HTTP",
        port: args.port,
        deregistrationDelay: args.deregistrationDelaySeconds,
        healthCheck: {
          enabled: true,
          protocol: "HTTP",
          port: "traffic-port",
          path: healthCheck.path,
          interval: healthCheck.intervalSeconds,
          timeout: healthCheck.timeoutSeconds,
          healthyThreshold: healthCheck.healthyThreshold,
          unhealthyThreshold: healthCheck.unhealthyThreshold,
          matcher: healthCheck.matcher,
        },
        // A zone without a healthy instance gets no more requests.
        targetGroupHealth: {
          dnsFailover: { minimumHealthyTargetsCount: "1" },
          unhealthyStateRouting: { minimumHealthyTargetsCount: 1 },
        },
      },
      { parent: this },
    );
  }

  private createListenerRule(
    name: string,
    { loadBalancer }: InstanceServiceArgs,
    targetGroup: lb.TargetGroup,
  ): lb.ListenerRule {
    return new lb.ListenerRule(
      `${name}-listener-rule`,
      {
        listenerArn: loadBalancer.listenerArn,
        conditions: [{ pathPattern: { values: ["/*"] } }],
        actions: [{ type: "forward", targetGroupArn: targetGroup.arn }],
      },
      { parent: this },
    );
  }

  private createSecurityGroup(name: string, args: InstanceServiceArgs): ServiceSecurityGroup {
    return new ServiceSecurityGroup(
      `${name}-network`,
      {
        vpcId: args.vpcId,
        port: args.port,
        loadBalancerSecurityGroupId: args.loadBalancer.securityGroupId,
        connections: args.connections,
      },
      { parent: this },
    );
  }

  private createRole(
    name: string,
    args: InstanceServiceArgs,
    logGroup: cloudwatch.LogGroup,
  ): InstanceRole {
    return new InstanceRole(
      `${name}-instance`,
      {
        region: args.region,
        image: args.container.image,
        logGroupArn: logGroup.arn,
        statements: args.connections.flatMap(({ statements }) => statements),
      },
      { parent: this },
    );
  }

  private createFleet(
    name: string,
    args: InstanceServiceArgs,
    parts: {
      readonly targetGroup: lb.TargetGroup;
      readonly securityGroupId: pulumi.Output<string>;
      readonly logGroup: cloudwatch.LogGroup;
      readonly role: InstanceRole;
      readonly rule: lb.ListenerRule;
    },
  ): InstanceFleet {
    return new InstanceFleet(
      `${name}-fleet`,
      {
        subnetIds: args.subnetIds,
        securityGroupId: parts.securityGroupId,
        instanceProfileArn: parts.role.instanceProfileArn,
        targetGroupArn: parts.targetGroup.arn,
        resourceLabel: pulumi.interpolate`${args.loadBalancer.arnSuffix}/${parts.targetGroup.arnSuffix}`,
        instanceType: args.instanceType,
        ami: args.ami,
        userData: this.userDataOf(name, args, parts.logGroup),
        volumeSizeGiB: args.volumeSizeGiB,
        capacity: args.capacity,
        healthCheckGracePeriodSeconds: args.healthCheckGracePeriodSeconds,
        warmupSeconds: args.warmupSeconds,
        cpuTargetPercent: args.cpuTargetPercent,
        requestsPerTarget: args.requestsPerTarget,
        // An unused target group checks nobody's health, and a role without its policies starts nothing.
        after: [parts.rule, parts.role],
      },
      { parent: this },
    );
  }

  private userDataOf(
    name: string,
    { container, port, region, connections }: InstanceServiceArgs,
    logGroup: cloudwatch.LogGroup,
  ): pulumi.Output<string> {
    const environment = Object.assign({}, ...connections.map((each) => each.environment)) as Record<
      string,
      pulumi.Input<string>
    >;
    return pulumi.all([logGroup.name, pulumi.all(environment)]).apply(([logGroupName, resolved]) =>
      userData({
        name,
        image: container.image,
        command: container.command,
        port,
        region,
        logGroupName,
        environment: resolved,
      }),
    );
  }
}
