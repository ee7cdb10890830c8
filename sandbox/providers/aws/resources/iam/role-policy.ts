import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { conflicting, length } from "../../check/constraints";
import { iamName } from "./names";
import { policyDocument } from "./policy-document";
import { ROLE } from "./tokens";

const PUT = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html";

/** A policy inside a role. */
export const rolePolicy: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {},
  constraints: [
    documented(PUT, [
      conflicting("name", "namePrefix"),
      ...iamName("name", 128),
      ...iamName("namePrefix", 102),
      length("role", 1, 64),
    ]),
    policyDocument("policy", "identity"),
  ],
  id: (inputs) => `${text(inputs, "role")}:${text(inputs, "name")}`,
  outputs: () => ({ namePrefix: "" }),
  replaceOn: ["name", "namePrefix", "role"],
  goesWith: [{ property: "role", type: ROLE, where: "forceDetachPolicies" }],
  holds: { role: ROLE },
};
