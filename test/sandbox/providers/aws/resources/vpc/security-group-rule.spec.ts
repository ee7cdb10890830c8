import { securityGroupRule } from "../../../../../../sandbox/providers/aws/resources/vpc/security-group-rule";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.vpc.SecurityGroupIngressRule and aws.vpc.SecurityGroupEgressRule", () => {
  const good = {
    cidrIpv4: "0.0.0.0/0",
    description: "Anyone on the internet",
    fromPort: 80,
    ipProtocol: "tcp",
    securityGroupId: "sg-1",
    toPort: 80,
  };

  itRefuses(securityGroupRule, good, [
    [
      "no source",
      { cidrIpv4: null },
      "cidrIpv4: got none of them, expected exactly one of cidrIpv4, cidrIpv6, prefixListId, referencedSecurityGroupId",
    ],
    [
      "two sources",
      { referencedSecurityGroupId: "sg-2" },
      "referencedSecurityGroupId: got referencedSecurityGroupId together with cidrIpv4, expected exactly one of cidrIpv4, cidrIpv6, prefixListId, referencedSecurityGroupId",
    ],
    [
      "a block with bits beyond its length",
      { cidrIpv4: "10.0.0.1/8" },
      'cidrIpv4: got "10.0.0.1/8", expected an IPv4 CIDR block of prefix length /0 to /32 that starts at its first address',
    ],
    [
      "no ports",
      { fromPort: null, toPort: null },
      'fromPort: got nothing, expected a value with ipProtocol "tcp"',
      'toPort: got nothing, expected a value with ipProtocol "tcp"',
    ],
    [
      "ports in the wrong order",
      { fromPort: 81 },
      'fromPort: got 81, expected at most toPort (80) with ipProtocol "tcp"',
    ],
    ["a port that is none", { toPort: 65536 }, "toPort: got 65536, expected -1 to 65535"],
    [
      "a protocol that is none",
      { ipProtocol: "https" },
      'ipProtocol: got "https", expected -1, tcp, udp, icmp, icmpv6 or the number of a protocol',
    ],
    [
      "an apostrophe",
      { description: "the service's" },
      'description: got "the service\'s", expected letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*',
    ],
  ]);
});
