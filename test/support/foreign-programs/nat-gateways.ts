import type { FlawedProgram } from "./foreign-program";
import { awsxNetwork, handMadeNetwork, ZONES } from "./networks";
import { group } from "./web-tier";

export const oneNatGateway: FlawedProgram = {
  flaw: "one NAT gateway for three zones",
  rule: "vpc-zones-covered",
  resource: "nat-0",
  declare: () => {
    group(handMadeNetwork(ZONES, "one").privateSubnetIds);
  },
  twins: [
    {
      title: "a NAT gateway in each of three zones",
      declare: () => {
        group(handMadeNetwork(ZONES, "one-per-zone").privateSubnetIds);
      },
    },
    {
      title: "one regional NAT gateway for three zones",
      declare: () => {
        group(handMadeNetwork(ZONES, "regional").privateSubnetIds);
      },
    },
  ],
};

export const oneAwsxNatGateway: FlawedProgram = {
  flaw: "an awsx network of three zones with the NAT strategy Single",
  rule: "vpc-zones-covered",
  resource: "net-1",
  declare: () => {
    group(awsxNetwork("Single").privateSubnetIds);
  },
  twins: [
    {
      title: "an awsx network of three zones with the NAT strategy OnePerAz",
      declare: () => {
        group(awsxNetwork("OnePerAz").privateSubnetIds);
      },
    },
  ],
};
