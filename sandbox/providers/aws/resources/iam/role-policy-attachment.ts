import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, length } from "../../check/constraints";
import { ROLE } from "./tokens";

const ATTACH = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html";

/** A managed policy on a role. */
export const rolePolicyAttachment: AwsResourceRow = {
  defaults: {},
  constraints: [documented(ATTACH, [arn("policyArn"), length("role", 1, 64)])],
  id: (inputs, hex) => `${text(inputs, "role")}-${hex(26)}`,
  outputs: () => ({}),
  replaceOn: ["policyArn", "role"],
  deleteBeforeReplace: true,
  goesWith: [{ property: "role", type: ROLE, where: "forceDetachPolicies" }],
  holds: { policyArn: "aws:iam/policy:Policy", role: ROLE },
};
