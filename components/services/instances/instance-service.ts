import * as pulumi from "@pulumi/pulumi";
import { refuseFaults } from "../../shared/refuse-faults";
import { environmentOf } from "../environment";
import type { RouteRow } from "../routing/listener-rules";
import type { InstanceSettings } from "../service";
import { fleetArgs, type ServiceFleet, serviceFleets } from "../service-fleets";
import {
  createServiceParts,
  type ServiceArgs,
  type ServiceParts,
  type SharedOutputs,
} from "../service-parts";
import { imageUri } from "../service-repository";
import { groupNameOf, InstanceFleet } from "./instance-fleet";
import { InstanceRole } from "./instance-role";
import { instanceServiceFaults } from "./instance-service-faults";
import { createRegistryEntry } from "./registry-entry";
import { SNAPSHOT_TAG, SnapshotPlan } from "./snapshot-plan";
import { userData } from "./user-data";

/** Arguments of {@link InstanceService}. */
export interface InstanceServiceArgs extends ServiceArgs {
  readonly instances: InstanceSettings;
}

function userDataOf(
  name: string,
  args: InstanceServiceArgs,
  { logGroup, repository }: ServiceParts,
  { container }: ServiceFleet,
): pulumi.Output<string> {
  const image = imageUri(container.image, repository);
  return pulumi
    .all([logGroup.name, image, pulumi.all(environmentOf(args))])
    .apply(([logGroupName, resolvedImage, environment]) =>
      userData({
        name,
        image: resolvedImage,
        command: container.command,
        port: args.port,
        healthCheck: args.healthCheck,
        environment,
        secrets: args.secrets,
        region: args.region,
        logGroupName,
        dataMountPath: args.instances.dataVolume?.mountPath,
      }),
    );
}

/**
 * A service on EC2 instances behind a load balancer: a container on each, in every Availability Zone.
 *
 * Creates what {@link createServiceParts} does, an {@link InstanceRole}, an {@link InstanceFleet}, with a backup capacity a
 * second one in the backup target group, an entry in AWS Cloud Map, and a {@link SnapshotPlan} where the instances have data
 * volumes. There is no SSH: Session Manager reaches the instances.
 */
export class InstanceService extends pulumi.ComponentResource implements SharedOutputs {
  public readonly securityGroupId: pulumi.Output<string>;
  public readonly targetGroupArn: pulumi.Output<string>;
  public readonly backupTargetGroupArn: pulumi.Output<string>;
  public readonly logGroupName: pulumi.Output<string>;
  public readonly repositoryUrl: pulumi.Output<string>;
  public readonly discoveryName: string;
  public readonly routes: pulumi.Output<RouteRow[]>;
  /** Name of the Auto Scaling group. */
  public readonly autoScalingGroupName: pulumi.Output<string>;

  public constructor(
    name: string,
    args: InstanceServiceArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:services:InstanceService", name, {}, opts);
    refuseFaults(this, instanceServiceFaults(args));

    const parts = this.createParts(name, args);
    const fleets = serviceFleets(name, args);
    const role = this.createRole(name, args, parts, fleets);
    const [primary, ...others] = fleets;
    const fleet = this.createFleet(name, args, parts, role, primary);
    others.forEach((other) => this.createFleet(name, args, parts, role, other));
    this.createRegistryEntry(name, args);
    this.createSnapshotPlan(name, args, parts);

    this.securityGroupId = parts.outputs.securityGroupId;
    this.targetGroupArn = parts.outputs.targetGroupArn;
    this.backupTargetGroupArn = parts.outputs.backupTargetGroupArn;
    this.logGroupName = parts.outputs.logGroupName;
    this.repositoryUrl = parts.outputs.repositoryUrl;
    this.discoveryName = parts.outputs.discoveryName;
    this.routes = parts.outputs.routes;
    this.autoScalingGroupName = fleet.autoScalingGroupName;
    this.registerOutputs({ ...parts.outputs, autoScalingGroupName: this.autoScalingGroupName });
  }

  /** A lifecycle hook keeps an instance out of service until its container answers; then come the load balancer's checks. */
  private createParts(name: string, args: InstanceServiceArgs): ServiceParts {
    const { intervalSeconds, healthyThreshold } = args.healthCheck;
    const startSeconds = intervalSeconds * healthyThreshold;
    return createServiceParts(name, args, { targetType: "instance", startSeconds }, this);
  }

  private createRole(
    name: string,
    args: InstanceServiceArgs,
    { repository, logGroup }: ServiceParts,
    fleets: readonly ServiceFleet[],
  ): InstanceRole {
    return new InstanceRole(
      `${name}-instance`,
      {
        region: args.region,
        accountId: args.accountId,
        groupNames: fleets.map(({ fleetName }) => groupNameOf(fleetName)),
        images: fleets.map(({ container }) => container.image),
        repositoryArn: repository.arn,
        logGroupArn: logGroup.arn,
        secrets: args.secrets,
        statements: args.connections.flatMap(({ statements }) => statements),
      },
      { parent: this },
    );
  }

  /** Nothing stands by for the backup. */
  private createFleet(
    name: string,
    args: InstanceServiceArgs,
    parts: ServiceParts,
    role: InstanceRole,
    fleet: ServiceFleet,
  ): InstanceFleet {
    const { instances } = args;
    return new InstanceFleet(
      fleet.fleetName,
      {
        ...fleetArgs(args, parts, fleet),
        instanceProfileArn: role.instanceProfileArn,
        instances: { ...instances, standby: fleet.purpose === "primary" ? instances.standby : 0 },
        userData: userDataOf(name, args, parts, fleet),
        tags: instances.dataVolume && { [SNAPSHOT_TAG]: parts.logGroup.name },
        gracePeriodSeconds: args.healthCheck.gracePeriodSeconds,
        // An unused target group checks nobody's health, and a role without its policies starts nothing.
        after: [...parts.rules.rules, role],
      },
      { parent: this },
    );
  }

  private createRegistryEntry(name: string, args: InstanceServiceArgs): void {
    createRegistryEntry(
      name,
      { namespaceId: args.namespace.id, loadBalancerDnsName: args.loadBalancer.dnsName },
      this,
    );
  }

  /** The log group's physical name is the tag: no other service or stack has the same. */
  private createSnapshotPlan(
    name: string,
    { region, accountId, instances: { dataVolume } }: InstanceServiceArgs,
    { logGroup }: ServiceParts,
  ): void {
    if (dataVolume !== undefined) {
      new SnapshotPlan(
        `${name}-snapshot-plan`,
        {
          region,
          accountId,
          tagValue: logGroup.name,
          intervalHours: dataVolume.snapshotIntervalHours,
          retained: dataVolume.retainedSnapshots,
        },
        { parent: this },
      );
    }
  }
}
