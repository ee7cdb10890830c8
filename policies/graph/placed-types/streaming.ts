import { kafkaCluster, kafkaServerlessCluster } from "../../types/managed-services";
import {
  deliveryStream,
  eventPipe,
  eventSchedule,
  eventTarget,
  flinkApplication,
  ingestionEndpoint,
  ingestionPipeline,
  iotRuleDestination,
  kafkaConnector,
  kafkaReplicator,
  kafkaVpcConnection,
} from "../../types/streaming";
import type { PlacedType } from "./placed-type";

/** What carries messages and events, or starts tasks for them. */
export const placedStreaming: readonly PlacedType[] = [
  { group: kafkaCluster, subnets: ["brokerNodeGroupInfo.clientSubnets[]"] },
  { group: kafkaServerlessCluster, subnets: ["vpcConfigs[].subnetIds[]"] },
  { group: kafkaVpcConnection, subnets: ["clientSubnets[]"] },
  { group: kafkaReplicator, subnets: ["kafkaClusters[].vpcConfig.subnetIds[]"] },
  { group: kafkaConnector, subnets: ["kafkaCluster.apacheKafkaCluster.vpc.subnets[]"] },
  {
    group: deliveryStream,
    subnets: [
      "opensearchConfiguration.vpcConfig.subnetIds[]",
      "opensearchserverlessConfiguration.vpcConfig.subnetIds[]",
      "elasticsearchConfiguration.vpcConfig.subnetIds[]",
    ],
  },
  {
    group: flinkApplication,
    subnets: ["applicationConfiguration.vpcConfiguration.subnetIds[]"],
  },
  { group: ingestionPipeline, subnets: ["vpcOptions.subnetIds[]"] },
  { group: ingestionEndpoint, subnets: ["vpcOptions.subnetIds[]"] },
  { group: iotRuleDestination, subnets: ["vpcConfiguration.subnetIds[]"] },
  { group: eventPipe, subnets: ["sourceParameters.selfManagedKafkaParameters.vpc.subnets[]"] },
  {
    group: eventPipe,
    subnets: [
      "targetParameters.ecsTaskParameters.networkConfiguration.awsVpcConfiguration.subnets[]",
    ],
  },
  { group: eventTarget, subnets: ["ecsTarget.networkConfiguration.subnets[]"] },
  { group: eventSchedule, subnets: ["target.ecsParameters.networkConfiguration.subnets[]"] },
];
