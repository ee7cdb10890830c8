import type { AwsResourceRow } from "../aws-resource";
import { instanceProfile } from "./iam/instance-profile";
import { role } from "./iam/role";
import { rolePolicy } from "./iam/role-policy";
import { rolePolicyAttachment } from "./iam/role-policy-attachment";
import { ROLE } from "./iam/tokens";

/** AWS Identity and Access Management. */
export const iam: Readonly<Record<string, AwsResourceRow>> = {
  "aws:iam/instanceProfile:InstanceProfile": instanceProfile,
  [ROLE]: role,
  "aws:iam/rolePolicy:RolePolicy": rolePolicy,
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": rolePolicyAttachment,
};
