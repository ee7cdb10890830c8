import { securityGroup } from "../../../../../../sandbox/providers/aws/resources/ec2/security-group";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.ec2.SecurityGroup", () => {
  const good = {
    description: "Load balancer: HTTP and HTTPS from the internet",
    ingress: [
      { cidrBlocks: ["0.0.0.0/0"], fromPort: 443, protocol: "tcp", self: false, toPort: 443 },
    ],
    name: "web-1a2b3c4",
    vpcId: "vpc-1",
  };

  itRefuses(securityGroup, good, [
    [
      "a name that looks like an id",
      { name: "sg-web" },
      'name: got "sg-web", expected no sg- at its beginning',
    ],
    [
      "a name that is too long",
      {
        name: "n".repeat(256),
      },
      'name: got "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn… (256 characters), expected 1 to 255 characters',
    ],
    [
      "an apostrophe",
      { description: "the service's group" },
      'description: got "the service\'s group", expected letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*',
    ],
    [
      "an empty description",
      { description: "" },
      'description: got "" (0 characters), expected 1 to 255 characters',
    ],
    [
      "a name and a prefix",
      { namePrefix: "web" },
      "namePrefix: got namePrefix together with name, expected at most one of name, namePrefix",
    ],
    [
      "ports in the wrong order",
      { ingress: [{ fromPort: 443, protocol: "tcp", toPort: 80 }] },
      'ingress[0].fromPort: got 443, expected at most toPort (80) with protocol "tcp"',
    ],
    [
      "a port for all protocols",
      { egress: [{ fromPort: 80, protocol: "-1", toPort: 0 }] },
      'egress[0].fromPort: got 80, expected one of 0 with protocol "-1"',
    ],
    [
      "an address for a block",
      {
        ingress: [
          { cidrBlocks: ["10.0.0.0/8", "10.0.0.1"], fromPort: 1, protocol: "udp", toPort: 1 },
        ],
      },
      'ingress[0].cidrBlocks[1]: got "10.0.0.1", expected an IPv4 CIDR block of prefix length /0 to /32 that starts at its first address',
    ],
    [
      "a protocol that is none",
      { ingress: [{ fromPort: 0, protocol: "http", toPort: 0 }] },
      'ingress[0].protocol: got "http", expected -1, tcp, udp, icmp, icmpv6 or the number of a protocol',
    ],
  ]);
});
