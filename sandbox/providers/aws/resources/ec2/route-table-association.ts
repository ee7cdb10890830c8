import { type AwsResourceRow, hexId } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { exactlyOne } from "../../check/constraints";
import { ROUTE_TABLE, SUBNET } from "./tokens";

const ASSOCIATE =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html";

export const routeTableAssociation: AwsResourceRow = {
  id: hexId("rtbassoc"),
  defaults: {},
  constraints: [documented(ASSOCIATE, [exactlyOne("subnetId", "gatewayId")])],
  replaceOn: ["gatewayId", "subnetId"],
  unique: ["gatewayId", "subnetId"].map((property) => ({
    properties: [property],
    scope: "region",
    code: "Resource.AlreadyAssociated",
  })),
  goesWith: [
    { property: "routeTableId", type: ROUTE_TABLE },
    { property: "subnetId", type: SUBNET },
  ],
};
