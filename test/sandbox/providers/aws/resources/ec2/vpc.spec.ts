import assert from "node:assert/strict";
import { vpc } from "../../../../../../sandbox/providers/aws/resources/ec2/vpc";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.ec2.Vpc", () => {
  const good = {
    cidrBlock: "10.0.0.0/16",
    enableDnsHostnames: true,
    enableDnsSupport: true,
    instanceTenancy: "default",
  };

  itRefuses(vpc, good, [
    [
      "no block",
      { cidrBlock: null },
      "cidrBlock: got none of them, expected at least one of cidrBlock, ipv4IpamPoolId",
    ],
    [
      "a block that is too large",
      { cidrBlock: "10.0.0.0/8" },
      'cidrBlock: got "10.0.0.0/8", expected an IPv4 CIDR block of prefix length /16 to /28 that starts at its first address',
    ],
    [
      "a block that is too small",
      { cidrBlock: "10.0.0.0/29" },
      'cidrBlock: got "10.0.0.0/29", expected an IPv4 CIDR block of prefix length /16 to /28 that starts at its first address',
    ],
    [
      "a block that does not start at its first address",
      { cidrBlock: "10.0.0.1/16" },
      'cidrBlock: got "10.0.0.1/16", expected an IPv4 CIDR block of prefix length /16 to /28 that starts at its first address',
    ],
    [
      "a tenancy that is none",
      { instanceTenancy: "host" },
      'instanceTenancy: got "host", expected one of default, dedicated',
    ],
    [
      "host names without DNS",
      { enableDnsSupport: false },
      "enableDnsHostnames: got true, expected one of false with enableDnsSupport false",
    ],
    [
      "a length without a pool",
      { cidrBlock: null, ipv4NetmaskLength: 20 },
      "cidrBlock: got none of them, expected at least one of cidrBlock, ipv4IpamPoolId",
      "ipv4IpamPoolId: got nothing beside ipv4NetmaskLength, expected ipv4IpamPoolId to be set together with ipv4NetmaskLength",
    ],
    [
      "a block and a length",
      { ipv4IpamPoolId: "ipam-pool-1", ipv4NetmaskLength: 20 },
      "ipv4NetmaskLength: got ipv4NetmaskLength together with cidrBlock, expected at most one of cidrBlock, ipv4NetmaskLength",
    ],
    [
      "two sources of an IPv6 block",
      { assignGeneratedIpv6CidrBlock: true, ipv6IpamPoolId: "ipam-pool-1" },
      "ipv6IpamPoolId: got ipv6IpamPoolId together with assignGeneratedIpv6CidrBlock, expected at most one of assignGeneratedIpv6CidrBlock, ipv6IpamPoolId",
    ],
    [
      "an IPv6 block without a pool",
      { ipv6CidrBlock: "2600:1f18::/56" },
      "ipv6IpamPoolId: got nothing beside ipv6CidrBlock, expected ipv6IpamPoolId to be set together with ipv6CidrBlock",
    ],
  ]);

  for (const [instanceTenancy, replaced] of [
    ["dedicated", ["instanceTenancy"]],
    ["default", []],
  ] as const) {
    it(`${replaced.length > 0 ? "is" : "is not"} replaced to become ${instanceTenancy}`, () => {
      assert.deepEqual(vpc.replacesIf?.({}, { instanceTenancy }), replaced);
    });
  }
});
