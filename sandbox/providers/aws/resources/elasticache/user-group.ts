import { type AwsResourceRow, named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { engineForm, nameForm } from "./names";

const CREATE =
  "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUserGroup.html";
const RBAC = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html";

/** Users who may sign in to the caches that name the group. A user that is deleted leaves its groups by itself. */
export const userGroup: AwsResourceRow = {
  defaults: {},
  constraints: [
    documented(CREATE, [...nameForm("userGroupId", 40), engineForm("engine")]),
    // The user whose name is "default" must be one of them.
    documented(RBAC, [when("engine", ["REDIS", "redis"], [required("userIds")])]),
  ],
  id: named("userGroupId"),
  outputs: (at) => ({ arn: at.arn("elasticache", `usergroup:${at.id}`) }),
  replaceOn: ["userGroupId"],
  unique: [{ properties: ["userGroupId"], scope: "region", code: "UserGroupAlreadyExists" }],
  inUseCode: "InvalidUserGroupState",
};
