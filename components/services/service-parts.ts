import type * as pulumi from "@pulumi/pulumi";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import { DeploymentAlarms } from "./deployment-alarms";
import { createListenerRules, type ListenerRules, type RouteRow } from "./routing/listener-rules";
import {
  createTargetGroups,
  type TargetGroups,
  type TargetGroupsArgs,
} from "./routing/target-groups";
import type { ServiceSettings, ServiceSurroundings } from "./service";
import { discoveryName } from "./service-connection";
import { ServiceRepository } from "./service-repository";
import { ServiceSecurityGroup } from "./service-security-group";

/** Arguments of a service, whatever it runs on. */
export interface ServiceArgs extends ServiceSettings, ServiceSurroundings {}

/** What a platform has of its own in the parts that every service has. */
export interface PlatformTraits extends Pick<TargetGroupsArgs, "targetType"> {
  /** Seconds in which a new instance or task becomes healthy for the load balancer. */
  readonly startSeconds: number;
}

/** What a service tells, whatever it runs on. */
export interface SharedOutputs {
  /** Security group of the instances or tasks. */
  readonly securityGroupId: pulumi.Output<string>;
  readonly targetGroupArn: pulumi.Output<string>;
  /** Target group for requests that are moved away by weight. */
  readonly backupTargetGroupArn: pulumi.Output<string>;
  /** Log group that holds what the containers print. */
  readonly logGroupName: pulumi.Output<string>;
  /** Address that `docker push` is given, without a tag. */
  readonly repositoryUrl: pulumi.Output<string>;
  /** Host name of the service inside the VPC. */
  readonly discoveryName: string;
  /** Rules by which the load balancer sends it requests, as AWS has them. */
  readonly routes: pulumi.Output<RouteRow[]>;
}

/** What a service has, whatever it runs on. */
export interface ServiceParts {
  readonly groups: TargetGroups;
  readonly rules: ListenerRules;
  readonly network: ServiceSecurityGroup;
  readonly repository: ServiceRepository;
  readonly logGroup: cloudwatch.LogGroup;
  /** Names of the alarms that tell of a bad deployment. */
  readonly alarmNames: pulumi.Output<string[]>;
  readonly outputs: SharedOutputs;
}

function createGroups(
  name: string,
  args: ServiceArgs,
  { targetType }: PlatformTraits,
  parent: pulumi.Resource,
): TargetGroups {
  return createTargetGroups(
    name,
    {
      vpcId: args.vpcId,
      targetType,
      port: args.port,
      healthCheck: args.healthCheck,
      algorithm: args.algorithm,
      slowStartSeconds: args.slowStartSeconds,
      stickinessSeconds: args.stickinessSeconds,
      deregistrationDelaySeconds: args.deregistrationDelaySeconds,
    },
    parent,
  );
}

function createRules(
  name: string,
  args: ServiceArgs,
  groups: TargetGroups,
  parent: pulumi.Resource,
): ListenerRules {
  return createListenerRules(
    name,
    {
      listenerArn: args.loadBalancer.listenerArn,
      routes: args.routes,
      signIn: args.signIn,
      groups,
      backupWeight: args.backup.weight,
      stickinessSeconds: args.stickinessSeconds,
    },
    parent,
  );
}

function createNetwork(
  name: string,
  args: ServiceArgs,
  parent: pulumi.Resource,
): ServiceSecurityGroup {
  return new ServiceSecurityGroup(
    `${name}-network`,
    {
      vpcId: args.vpcId,
      port: args.port,
      loadBalancerSecurityGroupId: args.loadBalancer.securityGroupId,
      connections: args.connections,
    },
    { parent },
  );
}

function createAlarms(
  name: string,
  args: ServiceArgs,
  { startSeconds }: PlatformTraits,
  groups: TargetGroups,
  parent: pulumi.Resource,
): DeploymentAlarms {
  return new DeploymentAlarms(
    `${name}-deployment`,
    {
      loadBalancerArnSuffix: args.loadBalancer.arnSuffix,
      targetGroupArnSuffix: groups.primary.arnSuffix,
      afterZoneLoss: args.capacity.afterZoneLoss,
      startSeconds,
    },
    { parent },
  );
}

/**
 * Creates what a service has on either platform: two target groups with the listener rules for them, a
 * {@link ServiceSecurityGroup}, a {@link ServiceRepository}, a log group and {@link DeploymentAlarms}.
 *
 * @param name Name of the service.
 * @param parent The service.
 */
export function createServiceParts(
  name: string,
  args: ServiceArgs,
  traits: PlatformTraits,
  parent: pulumi.Resource,
): ServiceParts {
  const groups = createGroups(name, args, traits, parent);
  const rules = createRules(name, args, groups, parent);
  const network = createNetwork(name, args, parent);
  const repository = new ServiceRepository(`${name}-repository`, args.repository, { parent });
  const logGroup = new cloudwatch.LogGroup(
    `${name}-log-group`,
    { retentionInDays: args.logRetentionDays },
    { parent },
  );
  const { alarmNames } = createAlarms(name, args, traits, groups, parent);
  const outputs: SharedOutputs = {
    securityGroupId: network.securityGroupId,
    targetGroupArn: groups.primary.arn,
    backupTargetGroupArn: groups.backup.arn,
    logGroupName: logGroup.name,
    repositoryUrl: repository.url,
    discoveryName: discoveryName(name, args.namespace.name),
    routes: rules.table,
  };
  return { groups, rules, network, repository, logGroup, alarmNames, outputs };
}
