import * as pulumi from "@pulumi/pulumi";
import { refuseFaults } from "../../shared/refuse-faults";
import { environmentOf } from "../environment";
import type { RouteRow } from "../routing/listener-rules";
import type { ContainerSettings } from "../service";
import { discoveryName } from "../service-connection";
import { fleetArgs, type ServiceFleet, serviceFleets } from "../service-fleets";
import {
  createServiceParts,
  type ServiceArgs,
  type ServiceParts,
  type SharedOutputs,
} from "../service-parts";
import { imageUri } from "../service-repository";
import type { ContainerDefinitionOptions } from "./container-definition";
import { containerServiceFaults } from "./container-service-faults";
import type { Discovery } from "./service-connect";
import { createTaskRegistry } from "./task-registry";
import { type Cluster, TaskFleet } from "./task-fleet";
import { createTaskRoles, type TaskRoles } from "./task-roles";

/** Arguments of {@link ContainerService}. */
export interface ContainerServiceArgs extends ServiceArgs {
  readonly containers: ContainerSettings;
  /** Cluster that the tasks run in, with the capacity providers of AWS Fargate. */
  readonly cluster: Cluster;
}

function containerOf(
  name: string,
  args: ContainerServiceArgs,
  { repository, logGroup }: ServiceParts,
  { purpose, container }: ServiceFleet,
): ContainerDefinitionOptions {
  return {
    name,
    image: imageUri(container.image, repository),
    command: container.command,
    port: args.port,
    environment: environmentOf(args),
    secrets: args.secrets,
    logs: { region: args.region, logGroupName: logGroup.name },
    streamPrefix: purpose,
    healthCheckCommand: args.containers.healthCheckCommand,
    healthCheck: args.healthCheck,
  };
}

/**
 * A service in containers behind a load balancer: tasks on AWS Fargate in every Availability Zone.
 *
 * Creates what {@link createServiceParts} does, a {@link TaskRole} for what starts the tasks and one for what they do, an
 * entry in AWS Cloud Map, and a {@link TaskFleet}; with a backup capacity a second one in the backup target group.
 */
export class ContainerService extends pulumi.ComponentResource implements SharedOutputs {
  public readonly securityGroupId: pulumi.Output<string>;
  public readonly targetGroupArn: pulumi.Output<string>;
  public readonly backupTargetGroupArn: pulumi.Output<string>;
  public readonly logGroupName: pulumi.Output<string>;
  public readonly repositoryUrl: pulumi.Output<string>;
  public readonly discoveryName: string;
  public readonly routes: pulumi.Output<RouteRow[]>;
  /** Name of the Amazon ECS service. */
  public readonly serviceName: pulumi.Output<string>;

  public constructor(
    name: string,
    args: ContainerServiceArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:services:ContainerService", name, {}, opts);
    refuseFaults(this, containerServiceFaults(args));

    const parts = createServiceParts(
      name,
      args,
      { targetType: "ip", startSeconds: args.healthCheck.gracePeriodSeconds },
      this,
    );
    const fleets = serviceFleets(name, args);
    const roles = this.createRoles(name, args, parts, fleets);
    const [primary, ...others] = fleets;
    const fleet = this.createFleet(name, args, parts, roles, primary);
    others.forEach((other) => this.createFleet(name, args, parts, roles, other));

    this.securityGroupId = parts.outputs.securityGroupId;
    this.targetGroupArn = parts.outputs.targetGroupArn;
    this.backupTargetGroupArn = parts.outputs.backupTargetGroupArn;
    this.logGroupName = parts.outputs.logGroupName;
    this.repositoryUrl = parts.outputs.repositoryUrl;
    this.discoveryName = parts.outputs.discoveryName;
    this.routes = parts.outputs.routes;
    this.serviceName = fleet.serviceName;
    this.registerOutputs({ ...parts.outputs, serviceName: this.serviceName });
  }

  private createRoles(
    name: string,
    args: ContainerServiceArgs,
    { repository, logGroup }: ServiceParts,
    fleets: readonly ServiceFleet[],
  ): TaskRoles {
    return createTaskRoles(
      name,
      {
        region: args.region,
        accountId: args.accountId,
        repositoryArn: repository.arn,
        logGroupArn: logGroup.arn,
        images: fleets.map(({ container }) => container.image),
        secrets: args.secrets,
        connections: args.connections,
      },
      this,
    );
  }

  private createFleet(
    name: string,
    args: ContainerServiceArgs,
    parts: ServiceParts,
    roles: TaskRoles,
    fleet: ServiceFleet,
  ): TaskFleet {
    return new TaskFleet(
      fleet.fleetName,
      {
        ...fleetArgs(args, parts, fleet),
        cluster: args.cluster,
        executionRoleArn: roles.execution.arn,
        taskRoleArn: roles.task.arn,
        container: containerOf(name, args, parts, fleet),
        settings: args.containers,
        discovery: fleet.purpose === "primary" ? this.createDiscovery(name, args) : undefined,
        // A target group that no rule uses takes no tasks, and a role without its policies starts none.
        after: [...parts.rules.rules, roles.execution, roles.task],
      },
      { parent: this },
    );
  }

  /** No name leads to the backup: it serves only what the weights send it. */
  private createDiscovery(name: string, { namespace }: ContainerServiceArgs): Discovery {
    return {
      registryArn: createTaskRegistry(name, namespace, this).arn,
      namespaceArn: namespace.arn,
      // No service's name has two hyphens in a row, so no service's own entry has this one.
      connectName: `${name}--connect`,
      hostName: discoveryName(name, namespace.name),
    };
  }
}
