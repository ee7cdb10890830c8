import { typeGroup } from "./type-group";

/** A replicator of Amazon MSK. */
export const kafkaReplicator = typeGroup("MSK replicator", "aws:msk/replicator:Replicator");

/** The private connection of a VPC to an MSK cluster. */
export const kafkaVpcConnection = typeGroup(
  "MSK VPC connection",
  "aws:msk/vpcConnection:VpcConnection",
);

/** A connector of MSK Connect. */
export const kafkaConnector = typeGroup(
  "MSK Connect connector",
  "aws:mskconnect/connector:Connector",
);

/** A delivery stream of Amazon Data Firehose. */
export const deliveryStream = typeGroup(
  "Firehose delivery stream",
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
);

/** An application of Managed Service for Apache Flink. */
export const flinkApplication = typeGroup(
  "Managed Flink application",
  "aws:kinesisanalyticsv2/application:Application",
);

/** A pipeline of OpenSearch Ingestion. */
export const ingestionPipeline = typeGroup(
  "OpenSearch Ingestion pipeline",
  "aws:opensearchingest/pipeline:Pipeline",
);

/** A VPC endpoint of an OpenSearch Ingestion pipeline. */
export const ingestionEndpoint = typeGroup(
  "OpenSearch Ingestion endpoint",
  "aws:opensearchingest/pipelineEndpoint:PipelineEndpoint",
);

/** A pipe of EventBridge Pipes. */
export const eventPipe = typeGroup("EventBridge pipe", "aws:pipes/pipe:Pipe");

/** The target of an EventBridge rule. */
export const eventTarget = typeGroup(
  "EventBridge target",
  "aws:cloudwatch/eventTarget:EventTarget",
);

/** A schedule of EventBridge Scheduler. */
export const eventSchedule = typeGroup("EventBridge schedule", "aws:scheduler/schedule:Schedule");

/** A destination of AWS IoT rules in a VPC. */
export const iotRuleDestination = typeGroup(
  "IoT rule destination",
  "aws:iot/topicRuleDestination:TopicRuleDestination",
);
