import { type AwsResourceRow, hexId } from "../../aws-resource";
import { ACCOUNT_ID } from "../../identity";
import { VPC } from "./tokens";

export const internetGateway: AwsResourceRow = {
  id: hexId("igw"),
  defaults: {},
  outputs: (at) => ({
    arn: at.arn("ec2", `internet-gateway/${at.id}`),
    ownerId: ACCOUNT_ID,
    vpcId: "",
  }),
  // Another vpcId moves the gateway: it is detached and attached again.
  replaceOn: [],
  // A VPC has one internet gateway.
  unique: [{ properties: ["vpcId"], scope: "region", code: "InvalidParameterValue" }],
  holds: { vpcId: VPC },
};
