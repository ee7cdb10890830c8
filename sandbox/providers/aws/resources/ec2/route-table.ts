import { ROUTE_TARGETS } from "./route-targets";
import { type AwsResourceRow, hexId } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { cidrBlock, exactlyOne, ipv6CidrBlock } from "../../check/constraints";
import { ACCOUNT_ID } from "../../identity";
import { eachBlock } from "../../check/each-block";
import { VPC } from "./tokens";

const CREATE_ROUTE = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html";

export const routeTable: AwsResourceRow = {
  id: hexId("rtb"),
  defaults: {},
  constraints: [
    documented(CREATE_ROUTE, [
      eachBlock("routes[]", [
        exactlyOne("cidrBlock", "ipv6CidrBlock", "destinationPrefixListId"),
        exactlyOne(...ROUTE_TARGETS),
        cidrBlock("cidrBlock"),
        ipv6CidrBlock("ipv6CidrBlock"),
      ]),
    ]),
  ],
  outputs: (at) => ({
    arn: at.arn("ec2", `route-table/${at.id}`),
    ownerId: ACCOUNT_ID,
    propagatingVgws: [],
    routes: [],
  }),
  replaceOn: ["vpcId"],
  holds: { vpcId: VPC },
};
