import * as pulumi from "@pulumi/pulumi";
import * as ecs from "@pulumi/aws/ecs";
import type { Architecture } from "../architecture";
import { removalTimeout } from "../removal-timeout";
import type { ContainerSettings } from "../service";
import type { FleetArgs } from "../service-fleets";
import { capacityProviderStrategies } from "./capacity-provider-strategies";
import { containerDefinition, type ContainerDefinitionOptions } from "./container-definition";
import { type Discovery, serviceConnect } from "./service-connect";
import { createTaskScaling } from "./task-scaling";

/** The cluster that tasks run in. */
export interface Cluster {
  readonly name: pulumi.Input<string>;
  readonly arn: pulumi.Input<string>;
}

/** Arguments of {@link TaskFleet}. */
export interface TaskFleetArgs extends FleetArgs {
  readonly cluster: Cluster;
  /** Role with which Amazon ECS starts the tasks. */
  readonly executionRoleArn: pulumi.Input<string>;
  /** Role with which the containers call AWS. */
  readonly taskRoleArn: pulumi.Input<string>;
  /** What each task runs. */
  readonly container: ContainerDefinitionOptions;
  /** Size of the tasks, and what they run on. */
  readonly settings: Omit<ContainerSettings, "healthCheckCommand">;
  /** How other services find the tasks. @default only the load balancer does */
  readonly discovery?: Discovery | undefined;
  /** What must be there before the first task starts. */
  readonly after: readonly pulumi.Resource[];
}

/** Processor architectures in the words of Amazon ECS. */
const CPU_ARCHITECTURES: Readonly<Record<Architecture, string>> = {
  arm64: "ARM64",
  x86_64: "X86_64",
};

/**
 * How long a deployment may take: the circuit breaker counts failed tasks, each of which has its grace period, and what it
 * stops is rolled back in the same time.
 */
const DEPLOYMENT_TIMEOUT = "40m";

function alarmsOf({ alarmNames }: TaskFleetArgs): Pick<ecs.ServiceArgs, "alarms"> {
  return alarmNames === undefined ? {} : { alarms: { alarmNames, enable: true, rollback: true } };
}

function discoveryOf({
  discovery,
  container,
}: TaskFleetArgs): Pick<ecs.ServiceArgs, "serviceRegistries" | "serviceConnectConfiguration"> {
  return discovery === undefined
    ? {}
    : {
        serviceRegistries: { registryArn: discovery.registryArn },
        serviceConnectConfiguration: serviceConnect(discovery, container.port, container.logs),
      };
}

/**
 * Tasks of one kind on AWS Fargate, spread evenly over the Availability Zones.
 *
 * Creates a task definition, an Amazon ECS service that replaces what fails a health check, and its scaling. A change of the
 * task definition updates the service in place: it starts new tasks before it stops old ones, and rolls back by itself when
 * they fail or an alarm goes off. Then the update fails, too.
 */
export class TaskFleet extends pulumi.ComponentResource {
  /** Name of the Amazon ECS service. */
  public readonly serviceName: pulumi.Output<string>;

  public constructor(name: string, args: TaskFleetArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:services:TaskFleet", name, {}, opts);

    const definition = this.createTaskDefinition(name, args);
    const service = this.createService(name, args, definition);
    createTaskScaling(
      name,
      {
        clusterName: args.cluster.name,
        serviceName: service.name,
        capacity: args.capacity,
        scaling: args.scaling,
        resourceLabel: args.resourceLabel,
      },
      this,
    );

    this.serviceName = service.name;
    this.registerOutputs({ serviceName: this.serviceName });
  }

  private createTaskDefinition(name: string, args: TaskFleetArgs): ecs.TaskDefinition {
    const { cluster, container, settings } = args;
    return new ecs.TaskDefinition(
      `${name}-task`,
      {
        // Pulumi names no family by itself; the name of the cluster is unique in the account and Region.
        family: pulumi.interpolate`${cluster.name}-${name}`,
        requiresCompatibilities: ["FARGATE"],
        networkMode: "awsvpc",
        cpu: String(settings.cpuUnits),
        memory: String(settings.memoryMiB),
        runtimePlatform: {
          operatingSystemFamily: "LINUX",
          cpuArchitecture: CPU_ARCHITECTURES[settings.architecture],
        },
        executionRoleArn: args.executionRoleArn,
        taskRoleArn: args.taskRoleArn,
        containerDefinitions: pulumi.jsonStringify([containerDefinition(container)]),
        // A failed update leaves the service at the revision before, which the next update would deregister; and Amazon ECS
        // rolls no service back to a revision that is deregistered.
        // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deregister-task-definition-v2.html
        skipDestroy: true,
      },
      { parent: this },
    );
  }

  private createService(
    name: string,
    args: TaskFleetArgs,
    definition: ecs.TaskDefinition,
  ): ecs.Service {
    const { container } = args;
    return new ecs.Service(
      `${name}-service`,
      {
        cluster: args.cluster.arn,
        taskDefinition: definition.arn,
        desiredCount: args.capacity.minimum,
        capacityProviderStrategies: capacityProviderStrategies(args.settings),
        // Without it the provider refuses to change the strategies.
        forceNewDeployment: true,
        networkConfiguration: {
          subnets: args.subnetIds,
          securityGroups: [args.securityGroupId],
          assignPublicIp: false,
        },
        loadBalancers: [
          {
            targetGroupArn: args.targetGroupArn,
            containerName: container.name,
            containerPort: container.port,
          },
        ],
        healthCheckGracePeriodSeconds: container.healthCheck.gracePeriodSeconds,
        // Rebalancing starts tasks before it stops others, too, so it needs more than 100 percent.
        // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html
        availabilityZoneRebalancing: "ENABLED",
        deploymentMinimumHealthyPercent: 100,
        deploymentMaximumPercent: 200,
        deploymentCircuitBreaker: { enable: true, rollback: true },
        waitForSteadyState: true,
        propagateTags: "SERVICE",
        enableEcsManagedTags: true,
        ...alarmsOf(args),
        ...discoveryOf(args),
      },
      {
        parent: this,
        dependsOn: [...args.after],
        // From then on scaling decides.
        ignoreChanges: ["desiredCount"],
        customTimeouts: {
          create: DEPLOYMENT_TIMEOUT,
          update: DEPLOYMENT_TIMEOUT,
          delete: removalTimeout(args.deregistrationDelaySeconds),
        },
      },
    );
  }
}
