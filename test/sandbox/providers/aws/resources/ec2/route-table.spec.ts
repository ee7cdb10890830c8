import { routeTable } from "../../../../../../sandbox/providers/aws/resources/ec2/route-table";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.ec2.RouteTable", () => {
  const good = { routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" }], vpcId: "vpc-1" };

  itRefuses(routeTable, good, [
    [
      "a route to nowhere",
      { routes: [{ cidrBlock: "0.0.0.0/0" }] },
      "routes[0].carrierGatewayId: got none of them, expected exactly one of carrierGatewayId, coreNetworkArn, egressOnlyGatewayId, gatewayId, localGatewayId, natGatewayId, networkInterfaceId, odbNetworkArn, transitGatewayId, vpcEndpointId, vpcPeeringConnectionId",
    ],
    [
      "a second route with two destinations",
      {
        routes: [
          { cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" },
          { cidrBlock: "10.1.0.0/16", ipv6CidrBlock: "::/0", natGatewayId: "nat-1" },
        ],
      },
      "routes[1].ipv6CidrBlock: got ipv6CidrBlock together with cidrBlock, expected exactly one of cidrBlock, ipv6CidrBlock, destinationPrefixListId",
    ],
  ]);
});
