import { route } from "../../../../../../sandbox/providers/aws/resources/ec2/route";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.ec2.Route", () => {
  const good = { destinationCidrBlock: "0.0.0.0/0", natGatewayId: "nat-1", routeTableId: "rtb-1" };

  itRefuses(route, good, [
    [
      "no destination",
      { destinationCidrBlock: null },
      "destinationCidrBlock: got none of them, expected exactly one of destinationCidrBlock, destinationIpv6CidrBlock, destinationPrefixListId",
    ],
    [
      "two destinations",
      { destinationPrefixListId: "pl-1" },
      "destinationPrefixListId: got destinationPrefixListId together with destinationCidrBlock, expected exactly one of destinationCidrBlock, destinationIpv6CidrBlock, destinationPrefixListId",
    ],
    [
      "no target",
      { natGatewayId: null },
      "carrierGatewayId: got none of them, expected exactly one of carrierGatewayId, coreNetworkArn, egressOnlyGatewayId, gatewayId, localGatewayId, natGatewayId, networkInterfaceId, odbNetworkArn, transitGatewayId, vpcEndpointId, vpcPeeringConnectionId",
    ],
    [
      "two targets",
      { gatewayId: "igw-1" },
      "natGatewayId: got natGatewayId together with gatewayId, expected exactly one of carrierGatewayId, coreNetworkArn, egressOnlyGatewayId, gatewayId, localGatewayId, natGatewayId, networkInterfaceId, odbNetworkArn, transitGatewayId, vpcEndpointId, vpcPeeringConnectionId",
    ],
    [
      "an IPv4 block for an IPv6 gateway",
      { egressOnlyGatewayId: "eigw-1", natGatewayId: null },
      "egressOnlyGatewayId: got egressOnlyGatewayId together with destinationCidrBlock, expected at most one of destinationCidrBlock, egressOnlyGatewayId",
    ],
    [
      "a block with bits beyond its length",
      { destinationCidrBlock: "10.0.0.1/8" },
      'destinationCidrBlock: got "10.0.0.1/8", expected an IPv4 CIDR block of prefix length /0 to /32 that starts at its first address',
    ],
  ]);
});
