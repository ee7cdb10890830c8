import { type AwsResourceRow, hexId, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import {
  atLeastOne,
  cidrBlock,
  conflicting,
  ipv6CidrBlock,
  oneOf,
  range,
  requires,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { ACCOUNT_ID } from "../../identity";

const CIDR_BLOCKS = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
const CREATE_VPC = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html";
const DNS = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/ec2/vpc/";

export const vpc: AwsResourceRow = {
  id: hexId("vpc"),
  defaults: { enableDnsSupport: true, instanceTenancy: "default" },
  constraints: [
    documented(CIDR_BLOCKS, [cidrBlock("cidrBlock", 16, 28), range("ipv4NetmaskLength", 16, 28)]),
    documented(CREATE_VPC, [
      atLeastOne("cidrBlock", "ipv4IpamPoolId"),
      oneOf("instanceTenancy", ["default", "dedicated"]),
      ipv6CidrBlock("ipv6CidrBlock"),
    ]),
    documented(DNS, [when("enableDnsSupport", [false], [oneOf("enableDnsHostnames", ["false"])])]),
    documented(PROVIDER, [
      conflicting("cidrBlock", "ipv4NetmaskLength"),
      requires("ipv4NetmaskLength", "ipv4IpamPoolId"),
      conflicting("assignGeneratedIpv6CidrBlock", "ipv6IpamPoolId"),
      conflicting("ipv6CidrBlock", "assignGeneratedIpv6CidrBlock"),
      conflicting("ipv6CidrBlock", "ipv6NetmaskLength"),
      requires("ipv6CidrBlock", "ipv6IpamPoolId"),
      requires("ipv6NetmaskLength", "ipv6IpamPoolId"),
      requires("ipv6CidrBlockNetworkBorderGroup", "assignGeneratedIpv6CidrBlock"),
      oneOf("ipv6NetmaskLength", [44, 48, 52, 56, 60]),
    ]),
  ],
  outputs: (at, inputs) => {
    const mainRouteTableId = `rtb-${at.hex(17)}`;
    return {
      arn: at.arn("ec2", `vpc/${at.id}`),
      defaultNetworkAclId: `acl-${at.hex(17)}`,
      defaultRouteTableId: mainRouteTableId,
      defaultSecurityGroupId: `sg-${at.hex(17)}`,
      dhcpOptionsId: `dopt-${at.hex(17)}`,
      enableDnsHostnames: false,
      enableNetworkAddressUsageMetrics: false,
      mainRouteTableId,
      ownerId: ACCOUNT_ID,
      ...(inputs["assignGeneratedIpv6CidrBlock"] === true
        ? {
            ipv6AssociationId: `vpc-cidr-assoc-${at.hex(17)}`,
            ipv6CidrBlock: `2600:1f18:${at.hex(4)}:${at.hex(2)}00::/56`,
            ipv6CidrBlockNetworkBorderGroup: at.region,
          }
        : { ipv6AssociationId: "", ipv6CidrBlock: "", ipv6CidrBlockNetworkBorderGroup: "" }),
    };
  },
  replaceOn: ["cidrBlock", "ipv4IpamPoolId", "ipv4NetmaskLength"],
  replacesIf: (_before, after) =>
    text(after, "instanceTenancy") === "dedicated" ? ["instanceTenancy"] : [],
};
