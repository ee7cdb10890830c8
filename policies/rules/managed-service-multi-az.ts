import { securityHub, securityHubUrl } from "../support/framework";
import type { ResourceRule } from "../support/rule";
import { judgeKafkaCluster } from "../tables/managed-service-kafka";
import { modeTypes } from "../tables/managed-service-modes";
import { judgeSearchDomain } from "../tables/managed-service-search";
import { kafkaCluster, searchDomain } from "../types/managed-services";

/** Services that AWS runs in one Availability Zone or in several, as one resource says, run in several. */
export const managedServiceMultiAz: ResourceRule = {
  name: "managed-service-multi-az",
  displayName: "Managed service is Multi-AZ",
  description:
    "Every managed service that can be deployed in one Availability Zone or in several (search domains, brokers, file systems, Kafka clusters, Classic Load Balancers) is deployed in several.",
  enforcementLevel: "mandatory",
  severity: "high",
  framework: securityHub(
    ["ELB.9", "ES.6", "FSx.3", "FSx.4", "FSx.5", "MQ.5", "MQ.6", "Opensearch.6"],
    "Managed services should be deployed in multiple Availability Zones",
  ),
  tags: ["single-az", "opensearch", "mq", "fsx", "efs", "msk", "elasticloadbalancing", "m2"],
  url: securityHubUrl("Opensearch.6"),
  remediationSteps:
    "Choose the Multi-AZ mode of the service: zoneAwarenessEnabled with enough data nodes, a deploymentMode or deploymentType of MULTI_AZ, no availabilityZoneName, as many brokers for each client subnet.",
  appliesTo:
    "search domains and collections, message brokers, file systems, Kafka clusters, Classic Load Balancers and mainframe environments",
  types: [
    { group: searchDomain, judge: judgeSearchDomain },
    { group: kafkaCluster, judge: judgeKafkaCluster },
    ...modeTypes,
  ],
};
