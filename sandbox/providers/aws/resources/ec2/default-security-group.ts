import { type AwsResourceRow, hexId, text } from "../../aws-resource";
import { ACCOUNT_ID } from "../../identity";
import { inlineRules } from "./inline-security-group-rules";
import { SECURITY_GROUP, VPC } from "./tokens";

/** The group that a VPC is born with. Nothing is made and nothing is deleted: it only loses its rules. */
export const defaultSecurityGroup: AwsResourceRow = {
  id: (inputs, hex, find, region) => {
    const vpc = find(VPC, text(inputs, "vpcId")) ?? {};
    return text(vpc, "defaultSecurityGroupId") || hexId("sg")(inputs, hex, find, region);
  },
  defaults: { revokeRulesOnDelete: false, "egress[].self": false, "ingress[].self": false },
  constraints: inlineRules,
  outputs: (at) => ({
    arn: at.arn("ec2", `security-group/${at.id}`),
    description: "default VPC security group",
    egress: [],
    ingress: [],
    name: "default",
    namePrefix: "",
    ownerId: ACCOUNT_ID,
    vpcId: `vpc-${at.hex(17)}`,
  }),
  replaceOn: ["vpcId"],
  holds: {
    "egress[].securityGroups[]": SECURITY_GROUP,
    "ingress[].securityGroups[]": SECURITY_GROUP,
  },
};
