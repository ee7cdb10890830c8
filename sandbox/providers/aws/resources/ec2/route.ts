import { ROUTE_TARGETS } from "./route-targets";
import { crc32 } from "node:zlib";
import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { cidrBlock, conflicting, exactlyOne, ipv6CidrBlock } from "../../check/constraints";
import { ROUTE_TABLE } from "./tokens";

const CREATE_ROUTE = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html";

const DESTINATIONS = [
  "destinationCidrBlock",
  "destinationIpv6CidrBlock",
  "destinationPrefixListId",
] as const;

export const route: AwsResourceRow = {
  // The provider's own id: the route table and a check sum of the destination.
  id: (inputs) => {
    const destination = DESTINATIONS.map((name) => text(inputs, name)).join("");
    return `r-${text(inputs, "routeTableId")}${crc32(destination)}`;
  },
  defaults: {},
  constraints: [
    documented(CREATE_ROUTE, [
      exactlyOne(...DESTINATIONS),
      exactlyOne(...ROUTE_TARGETS),
      cidrBlock("destinationCidrBlock"),
      ipv6CidrBlock("destinationIpv6CidrBlock"),
      conflicting("destinationCidrBlock", "egressOnlyGatewayId"),
      conflicting("destinationIpv6CidrBlock", "carrierGatewayId"),
      conflicting("destinationPrefixListId", "vpcEndpointId"),
    ]),
  ],
  outputs: () => ({
    instanceId: "",
    instanceOwnerId: "",
    networkInterfaceId: "",
    origin: "CreateRoute",
    state: "active",
  }),
  goesWith: [{ property: "routeTableId", type: ROUTE_TABLE }],
  replaceOn: [...DESTINATIONS, "routeTableId"],
  unique: DESTINATIONS.map((destination) => ({
    properties: ["routeTableId", destination],
    scope: "region",
    code: "RouteAlreadyExists",
  })),
};
