import assert from "node:assert/strict";
import { parameterGroup } from "../../../../../../sandbox/providers/aws/resources/elasticache/parameter-group";
import { subnetGroup } from "../../../../../../sandbox/providers/aws/resources/elasticache/subnet-group";
import { user } from "../../../../../../sandbox/providers/aws/resources/elasticache/user";
import { userGroup } from "../../../../../../sandbox/providers/aws/resources/elasticache/user-group";
import { PARAMETER_GROUP } from "../../../../../../sandbox/providers/aws/resources/elasticache/tokens";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

describe("aws.elasticache.User", () => {
  const good = {
    ...user.defaults,
    accessString: "on ~* +@all",
    authenticationMode: { type: "iam" },
    engine: "valkey",
    userId: "cache-1a2b3c4",
    userName: "cache-1a2b3c4",
  };

  itRefuses(user, good, [
    [
      "another name than the id with IAM",
      { userName: "cache" },
      'userName: got "cache", expected the same as userId with authenticationMode.type "iam"',
    ],
    [
      "a password beside IAM",
      { authenticationMode: { passwords: ["a".repeat(16)], type: "iam" } },
      `authenticationMode.passwords: got ["${"a".repeat(16)}"], expected no value with authenticationMode.type "iam"`,
    ],
    [
      "another way to sign in",
      { authenticationMode: { type: "token" } },
      'authenticationMode.type: got "token", expected one of iam, no-password-required, password',
    ],
    [
      "no way to sign in",
      { authenticationMode: null },
      "authenticationMode: got none of them, expected at least one of authenticationMode, passwords, passwordsWo with noPasswordRequired false",
    ],
    [
      "a password mode without one",
      { authenticationMode: { type: "password" } },
      'authenticationMode.passwords: got nothing, expected a value with authenticationMode.type "password"',
    ],
    [
      "a short password",
      { authenticationMode: null, passwords: ["short"] },
      'passwords[0]: got "short" (5 characters), expected 16 to 128 characters',
    ],
    [
      "an id with a digit first",
      { userId: "1", userName: "1" },
      'userId: got "1", expected letters, digits and hyphens, a letter first',
    ],
    [
      "no rights",
      { accessString: " " },
      'accessString: got " ", expected what the user may do, such as on ~* +@all',
    ],
  ]);
  itTakes(user, good, [
    ["a user without a password", { authenticationMode: null, noPasswordRequired: true }],
    [
      "a user with a password",
      { authenticationMode: null, passwords: ["a".repeat(16)], userName: "other" },
    ],
    ["an engine in capitals", { engine: "REDIS" }],
  ]);

  it("has an ARN with its id", () => {
    assert.equal(
      outputsOf(user, good)["arn"],
      "arn:aws:elasticache:eu-west-1:123456789012:user:cache-1a2b3c4",
    );
  });
});

describe("aws.elasticache.UserGroup", () => {
  const good = { engine: "valkey", userGroupId: "users", userIds: ["cache"] };

  itRefuses(userGroup, good, [
    [
      "Redis without users",
      { engine: "redis", userIds: null },
      'userIds: got nothing, expected a value with engine "redis"',
    ],
    [
      "an id that is too long",
      { userGroupId: "a".repeat(41) },
      `userGroupId: got "${"a".repeat(41)}" (41 characters), expected 1 to 40 characters`,
    ],
  ]);
  itTakes(userGroup, good, [["no users of Valkey", { userIds: null }]]);
});

describe("aws.elasticache.SubnetGroup", () => {
  const good = { name: "subnets-1a2b3c4", subnetIds: ["subnet-1"] };

  itRefuses(subnetGroup, good, [
    [
      "an underscore",
      { name: "sub_nets" },
      'name: got "sub_nets", expected letters, digits and hyphens',
    ],
    ["no subnet", { subnetIds: [] }, "subnetIds: got 0 entries, expected at least 1 entry"],
  ]);
});

describe("aws.elasticache.ParameterGroup", () => {
  const folder = temporaryFolder("elasticache-parameter-group");
  const good = { family: "valkey8", name: "parameters" };

  itRefuses(parameterGroup, good, [
    [
      "a family that is none",
      { family: "valkey8.0" },
      'family: got "valkey8.0", expected a family such as valkey8 or redis7',
    ],
    [
      "a period",
      { name: "a.b" },
      'name: got "a.b", expected letters, digits and hyphens, a letter first',
    ],
  ]);

  it("is replaced for another family, name or description, and not for other parameters", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(PARAMETER_GROUP, good);
    const change = account.change(made, {
      description: "other",
      family: "redis7",
      name: "b",
      parameters: [{ name: "maxmemory-policy", value: "allkeys-lru" }],
    });
    assert.deepEqual(change.replaces.sort(), ["description", "family", "name"]);
    assert.deepEqual(change.updates, ["parameters"]);
  });
});
