import { type AwsResourceRow, hexId } from "../../aws-resource";
import { documented } from "../../check/constraint";
import {
  atMost,
  cidrBlock,
  exactlyOne,
  form,
  ipv6CidrBlock,
  range,
  required,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { PROTOCOL, PROTOCOL_WORDS } from "../ec2/inline-security-group-rules";
import { securityGroupText } from "../ec2/security-group-text";
import { SECURITY_GROUP } from "../ec2/tokens";

const IP_PERMISSION =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html";
const RANGE = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html";

const SOURCES = ["cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId"] as const;

/** One rule of a security group; the two directions differ in their type alone. */
export const securityGroupRule: AwsResourceRow = {
  id: hexId("sgr"),
  defaults: {},
  constraints: [
    documented(IP_PERMISSION, [
      exactlyOne(...SOURCES),
      cidrBlock("cidrIpv4"),
      ipv6CidrBlock("cidrIpv6"),
      form("ipProtocol", PROTOCOL, PROTOCOL_WORDS),
      range("fromPort", -1, 65535),
      range("toPort", -1, 65535),
      when(
        "ipProtocol",
        ["tcp", "udp"],
        [required("fromPort"), required("toPort"), atMost("fromPort", "toPort")],
      ),
    ]),
    documented(RANGE, securityGroupText("description", 0)),
  ],
  outputs: (at) => ({
    arn: at.arn("ec2", `security-group-rule/${at.id}`),
    securityGroupRuleId: at.id,
  }),
  // Another kind of source replaces; another value of the same kind does not.
  replaceOn: ["securityGroupId"],
  unique: SOURCES.map((source) => ({
    properties: ["securityGroupId", "ipProtocol", "fromPort", "toPort", source],
    scope: "region",
    code: "InvalidPermission.Duplicate",
  })),
  goesWith: [{ property: "securityGroupId", type: SECURITY_GROUP }],
  holds: { referencedSecurityGroupId: SECURITY_GROUP },
};
