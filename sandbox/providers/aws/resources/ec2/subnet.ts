import { type AwsResourceRow, hexId, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import {
  absent,
  arn,
  atLeastOne,
  cidrBlock,
  conflicting,
  form,
  ipv6CidrBlock,
  oneOf,
  range,
  requires,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { insideOf } from "../../check/world-constraints";
import { ACCOUNT_ID } from "../../identity";
import { VPC, VPC_BLOCK } from "./tokens";
import { zoneIdOf } from "./zone-id";

const SIZING = "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html";
const CREATE_SUBNET =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/ec2/subnet/";

export const subnet: AwsResourceRow = {
  id: hexId("subnet"),
  defaults: {
    assignIpv6AddressOnCreation: false,
    enableDns64: false,
    enableResourceNameDnsARecordOnLaunch: false,
    enableResourceNameDnsAaaaRecordOnLaunch: false,
    ipv6Native: false,
    mapPublicIpOnLaunch: false,
  },
  constraints: [
    documented(SIZING, [cidrBlock("cidrBlock", 16, 28), range("ipv4NetmaskLength", 16, 28)]),
    documented(CREATE_SUBNET, [
      form(
        "availabilityZone",
        /^[a-z]{2,4}(?:-[a-z0-9]+)+-(?:\d+[a-z]|wlz-\d+)$/,
        "the name of a zone, such as us-east-1a",
      ),
      form(
        "availabilityZoneId",
        /^[a-z0-9-]+-(?:az|wlz)\d+$/,
        "the id of a zone, such as use1-az1",
      ),
      ipv6CidrBlock("ipv6CidrBlock"),
      when("ipv6Native", [false], [atLeastOne("cidrBlock", "ipv4IpamPoolId")]),
      when("ipv6Native", [true], [absent("cidrBlock")]),
      when("assignIpv6AddressOnCreation", [true], [atLeastOne("ipv6CidrBlock", "ipv6IpamPoolId")]),
    ]),
    documented(PROVIDER, [
      conflicting("availabilityZone", "availabilityZoneId"),
      conflicting("cidrBlock", "ipv4NetmaskLength"),
      conflicting("customerOwnedIpv4Pool", "ipv4IpamPoolId"),
      conflicting("customerOwnedIpv4Pool", "ipv4NetmaskLength"),
      conflicting("ipv6CidrBlock", "ipv6NetmaskLength"),
      requires("customerOwnedIpv4Pool", "mapCustomerOwnedIpOnLaunch", "outpostArn"),
      requires("mapCustomerOwnedIpOnLaunch", "customerOwnedIpv4Pool", "outpostArn"),
      requires("ipv4NetmaskLength", "ipv4IpamPoolId"),
      requires("ipv6NetmaskLength", "ipv6IpamPoolId"),
      oneOf("ipv6NetmaskLength", [44, 48, 52, 56, 60, 64]),
      oneOf("privateDnsHostnameTypeOnLaunch", ["ip-name", "resource-name"]),
      arn("outpostArn"),
    ]),
  ],
  worldConstraints: [insideOf("cidrBlock", "vpcId", VPC, "cidrBlock", VPC_BLOCK)],
  outputs: (at, inputs) => {
    const zone = text(inputs, "availabilityZone") || `${at.region}a`;
    const hasIpv6 = text(inputs, "ipv6CidrBlock") !== "";
    return {
      arn: at.arn("ec2", `subnet/${at.id}`),
      availabilityZone: zone,
      availabilityZoneId: zoneIdOf(zone),
      ipv6CidrBlock: "",
      ipv6CidrBlockAssociationId: hasIpv6 ? `subnet-cidr-assoc-${at.hex(17)}` : "",
      ownerId: ACCOUNT_ID,
      privateDnsHostnameTypeOnLaunch: "ip-name",
    };
  },
  // Another ipv6CidrBlock replaces only where assignIpv6AddressOnCreation was on.
  replaceOn: [
    "availabilityZone",
    "availabilityZoneId",
    "cidrBlock",
    "ipv4IpamPoolId",
    "ipv4NetmaskLength",
    "ipv6IpamPoolId",
    "ipv6Native",
    "ipv6NetmaskLength",
    "outpostArn",
    "vpcId",
  ],
  disjoint: { block: "cidrBlock", within: "vpcId", code: "InvalidSubnet.Conflict" },
  holds: { vpcId: VPC },
};
