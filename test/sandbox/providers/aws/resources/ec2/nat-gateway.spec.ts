import { natGateway } from "../../../../../../sandbox/providers/aws/resources/ec2/nat-gateway";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.ec2.NatGateway", () => {
  const good = { allocationId: "eipalloc-1", connectivityType: "public", subnetId: "subnet-1" };

  itRefuses(natGateway, good, [
    [
      "no subnet",
      { subnetId: null },
      "subnetId: got nothing, expected a value with availabilityMode unset",
    ],
    [
      "no address",
      { allocationId: null },
      'allocationId: got nothing, expected a value with connectivityType "public" with availabilityMode unset',
    ],
    [
      "an address for a private one",
      { connectivityType: "private" },
      'allocationId: got "eipalloc-1", expected no value with connectivityType "private"',
    ],
    [
      "a connection that is none",
      { connectivityType: "both" },
      'connectivityType: got "both", expected one of private, public',
    ],
    [
      "a count of addresses for a public one",
      { secondaryPrivateIpAddressCount: 1 },
      'secondaryPrivateIpAddressCount: got 1, expected no value with connectivityType "public"',
    ],
    [
      "a subnet for one of a whole region",
      { allocationId: null, availabilityMode: "regional", vpcId: "vpc-1" },
      'subnetId: got "subnet-1", expected no value with availabilityMode "regional"',
    ],
  ]);
});
