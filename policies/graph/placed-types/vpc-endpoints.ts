import { vpc, vpcEndpoint, vpcEndpointSubnetAssociation } from "../../types/network";
import { typeGroup } from "../../types/type-group";
import { entriesOf, linksOf } from "../references";
import { isOneOf } from "./conditions";
import type { PlacedType } from "./placed-type";

/** The types of endpoints that have network interfaces in any number of subnets. The default, Gateway, has none. */
const hasInterfaces = isOneOf("vpcEndpointType", "Interface", "Resource", "ServiceNetwork");

/** An endpoint and what adds subnets to it: together they say where it stands. */
const endpointWithSubnets = typeGroup(
  vpcEndpoint.label,
  ...vpcEndpoint.types,
  ...vpcEndpointSubnetAssociation.types,
);

/** VPC endpoints. */
export const placedVpcEndpoints: readonly PlacedType[] = [
  {
    group: endpointWithSubnets,
    subnets: ["subnetIds[]", "subnetId"],
    together: { path: "vpcEndpointId", target: vpcEndpoint },
    isPlaced: (resource) =>
      vpcEndpoint.types.has(resource.type)
        ? hasInterfaces(resource) && entriesOf(resource, "subnetIds[]") !== undefined
        : // One that exists elsewhere may have other subnets.
          linksOf(resource, "vpcEndpointId").some(hasInterfaces),
  },
  // Each takes exactly one subnet, and a VPC has one for every zone:
  // https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
  {
    group: vpcEndpoint,
    subnets: ["subnetIds[]"],
    together: { path: "vpcId", target: vpc },
    oneZoneEach: true,
    isPlaced: isOneOf("vpcEndpointType", "GatewayLoadBalancer"),
  },
];
