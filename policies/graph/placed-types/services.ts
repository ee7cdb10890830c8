import { isTrue } from "../../support/scalars";
import {
  agentCredentialProvider,
  agentDiscoveryRegistry,
  agentGateway,
  agentGatewayTarget,
  agentHarness,
  agentRegistry,
  agentRuntime,
} from "../../types/agents";
import {
  airflowEnvironment,
  directory,
  directoryRegion,
  grafanaWorkspace,
  hsm,
  hsmCluster,
  messageBroker,
  prometheusScraper,
  searchDomain,
  searchServerlessEndpoint,
  searchVpcEndpoint,
  transferServer,
  transferWebApp,
  workspacesDirectory,
  workspacesWebNetwork,
} from "../../types/managed-services";
import { mediaChannel, mediaInput, mediaMultiplex } from "../../types/media";
import type { TypeGroup } from "../../types/type-group";
import { attributeOf } from "../attribute";
import { isOneOf } from "./conditions";
import type { PlacedType } from "./placed-type";

/** What has a way into a VPC to reach an identity provider or a target there, and the block that describes it. */
const privateEndpoints: readonly (readonly [TypeGroup, string])[] = [
  [agentCredentialProvider, "oauth2ProviderConfig.customOauth2ProviderConfig"],
  [agentDiscoveryRegistry, "discoveryConfiguration.authorizerConfiguration.customJwtAuthorizer"],
  [agentGateway, "authorizerConfiguration.customJwtAuthorizer"],
  [agentHarness, "authorizerConfiguration.customJwtAuthorizer"],
  [agentRegistry, "authorizerConfiguration.customJwtAuthorizer"],
  [agentRuntime, "authorizerConfiguration.customJwtAuthorizer"],
];

/** Services that AWS runs and that stand in subnets of the customer. */
export const placedServices: readonly PlacedType[] = [
  // Without zone awareness a domain takes exactly one subnet, and it is the zone awareness that is missing.
  {
    group: searchDomain,
    subnets: ["vpcOptions.subnetIds[]"],
    isPlaced: (domain) => isTrue(attributeOf(domain, "clusterConfig.zoneAwarenessEnabled")),
  },
  { group: searchVpcEndpoint, subnets: ["vpcOptions.subnetIds[]"] },
  { group: searchServerlessEndpoint, subnets: ["subnetIds[]"] },
  // A RabbitMQ cluster spans zones with one subnet, and a single instance takes one subnet:
  // https://docs.aws.amazon.com/amazon-mq/latest/api-reference/brokers.html
  {
    group: messageBroker,
    subnets: ["subnetIds[]"],
    mostZones: 2,
    isPlaced: isOneOf("deploymentMode", "ACTIVE_STANDBY_MULTI_AZ"),
  },
  // Exactly two subnets: https://docs.aws.amazon.com/directoryservice/latest/devguide/API_DirectoryVpcSettings.html
  {
    group: directory,
    subnets: ["vpcSettings.subnetIds[]", "connectSettings.subnetIds[]"],
    mostZones: 2,
  },
  { group: directoryRegion, subnets: ["vpcSettings.subnetIds[]"], mostZones: 2 },
  { group: workspacesDirectory, subnets: ["subnetIds[]"], mostZones: 2 },
  { group: workspacesWebNetwork, subnets: ["subnetIds[]"] },
  // Exactly two subnets: https://docs.aws.amazon.com/mwaa/latest/userguide/networking-about.html
  { group: airflowEnvironment, subnets: ["networkConfiguration.subnetIds[]"], mostZones: 2 },
  { group: grafanaWorkspace, subnets: ["vpcConfiguration.subnetIds[]"] },
  { group: prometheusScraper, subnets: ["source.eks.subnetIds[]", "source.vpc.subnetIds[]"] },
  { group: transferServer, subnets: ["endpointDetails.subnetIds[]"] },
  { group: transferWebApp, subnets: ["endpointDetails.vpc.subnetIds[]"] },
  { group: hsmCluster, subnets: ["subnetIds[]"] },
  {
    group: hsm,
    subnets: ["subnetId"],
    zones: ["availabilityZone"],
    together: { path: "clusterId", target: hsmCluster },
    oneZoneEach: true,
  },
  // A channel of one pipeline stands in one zone by choice: https://docs.aws.amazon.com/medialive/latest/ug/class-channel-input.html
  {
    group: mediaChannel,
    subnets: ["vpc.subnetIds[]"],
    isPlaced: isOneOf("channelClass", "STANDARD"),
  },
  { group: mediaInput, subnets: ["vpc.subnetIds[]"] },
  { group: mediaMultiplex, zones: ["availabilityZones[]"] },
  { group: agentGatewayTarget, subnets: ["privateEndpoint.managedVpcResource.subnetIds[]"] },
  ...privateEndpoints.map(([group, block]) => ({
    group,
    subnets: [`${block}.privateEndpoint.managedVpcResource.subnetIds[]`],
  })),
];
