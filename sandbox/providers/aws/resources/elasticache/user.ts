import { type AwsResourceRow, named } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import {
  absent,
  atLeastOne,
  entries,
  form,
  length,
  oneOf,
  required,
  requires,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { shown } from "../../check/fault";
import { knownAt, placesAt } from "../../check/properties-at";
import { engineForm, nameForm } from "./names";

const CREATE =
  "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUser.html";
const IAM = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html";
const RBAC = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html";

const sameNameAsId: Constraint = (inputs) => {
  const userId = knownAt(inputs, "userId");
  return userId === undefined
    ? []
    : placesAt(inputs, "userName")
        .filter(({ value, isUnknown }) => !isUnknown && value !== userId)
        .map(({ path, value, isSecret }) => ({
          property: path,
          given: shown(value, isSecret),
          expected: "the same as userId",
        }));
};

/** Whoever may sign in to a cache, and what with. */
export const user: AwsResourceRow = {
  defaults: { noPasswordRequired: false },
  constraints: [
    documented(CREATE, [
      ...nameForm("userId", 40),
      length("userName", 1, 120),
      form("accessString", /\S/, "what the user may do, such as on ~* +@all"),
      engineForm("engine"),
      requires("passwordsWoVersion", "passwordsWo"),
    ]),
    documented(RBAC, [
      entries("passwords", 0, 2),
      length("passwords[]", 16, 128),
      oneOf("authenticationMode.type", ["iam", "no-password-required", "password"]),
      when("authenticationMode.type", ["password"], [required("authenticationMode.passwords")]),
      when(
        "authenticationMode.type",
        ["iam", "no-password-required"],
        [absent("authenticationMode.passwords"), absent("passwords"), absent("passwordsWo")],
      ),
      entries("authenticationMode.passwords", 0, 2),
      length("authenticationMode.passwords[]", 16, 128),
      when("noPasswordRequired", [true], [absent("passwords"), absent("passwordsWo")]),
      when(
        "noPasswordRequired",
        [undefined, false],
        [atLeastOne("authenticationMode", "passwords", "passwordsWo")],
      ),
    ]),
    documented(IAM, [when("authenticationMode.type", ["iam"], [sameNameAsId])]),
  ],
  id: named("userId"),
  outputs: (at) => ({
    arn: at.arn("elasticache", `user:${at.id}`),
    authenticationMode: { passwordCount: 0, type: "no-password-required" },
  }),
  replaceOn: ["userId", "userName"],
  unique: [{ properties: ["userId"], scope: "region", code: "UserAlreadyExists" }],
  inUseCode: "InvalidUserState",
};
