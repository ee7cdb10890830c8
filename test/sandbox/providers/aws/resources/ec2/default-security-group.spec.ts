import { defaultSecurityGroup } from "../../../../../../sandbox/providers/aws/resources/ec2/default-security-group";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.ec2.DefaultSecurityGroup", () => {
  const good = { egress: [], ingress: [], vpcId: "vpc-1" };

  itRefuses(defaultSecurityGroup, good, [
    [
      "a port that is none",
      { egress: [{ fromPort: 0, protocol: "tcp", toPort: 65536 }] },
      'egress[0].toPort: got 65536, expected 0 to 65535 with protocol "tcp"',
    ],
  ]);
});
