import { computed, linked, ref } from "../deployment";
import {
  alone,
  arn,
  inSubnets,
  network,
  role,
  securityGroups,
  subnets,
  type Example,
} from "./example";

const cluster = "aws:eks/cluster:Cluster";
const launchTemplate = { id: "lt-0123456789abcdef0", version: "1" };

/** What runs programs on instances and in containers. */
export const computeExamples: readonly Example[] = [
  {
    name: "scaling-group",
    resources: [
      ...network("scaling-group"),
      {
        type: "aws:lb/targetGroup:TargetGroup",
        name: "scaling-group-targets",
        props: { port: 80, protocol: "HTTP", healthCheck: { path: "/healthz", interval: 10 } },
      },
      {
        type: "aws:autoscaling/group:Group",
        name: "scaling-group-it",
        props: {
          minSize: 2,
          maxSize: 4,
          launchTemplate,
          vpcZoneIdentifiers: subnets("scaling-group"),
          availabilityZones: computed(["us-east-1a", "us-east-1b"]),
          healthCheckType: "ELB",
          targetGroupArns: [linked(["scaling-group-targets"], arn("elasticloadbalancing", "x"))],
        },
      },
    ],
  },
  alone("zonal-group", "aws:autoscaling/group:Group", {
    minSize: 0,
    maxSize: 6,
    launchTemplate,
    availabilityZones: ["us-east-1a", "us-east-1b"],
  }),
  {
    name: "instances",
    resources: [
      ...network("instances"),
      ...["a", "b"].map((letter) => ({
        type: "aws:ec2/instance:Instance",
        name: `instances-${letter}-it`,
        props: {
          ami: "ami-0123456789abcdef0",
          instanceType: "t3.micro",
          subnetId: ref(`instances-${letter}`),
        },
      })),
    ],
  },
  inSubnets("service", "aws:ecs/service:Service", "networkConfiguration.subnets[]", {
    cluster: "shop",
    taskDefinition: "shop:1",
    desiredCount: 2,
    schedulingStrategy: "REPLICA",
  }),
  {
    name: "scaled-service",
    resources: [
      {
        type: "aws:ecs/service:Service",
        name: "scaled-service-it",
        props: { name: "scaled", cluster: "shop", taskDefinition: "shop:1", desiredCount: 2 },
      },
      {
        type: "aws:appautoscaling/target:Target",
        name: "scaled-service-target",
        props: {
          serviceNamespace: "ecs",
          scalableDimension: "ecs:service:DesiredCount",
          resourceId: linked(["scaled-service-it"], "service/shop/scaled"),
          minCapacity: 2,
          maxCapacity: 6,
        },
      },
    ],
  },
  inSubnets("task-set", "aws:ecs/taskSet:TaskSet", "networkConfiguration.subnets[]", {
    cluster: "shop",
    service: "shop",
    taskDefinition: "shop:1",
  }),
  inSubnets(
    "express",
    "aws:ecs/expressGatewayService:ExpressGatewayService",
    "networkConfigurations[].subnets[]",
    {
      executionRoleArn: role,
      infrastructureRoleArn: role,
      primaryContainer: { image: "shop" },
      healthCheckPath: "/healthz",
    },
  ),
  {
    name: "capacity-provider",
    resources: [
      { type: "aws:ecs/cluster:Cluster", name: "capacity-provider-cluster" },
      ...inSubnets(
        "capacity-provider",
        "aws:ecs/capacityProvider:CapacityProvider",
        "managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.subnets[]",
        { cluster: ref("capacity-provider-cluster") },
      ).resources,
    ],
  },
  {
    name: "nodes",
    resources: [
      ...network("nodes"),
      {
        type: cluster,
        name: "nodes-cluster",
        props: {
          roleArn: role,
          deletionProtection: true,
          vpcConfig: { subnetIds: subnets("nodes") },
        },
      },
      // One group for each zone.
      ...["a", "b"].map((letter) => ({
        type: "aws:eks/nodeGroup:NodeGroup",
        name: `nodes-${letter}-it`,
        props: {
          clusterName: linked(["nodes-cluster"], "nodes-cluster-id"),
          nodeRoleArn: role,
          scalingConfig: { minSize: 2, desiredSize: 2, maxSize: 4 },
          subnetIds: subnets("nodes", letter),
        },
      })),
    ],
  },
  {
    name: "node-group",
    resources: [
      ...network("node-group"),
      {
        type: cluster,
        name: "node-group-cluster",
        props: {
          roleArn: role,
          deletionProtection: true,
          vpcConfig: { subnetIds: subnets("node-group") },
        },
      },
      {
        type: "aws:eks/nodeGroup:NodeGroup",
        name: "node-group-it",
        props: {
          clusterName: linked(["node-group-cluster"], "node-group-cluster-id"),
          nodeRoleArn: role,
          scalingConfig: { minSize: 2, desiredSize: 2, maxSize: 4 },
          subnetIds: subnets("node-group"),
        },
      },
    ],
  },
  {
    name: "fargate",
    resources: [
      ...network("fargate"),
      {
        type: cluster,
        name: "fargate-cluster",
        props: {
          roleArn: role,
          deletionProtection: true,
          vpcConfig: { subnetIds: subnets("fargate") },
        },
      },
      {
        type: "aws:eks/fargateProfile:FargateProfile",
        name: "fargate-it",
        props: {
          clusterName: linked(["fargate-cluster"], "fargate-cluster-id"),
          podExecutionRoleArn: role,
          selectors: [{ namespace: "default" }],
          subnetIds: subnets("fargate"),
        },
      },
    ],
  },
  inSubnets("function", "aws:lambda/function:Function", "vpcConfig.subnetIds[]", {
    role,
    runtime: "nodejs22.x",
    vpcConfig: { securityGroupIds: securityGroups },
  }),
  inSubnets(
    "function-capacity",
    "aws:lambda/capacityProvider:CapacityProvider",
    "vpcConfig.subnetIds[]",
    {
      permissionsConfig: { capacityProviderOperatorRoleArn: role },
      vpcConfig: { securityGroupIds: securityGroups },
    },
  ),
  inSubnets(
    "batch",
    "aws:batch/computeEnvironment:ComputeEnvironment",
    "computeResources.subnets[]",
    { type: "MANAGED", computeResources: { type: "FARGATE", maxVcpus: 16 } },
  ),
  inSubnets(
    "emr",
    "aws:emrserverless/application:Application",
    "networkConfiguration.subnetIds[]",
    { releaseLabel: "emr-7.9.0", type: "spark" },
  ),
  inSubnets("fleet", "aws:appstream/fleet:Fleet", "vpcConfig.subnetIds[]", {
    instanceType: "stream.standard.small",
    computeCapacity: { desiredInstances: 2 },
  }),
  inSubnets("games", "aws:gamelift/gameServerGroup:GameServerGroup", "vpcSubnets[]", {
    gameServerGroupName: "games",
    minSize: 2,
    maxSize: 4,
    roleArn: role,
    launchTemplate,
  }),
  inSubnets("mainframe", "aws:m2/environment:Environment", "subnetIds[]", {
    engineType: "bluage",
    instanceType: "M2.m5.large",
    highAvailabilityConfig: { desiredCapacity: 2 },
  }),
  inSubnets("model", "aws:sagemaker/model:Model", "vpcConfig.subnets[]", {
    executionRoleArn: role,
    vpcConfig: { securityGroupIds: securityGroups },
  }),
  alone("endpoint-variants", "aws:sagemaker/endpointConfiguration:EndpointConfiguration", {
    productionVariants: [
      { modelName: "first", initialInstanceCount: 2, instanceType: "ml.m5.large" },
      { modelName: "second", managedInstanceScaling: { minInstanceCount: 2, maxInstanceCount: 4 } },
    ],
  }),
  alone("beanstalk", "aws:elasticbeanstalk/environment:Environment", {
    application: "shop",
    settings: [
      {
        namespace: "aws:elasticbeanstalk:healthreporting:system",
        name: "SystemType",
        value: "enhanced",
      },
    ],
  }),
  alone("app-runner", "aws:apprunner/service:Service", {
    serviceName: "shop",
    healthCheckConfiguration: { protocol: "HTTP", path: "/healthz" },
  }),
];
