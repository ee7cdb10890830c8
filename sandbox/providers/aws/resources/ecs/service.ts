import type { AwsResourceRow } from "../../aws-resource";
import { SECURITY_GROUP, SUBNET } from "../ec2/tokens";
import {
  DISCOVERY_SERVICE,
  HTTP_NAMESPACE,
  PRIVATE_DNS_NAMESPACE,
} from "../servicediscovery/tokens";
import { clusterExists, providersAssociated } from "./service-capacity";
import { forcedStrategyChange, serviceConstraints } from "./service-constraints";
import { serviceOutputs } from "./service-outputs";
import {
  attachedTargetGroup,
  graceNeedsBalancer,
  registryOfTasks,
  roomToDeploy,
  targetsByAddress,
} from "./service-targets";
import {
  balancedContainer,
  connectedPort,
  launchTypeOfTasks,
  networkOfTasks,
  taskDefinitionExists,
} from "./service-tasks";
import { CLUSTER } from "./tokens";
import { zoneRebalancing } from "./zone-rebalancing";

const CONNECT = "serviceConnectConfiguration";

/**
 * A service. Another task definition, number of tasks, network, load balancer or registry is an update in place;
 * another cluster, launch type or scheduling strategy replaces it. A task definition or a target group that a service
 * uses may be deleted all the same.
 */
export const service: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  idIs: "arn",
  defaults: {
    deploymentMaximumPercent: 200,
    deploymentMinimumHealthyPercent: 100,
    enableEcsManagedTags: false,
    enableExecuteCommand: false,
    schedulingStrategy: "REPLICA",
    waitForSteadyState: false,
    "deploymentController.type": "ECS",
    "networkConfiguration.assignPublicIp": false,
    "volumeConfiguration.managedEbsVolume.encrypted": true,
    "volumeConfiguration.managedEbsVolume.fileSystemType": "xfs",
  },
  constraints: serviceConstraints,
  worldConstraints: [forcedStrategyChange],
  refusedByAws: [
    clusterExists,
    providersAssociated,
    taskDefinitionExists,
    networkOfTasks,
    launchTypeOfTasks,
    balancedContainer,
    connectedPort,
    attachedTargetGroup,
    targetsByAddress,
    registryOfTasks,
    graceNeedsBalancer,
    roomToDeploy,
    zoneRebalancing,
  ],
  outputs: serviceOutputs,
  replaceOn: ["cluster", "iamRole", "launchType", "name", "schedulingStrategy"],
  unique: [{ properties: ["cluster", "name"], scope: "region", code: "InvalidParameterException" }],
  holds: {
    cluster: CLUSTER,
    "networkConfiguration.securityGroups[]": SECURITY_GROUP,
    "networkConfiguration.subnets[]": SUBNET,
  },
  // Its tasks are instances of the registry, and Service Connect keeps a service of its own in the namespace.
  fills: [
    { property: "serviceRegistries.registryArn", type: DISCOVERY_SERVICE },
    { property: `${CONNECT}.namespace`, type: HTTP_NAMESPACE, where: `${CONNECT}.enabled` },
    { property: `${CONNECT}.namespace`, type: PRIVATE_DNS_NAMESPACE, where: `${CONNECT}.enabled` },
  ],
};
