import { typeGroup } from "./type-group";

/** An EC2 Auto Scaling group. */
export const autoScalingGroup = typeGroup("Auto Scaling group", "aws:autoscaling/group:Group");

/** Ties an Auto Scaling group to a target group or a Classic Load Balancer. */
export const autoScalingAttachment = typeGroup(
  "Auto Scaling attachment",
  "aws:autoscaling/attachment:Attachment",
);

/** Ties an Auto Scaling group to a traffic source of any kind. */
export const trafficSourceAttachment = typeGroup(
  "traffic source attachment",
  "aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment",
);

/** An EC2 instance; it stands in one zone by nature. */
export const ec2Instance = typeGroup("EC2 instance", "aws:ec2/instance:Instance");

/** An EBS volume; it lives and dies with its zone. */
export const ebsVolume = typeGroup("EBS volume", "aws:ebs/volume:Volume");

/** An ECS service. */
export const ecsService = typeGroup("ECS service", "aws:ecs/service:Service");

/** A task set of an ECS service with an external deployment controller. */
export const ecsTaskSet = typeGroup("ECS task set", "aws:ecs/taskSet:TaskSet");

/** An ECS task definition. */
export const ecsTaskDefinition = typeGroup(
  "ECS task definition",
  "aws:ecs/taskDefinition:TaskDefinition",
);

/** An ECS Express Mode service. */
export const ecsExpressService = typeGroup(
  "ECS Express gateway service",
  "aws:ecs/expressGatewayService:ExpressGatewayService",
);

/** An EKS cluster. */
export const eksCluster = typeGroup("EKS cluster", "aws:eks/cluster:Cluster");

/** A managed node group of an EKS cluster. */
export const eksNodeGroup = typeGroup("EKS node group", "aws:eks/nodeGroup:NodeGroup");

/** A Fargate profile of an EKS cluster. */
export const eksFargateProfile = typeGroup(
  "EKS Fargate profile",
  "aws:eks/fargateProfile:FargateProfile",
);

/** A Lambda function. */
export const lambdaFunction = typeGroup("Lambda function", "aws:lambda/function:Function");

/** An AWS Batch compute environment. */
export const batchComputeEnvironment = typeGroup(
  "Batch compute environment",
  "aws:batch/computeEnvironment:ComputeEnvironment",
);

/** An App Runner service. */
export const appRunnerService = typeGroup("App Runner service", "aws:apprunner/service:Service");

/** An Elastic Beanstalk environment. */
export const beanstalkEnvironment = typeGroup(
  "Elastic Beanstalk environment",
  "aws:elasticbeanstalk/environment:Environment",
);

/** A SageMaker endpoint configuration. */
export const sagemakerEndpointConfiguration = typeGroup(
  "SageMaker endpoint configuration",
  "aws:sagemaker/endpointConfiguration:EndpointConfiguration",
);

/** What Application Auto Scaling scales. */
export const scalableTarget = typeGroup(
  "Application Auto Scaling target",
  "aws:appautoscaling/target:Target",
);

/** A cluster of ECS. */
export const ecsCluster = typeGroup("ECS cluster", "aws:ecs/cluster:Cluster");

/** Where an ECS cluster gets its instances from. */
export const ecsCapacityProvider = typeGroup(
  "ECS capacity provider",
  "aws:ecs/capacityProvider:CapacityProvider",
);

/** A capacity provider of Lambda Managed Instances. */
export const lambdaCapacityProvider = typeGroup(
  "Lambda capacity provider",
  "aws:lambda/capacityProvider:CapacityProvider",
);

/** An application of EMR Serverless. */
export const emrServerlessApplication = typeGroup(
  "EMR Serverless application",
  "aws:emrserverless/application:Application",
);

/** A model that SageMaker serves. */
export const sagemakerModel = typeGroup("SageMaker model", "aws:sagemaker/model:Model");

/** A fleet of streaming instances of WorkSpaces Applications, formerly AppStream 2.0. */
export const appStreamFleet = typeGroup("AppStream fleet", "aws:appstream/fleet:Fleet");

/** An Auto Scaling group of game servers. */
export const gameServerGroup = typeGroup(
  "GameLift game server group",
  "aws:gamelift/gameServerGroup:GameServerGroup",
);

/** A runtime environment of AWS Mainframe Modernization. */
export const mainframeEnvironment = typeGroup(
  "Mainframe Modernization environment",
  "aws:m2/environment:Environment",
);

/** Attaches an EBS volume to an EC2 instance. */
export const volumeAttachment = typeGroup(
  "EBS volume attachment",
  "aws:ec2/volumeAttachment:VolumeAttachment",
);
