import { classicLoadBalancer, loadBalancer } from "../../types/load-balancing";
import {
  apiVpcLink,
  appRunnerVpcConnector,
  clientVpnAssociation,
  clientVpnEndpoint,
  coreNetworkAttachment,
  lambdaNetworkConnector,
  networkFirewall,
  quickSightVpcConnection,
  resolverEndpoint,
  resourceGateway,
  verifiedAccessEndpoint,
} from "../../types/network";
import type { PlacedType } from "./placed-type";

/** What traffic passes through. */
export const placedNetwork: readonly PlacedType[] = [
  {
    group: loadBalancer,
    subnets: ["subnets[]", "subnetMappings[].subnetId"],
  },
  { group: classicLoadBalancer, subnets: ["subnets[]"], zones: ["availabilityZones[]"] },
  { group: apiVpcLink, subnets: ["subnetIds[]"] },
  { group: appRunnerVpcConnector, subnets: ["subnets[]"] },
  {
    group: lambdaNetworkConnector,
    subnets: ["configuration.vpcEgressConfiguration.subnetIds[]"],
  },
  { group: quickSightVpcConnection, subnets: ["subnetIds[]"] },
  { group: resourceGateway, subnets: ["subnetIds[]"] },
  { group: resolverEndpoint, subnets: ["ipAddresses[].subnetId"] },
  {
    group: networkFirewall,
    subnets: ["subnetMappings[].subnetId"],
    // A firewall attached to a transit gateway has zones instead of subnets.
    zones: ["availabilityZoneMappings[].availabilityZoneId"],
  },
  {
    group: clientVpnAssociation,
    subnets: ["subnetId"],
    together: { path: "clientVpnEndpointId", target: clientVpnEndpoint },
    oneZoneEach: true,
  },
  {
    group: clientVpnEndpoint,
    zones: [
      "transitGatewayConfiguration.availabilityZones[]",
      "transitGatewayConfiguration.availabilityZoneIds[]",
    ],
  },
  {
    group: verifiedAccessEndpoint,
    subnets: [
      "loadBalancerOptions.subnetIds[]",
      "rdsOptions.subnetIds[]",
      "cidrOptions.subnetIds[]",
    ],
  },
  { group: coreNetworkAttachment, subnets: ["subnetArns[]"] },
];
