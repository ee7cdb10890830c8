import { routeTableAssociation } from "../../../../../../sandbox/providers/aws/resources/ec2/route-table-association";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.ec2.RouteTableAssociation", () => {
  const good = { routeTableId: "rtb-1", subnetId: "subnet-1" };

  itRefuses(routeTableAssociation, good, [
    [
      "a subnet and a gateway",
      { gatewayId: "igw-1" },
      "gatewayId: got gatewayId together with subnetId, expected exactly one of subnetId, gatewayId",
    ],
    [
      "neither",
      { subnetId: null },
      "subnetId: got none of them, expected exactly one of subnetId, gatewayId",
    ],
  ]);
});
