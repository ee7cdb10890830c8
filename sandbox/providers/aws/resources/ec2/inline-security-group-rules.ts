import { type Constraint, documented } from "../../check/constraint";
import { atMost, cidrBlock, form, ipv6CidrBlock, oneOf, range } from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { securityGroupText } from "./security-group-text";

const IP_PERMISSION =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html";
const RANGE = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html";

/** A protocol by its name or by its number. */
export const PROTOCOL = /^(?:-1|all|icmp|icmpv6|tcp|udp|25[0-5]|2[0-4]\d|1?\d?\d)$/i;
export const PROTOCOL_WORDS = "-1, tcp, udp, icmp, icmpv6 or the number of a protocol";

/** The constraints on the rules that a security group carries itself. */
export const inlineRules: readonly Constraint[] = ["ingress[]", "egress[]"].flatMap((rules) => [
  documented(IP_PERMISSION, [
    eachBlock(rules, [
      form("protocol", PROTOCOL, PROTOCOL_WORDS),
      when(
        "protocol",
        ["tcp", "udp"],
        [range("fromPort", 0, 65535), range("toPort", 0, 65535), atMost("fromPort", "toPort")],
      ),
      when("protocol", ["-1", "all"], [oneOf("fromPort", [0]), oneOf("toPort", [0])]),
      when("protocol", ["icmp", "icmpv6"], [range("fromPort", -1, 255), range("toPort", -1, 255)]),
      cidrBlock("cidrBlocks[]"),
      ipv6CidrBlock("ipv6CidrBlocks[]"),
    ]),
  ]),
  documented(RANGE, [eachBlock(rules, securityGroupText("description", 0))]),
]);
