import { subnet } from "../../../../../../sandbox/providers/aws/resources/ec2/subnet";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";

describe("aws.ec2.Subnet", () => {
  const good = {
    assignIpv6AddressOnCreation: false,
    availabilityZone: "us-east-1a",
    cidrBlock: "10.0.0.0/24",
    ipv6Native: false,
    vpcId: "vpc-1",
  };

  itRefuses(subnet, good, [
    [
      "no block",
      { cidrBlock: null },
      "cidrBlock: got none of them, expected at least one of cidrBlock, ipv4IpamPoolId with ipv6Native false",
    ],
    [
      "a block that is too small",
      { cidrBlock: "10.0.0.0/29" },
      'cidrBlock: got "10.0.0.0/29", expected an IPv4 CIDR block of prefix length /16 to /28 that starts at its first address',
    ],
    [
      "a block that is no block",
      { cidrBlock: "10.0.0.0" },
      'cidrBlock: got "10.0.0.0", expected an IPv4 CIDR block of prefix length /16 to /28 that starts at its first address',
    ],
    [
      "a region for a zone",
      { availabilityZone: "us-east-1" },
      'availabilityZone: got "us-east-1", expected the name of a zone, such as us-east-1a',
    ],
    [
      "a zone of a Wavelength Zone by a letter alone",
      { availabilityZone: "us-east-1-wl1-bos-wlz-a" },
      'availabilityZone: got "us-east-1-wl1-bos-wlz-a", expected the name of a zone, such as us-east-1a',
    ],
    [
      "a name for the id of a zone",
      { availabilityZone: null, availabilityZoneId: "us-east-1a" },
      'availabilityZoneId: got "us-east-1a", expected the id of a zone, such as use1-az1',
    ],
    [
      "a zone by name and by id",
      { availabilityZoneId: "use1-az1" },
      "availabilityZoneId: got availabilityZoneId together with availabilityZone, expected at most one of availabilityZone, availabilityZoneId",
    ],
    [
      "an IPv4 block where there is none",
      { ipv6Native: true },
      'cidrBlock: got "10.0.0.0/24", expected no value with ipv6Native true',
    ],
    [
      "IPv6 addresses without a block",
      { assignIpv6AddressOnCreation: true },
      "ipv6CidrBlock: got none of them, expected at least one of ipv6CidrBlock, ipv6IpamPoolId with assignIpv6AddressOnCreation true",
    ],
    [
      "a pool of an outpost without the outpost",
      { customerOwnedIpv4Pool: "pool-1", mapCustomerOwnedIpOnLaunch: true },
      "outpostArn: got nothing beside customerOwnedIpv4Pool, expected outpostArn to be set together with customerOwnedIpv4Pool",
      "outpostArn: got nothing beside mapCustomerOwnedIpOnLaunch, expected outpostArn to be set together with mapCustomerOwnedIpOnLaunch",
    ],
    [
      "a kind of host name that is none",
      { privateDnsHostnameTypeOnLaunch: "name" },
      'privateDnsHostnameTypeOnLaunch: got "name", expected one of ip-name, resource-name',
    ],
  ]);
  itTakes(subnet, good, [
    ...["eusc-de-east-1a", "us-east-1-wl1-bos-wlz-1", "us-gov-west-1b", "us-west-2-lax-1a"].map(
      (availabilityZone) => [`the zone ${availabilityZone}`, { availabilityZone }] as const,
    ),
    ...["use1-az1", "use1-wl1-bos-wlz1", "usw2-lax1-az1"].map(
      (availabilityZoneId) =>
        [
          `the zone of the id ${availabilityZoneId}`,
          { availabilityZone: null, availabilityZoneId },
        ] as const,
    ),
  ]);
});
