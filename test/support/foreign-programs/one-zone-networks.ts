import * as ec2 from "@pulumi/aws/ec2";
import type { FlawedProgram } from "./foreign-program";
import { handMadeNetwork, ZONES } from "./networks";

const [one, other] = ZONES;

/** A network that everybody who uses it would stand in one zone of. */
const networkInOneZone: FlawedProgram = {
  flaw: "a VPC with all of its subnets in one zone",
  rule: "vpc-subnets-multi-az",
  resource: "net",
  declare: () => {
    handMadeNetwork([one, one]);
  },
  twins: [],
};

/** A network over two zones, and all that works in it in one of them. */
const stackInOneZone: FlawedProgram = {
  flaw: "two instances in one zone of a network that has two",
  rule: "stack-multi-az",
  resource: "multizone-dev",
  declare: () => {
    const { privateSubnetIds } = handMadeNetwork([one, one, other]);
    privateSubnetIds.slice(0, 2).forEach((subnetId, index) => {
      const image = { ami: "ami-0123456789abcdef0", instanceType: "t3.micro" };
      new ec2.Instance(`web-${index}`, { ...image, subnetId });
    });
  },
  twins: [],
};

export const oneZoneNetworks: readonly FlawedProgram[] = [networkInOneZone, stackInOneZone];
