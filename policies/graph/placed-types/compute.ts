import type { PolicyResource } from "@pulumi/policy";

import { isFalse } from "../../support/scalars";
import { typeGroup } from "../../types/type-group";
import { attributeOf, isUnset } from "../attribute";
import { agentBrowser, agentCodeInterpreter, agentHarness, agentRuntime } from "../../types/agents";
import {
  appStreamFleet,
  autoScalingGroup,
  batchComputeEnvironment,
  ecsCapacityProvider,
  ecsCluster,
  ecsExpressService,
  ecsService,
  ecsTaskSet,
  eksCluster,
  eksFargateProfile,
  eksNodeGroup,
  emrServerlessApplication,
  gameServerGroup,
  lambdaCapacityProvider,
  lambdaFunction,
  mainframeEnvironment,
  sagemakerModel,
} from "../../types/compute";
import { isWithout, isSet } from "./conditions";
import type { PlacedType } from "./placed-type";

/** Where Managed Instances are launched. @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ManagedInstances.html */
const managedInstances =
  "managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.subnets[]";

/** All that pods of an EKS cluster run on: node groups and Fargate profiles. */
export const eksCapacity = typeGroup(
  eksNodeGroup.label,
  ...eksNodeGroup.types,
  ...eksFargateProfile.types,
);

/** Auto Mode, which makes nodes in any of the cluster's subnets: https://docs.aws.amazon.com/eks/latest/userguide/automode.html */
function runsItsOwnNodes(cluster: PolicyResource): boolean {
  const enabled = attributeOf(cluster, "computeConfig.enabled");
  return !isUnset(enabled) && !isFalse(enabled);
}

/** What runs programs. */
export const placedCompute: readonly PlacedType[] = [
  // What has to stand close together is in one zone: a cluster placement group.
  {
    group: autoScalingGroup,
    subnets: ["vpcZoneIdentifiers[]"],
    zones: ["availabilityZones[]"],
    isPlaced: isWithout("placementGroup"),
  },
  // Without subnets a function stands in all zones of the Region.
  { group: lambdaFunction, subnets: ["vpcConfig.subnetIds[]"] },
  { group: lambdaCapacityProvider, subnets: ["vpcConfig.subnetIds[]"] },
  // Tasks without a network of their own (bridge and host mode) stand where their instances do.
  { group: ecsService, subnets: ["networkConfiguration.subnets[]"] },
  { group: ecsTaskSet, subnets: ["networkConfiguration.subnets[]"] },
  { group: ecsExpressService, subnets: ["networkConfigurations[].subnets[]"] },
  {
    group: ecsCapacityProvider,
    subnets: [managedInstances],
    together: { path: "cluster", target: ecsCluster },
    isPlaced: isSet("managedInstancesProvider"),
  },
  // A local cluster stands on one Outpost: https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts.html
  {
    group: eksCluster,
    subnets: ["vpcConfig.subnetIds[]"],
    isPlaced: isWithout("outpostConfig"),
  },
  // One group for each zone is what the Cluster Autoscaler wants where pods have volumes of a zone, and a group for special
  // hardware may stand beside Fargate profiles: https://docs.aws.amazon.com/eks/latest/best-practices/cas.html
  {
    group: eksCapacity,
    subnets: ["subnetIds[]"],
    together: { path: "clusterName", target: eksCluster, isSpread: runsItsOwnNodes },
  },
  // Jobs of many nodes stand close together in a cluster placement group, which is in one zone.
  {
    group: batchComputeEnvironment,
    subnets: ["computeResources.subnets[]"],
    isPlaced: isWithout("computeResources.placementGroup"),
  },
  { group: emrServerlessApplication, subnets: ["networkConfiguration.subnetIds[]"] },
  { group: sagemakerModel, subnets: ["vpcConfig.subnets[]"] },
  { group: appStreamFleet, subnets: ["vpcConfig.subnetIds[]"] },
  { group: gameServerGroup, subnets: ["vpcSubnets[]"] },
  // An environment of one instance is judged for that alone.
  {
    group: mainframeEnvironment,
    subnets: ["subnetIds[]"],
    isPlaced: isSet("highAvailabilityConfig"),
  },
  { group: agentRuntime, subnets: ["networkConfiguration.networkModeConfig.subnets[]"] },
  {
    group: agentHarness,
    subnets: [
      "environments[].agentcoreRuntimeEnvironments[].networkConfigurations[].networkModeConfigs[].subnets[]",
    ],
  },
  { group: agentBrowser, subnets: ["networkConfiguration.vpcConfig.subnets[]"] },
  { group: agentCodeInterpreter, subnets: ["networkConfiguration.vpcConfig.subnets[]"] },
];
