import { type AwsResourceRow, named, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, conflicting, length, range } from "../../check/constraints";
import { iamName, iamPath, pathOf } from "./names";
import { policyDocument } from "./policy-document";

const CREATE = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html";

/** A role. */
export const role: AwsResourceRow = {
  autoName: { property: "name", maxLength: 64 },
  defaults: { forceDetachPolicies: false, maxSessionDuration: 3600, path: "/" },
  constraints: [
    documented(CREATE, [
      conflicting("name", "namePrefix"),
      ...iamName("name", 64),
      ...iamName("namePrefix", 38),
      ...iamPath("path"),
      length("description", 0, 1000),
      range("maxSessionDuration", 3600, 43200),
      arn("permissionsBoundary"),
      arn("managedPolicyArns[]"),
      ...iamName("inlinePolicies[].name", 128),
    ]),
    policyDocument("assumeRolePolicy", "trust"),
    policyDocument("inlinePolicies[].policy", "identity"),
  ],
  id: named(),
  outputs: (at, inputs) => ({
    arn: at.globalArn("iam", `role${pathOf(text(inputs, "path"))}${at.id}`),
    createDate: "2026-01-01T00:00:00Z",
    inlinePolicies: [],
    managedPolicyArns: [],
    namePrefix: "",
    uniqueId: `AROA${at.hex(17).toUpperCase()}`,
  }),
  replaceOn: ["name", "namePrefix", "path"],
  unique: [{ properties: ["name"], scope: "account", code: "EntityAlreadyExists" }],
  inUseCode: "DeleteConflict",
};
