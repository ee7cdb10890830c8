import { alone, arn, inSubnets, role, securityGroups, type Example } from "./example";

const ecsTask = { taskDefinitionArn: arn("ecs", "task-definition/shop:1") };

/** What carries messages and events, or starts tasks for them. */
export const streamingExamples: readonly Example[] = [
  inSubnets("kafka", "aws:msk/cluster:Cluster", "brokerNodeGroupInfo.clientSubnets[]", {
    kafkaVersion: "3.8.x",
    numberOfBrokerNodes: 2,
    brokerNodeGroupInfo: { instanceType: "kafka.m7g.large", securityGroups },
  }),
  inSubnets(
    "kafka-serverless",
    "aws:msk/serverlessCluster:ServerlessCluster",
    "vpcConfigs[].subnetIds[]",
  ),
  inSubnets("kafka-connection", "aws:msk/vpcConnection:VpcConnection", "clientSubnets[]", {
    authentication: "SASL_IAM",
    targetClusterArn: arn("kafka", "cluster/shop"),
    vpcId: "vpc-1",
    securityGroups,
  }),
  inSubnets(
    "kafka-replicator",
    "aws:msk/replicator:Replicator",
    "kafkaClusters[].vpcConfig.subnetIds[]",
    { replicatorName: "shop", serviceExecutionRoleArn: role },
  ),
  inSubnets(
    "kafka-connector",
    "aws:mskconnect/connector:Connector",
    "kafkaCluster.apacheKafkaCluster.vpc.subnets[]",
    {
      kafkaconnectVersion: "2.7.1",
      serviceExecutionRoleArn: role,
      kafkaCluster: { apacheKafkaCluster: { bootstrapServers: "kafka:9092" } },
    },
  ),
  ...["opensearch", "opensearchserverless", "elasticsearch"].map((destination) =>
    inSubnets(
      `stream-${destination}`,
      "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
      `${destination}Configuration.vpcConfig.subnetIds[]`,
      { destination, [`${destination}Configuration`]: { roleArn: role } },
    ),
  ),
  inSubnets(
    "flink",
    "aws:kinesisanalyticsv2/application:Application",
    "applicationConfiguration.vpcConfiguration.subnetIds[]",
    { runtimeEnvironment: "FLINK-1_20", serviceExecutionRole: role },
  ),
  inSubnets("ingestion", "aws:opensearchingest/pipeline:Pipeline", "vpcOptions.subnetIds[]", {
    pipelineName: "shop",
    minUnits: 2,
    maxUnits: 4,
  }),
  inSubnets(
    "ingestion-endpoint",
    "aws:opensearchingest/pipelineEndpoint:PipelineEndpoint",
    "vpcOptions.subnetIds[]",
    { pipelineArn: arn("osis", "pipeline/shop") },
  ),
  inSubnets(
    "iot",
    "aws:iot/topicRuleDestination:TopicRuleDestination",
    "vpcConfiguration.subnetIds[]",
    { vpcConfiguration: { roleArn: role, vpcId: "vpc-1" } },
  ),
  inSubnets(
    "pipe-from-kafka",
    "aws:pipes/pipe:Pipe",
    "sourceParameters.selfManagedKafkaParameters.vpc.subnets[]",
    { roleArn: role, source: "smk://kafka:9092", target: arn("sqs", "shop") },
  ),
  inSubnets(
    "pipe-to-task",
    "aws:pipes/pipe:Pipe",
    "targetParameters.ecsTaskParameters.networkConfiguration.awsVpcConfiguration.subnets[]",
    {
      roleArn: role,
      source: arn("sqs", "shop"),
      target: arn("ecs", "cluster/shop"),
      targetParameters: { ecsTaskParameters: ecsTask },
    },
  ),
  inSubnets(
    "event-target",
    "aws:cloudwatch/eventTarget:EventTarget",
    "ecsTarget.networkConfiguration.subnets[]",
    { arn: arn("ecs", "cluster/shop"), rule: "nightly", ecsTarget: ecsTask },
  ),
  inSubnets(
    "schedule",
    "aws:scheduler/schedule:Schedule",
    "target.ecsParameters.networkConfiguration.subnets[]",
    {
      scheduleExpression: "rate(1 hour)",
      flexibleTimeWindow: { mode: "OFF" },
      target: { arn: arn("ecs", "cluster/shop"), roleArn: role, ecsParameters: ecsTask },
    },
  ),
  inSubnets("active-mq", "aws:mq/broker:Broker", "subnetIds[]", {
    engineType: "ActiveMQ",
    engineVersion: "5.18",
    hostInstanceType: "mq.m5.large",
    deploymentMode: "ACTIVE_STANDBY_MULTI_AZ",
  }),
  alone("rabbit-mq", "aws:mq/broker:Broker", {
    engineType: "RabbitMQ",
    engineVersion: "3.13",
    hostInstanceType: "mq.m5.large",
    deploymentMode: "CLUSTER_MULTI_AZ",
  }),
];
