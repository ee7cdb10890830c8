import { type AwsResourceRow, hexId } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { conflicting, length, notForm } from "../../check/constraints";
import { ACCOUNT_ID } from "../../identity";
import { inlineRules } from "./inline-security-group-rules";
import { securityGroupText } from "./security-group-text";
import { SECURITY_GROUP, VPC } from "./tokens";

const CREATE =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/ec2/securitygroup/";

export const securityGroup: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  id: hexId("sg"),
  defaults: {
    description: "Managed by Pulumi",
    revokeRulesOnDelete: false,
    "egress[].self": false,
    "ingress[].self": false,
  },
  computed: { description: false },
  constraints: [
    documented(CREATE, [
      ...securityGroupText("name", 1),
      ...securityGroupText("description", 1),
      notForm("name", /^sg-/, "no sg- at its beginning"),
    ]),
    documented(PROVIDER, [
      conflicting("name", "namePrefix"),
      length("namePrefix", 0, 229),
      notForm("namePrefix", /^sg-/, "no sg- at its beginning"),
    ]),
    ...inlineRules,
  ],
  outputs: (at) => ({
    arn: at.arn("ec2", `security-group/${at.id}`),
    egress: [],
    ingress: [],
    ownerId: ACCOUNT_ID,
    vpcId: `vpc-${at.hex(17)}`,
  }),
  replaceOn: ["description", "name", "namePrefix", "vpcId"],
  unique: [{ properties: ["vpcId", "name"], scope: "region", code: "InvalidGroup.Duplicate" }],
  holds: {
    "egress[].securityGroups[]": SECURITY_GROUP,
    "ingress[].securityGroups[]": SECURITY_GROUP,
    vpcId: VPC,
  },
};
