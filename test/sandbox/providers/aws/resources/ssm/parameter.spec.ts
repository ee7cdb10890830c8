import assert from "node:assert/strict";
import { ssm } from "../../../../../../sandbox/providers/aws/resources/ssm";
import { parameter } from "../../../../../../sandbox/providers/aws/resources/ssm/parameter";
import { secretOf, UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const TYPE = "aws:ssm/parameter:Parameter";

describe("aws.ssm.Parameter", () => {
  const folder = temporaryFolder("ssm-parameter");
  const good = { name: "/shop/cache/policy", type: "String", value: "{}" };
  const path = (levels: number): string => "/a".repeat(levels);

  const NAME =
    "letters, digits and the characters _ . -, or several such names with a slash before each";
  itRefuses(parameter, good, [
    [
      "a path without its first slash",
      { name: "shop/cache" },
      `name: got "shop/cache", expected ${NAME}`,
    ],
    [
      "two slashes in a row",
      { name: "/shop//cache" },
      `name: got "/shop//cache", expected ${NAME}`,
    ],
    ["a slash at the end", { name: "/shop/" }, `name: got "/shop/", expected ${NAME}`],
    ["a space", { name: "shop cache" }, `name: got "shop cache", expected ${NAME}`],
    [
      "a name of AWS's",
      { name: "/AWS/shop" },
      'name: got "/AWS/shop", expected no beginning aws or ssm',
    ],
    [
      "sixteen levels",
      { name: path(16) },
      `name: got "${path(16)}" (16 levels), expected at most 15 levels`,
    ],
    [
      "an unknown type",
      { type: "Number" },
      'type: got "Number", expected one of SecureString, String, StringList',
    ],
    [
      "an unknown tier",
      { tier: "Big" },
      'tier: got "Big", expected one of Advanced, Intelligent-Tiering, Standard',
    ],
    [
      "no value",
      { value: null },
      "value: got none of them, expected exactly one of value, insecureValue, valueWo",
    ],
    [
      "an empty value",
      { value: "" },
      'value: got "" (0 bytes), expected 1 to 4096 bytes with tier unset',
    ],
    [
      "two values",
      { insecureValue: "a" },
      "insecureValue: got insecureValue together with value, expected exactly one of value, insecureValue, valueWo",
    ],
    [
      "a long value, counted in bytes and kept secret",
      { value: secretOf("é".repeat(2049)) },
      "value: got a secret (4098 bytes), expected 1 to 4096 bytes with tier unset",
    ],
    [
      "a longer one in the advanced tier",
      { tier: "Advanced", value: secretOf("a".repeat(8193)) },
      'value: got a secret (8193 bytes), expected 1 to 8192 bytes with tier "Advanced"',
    ],
    [
      "a secret that is shown",
      { type: "SecureString", value: null, insecureValue: "a" },
      'insecureValue: got "a", expected no value with type "SecureString"',
    ],
    [
      "a value that is only written without its version",
      { value: null, valueWo: "a" },
      "valueWoVersion: got nothing beside valueWo, expected valueWoVersion to be set together with valueWo",
    ],
  ]);
  itTakes(parameter, good, [
    ["fifteen levels", { name: path(15) }],
    ["a name alone", { name: "cache.policy_1-a" }],
    ["the longest value", { value: "a".repeat(4096) }],
    ["the longest value of the advanced tier", { tier: "Advanced", value: "a".repeat(8192) }],
    ["a value that is not known yet", { value: UNKNOWN }],
    ["a hierarchy with aws inside", { name: "/shop/aws" }],
  ]);

  it("is known by its name; its ARN has no doubled slash", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(TYPE, good);
    assert.deepEqual(
      [made.id, made.outputs["arn"], made.outputs["tier"], made.outputs["version"]],
      [
        "/shop/cache/policy",
        "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/cache/policy",
        "Standard",
        1,
      ],
    );
    const single = outputsOf(parameter, { ...good, name: "policy" }, "eu-central-1");
    assert.equal(single["arn"], "arn:aws:ssm:eu-central-1:123456789012:parameter/policy");
    await assert.rejects(account.make(TYPE, good), /ParameterAlreadyExists/);
    assert.match((await account.make(TYPE, { ...good, overwrite: true })).id, /policy$/);
  });

  it("has another version with another value, not with other tags", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(TYPE, good);
    assert.equal((await account.update(made, { value: "[]" }))["version"], 2);
    assert.equal((await account.update(made, { tags: { a: "1" } }))["version"], 1);
  });

  it("is replaced for its name, its kind of data and a smaller tier", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(TYPE, { ...good, tier: "Advanced" });
    assert.deepEqual(account.change(made, { tier: "Standard" }).replaces, ["tier"]);
    assert.deepEqual(account.change(made, { name: "/shop/other" }).replaces, ["name"]);
    const small = await account.make(TYPE, { ...good, name: "/shop/small", tier: "Standard" });
    assert.deepEqual(account.change(small, { tier: "Advanced" }).replaces, []);
  });

  it("is encrypted with AWS's key where a secret names none", () => {
    assert.equal(outputsOf(parameter, { ...good, type: "SecureString" })["keyId"], "alias/aws/ssm");
    assert.equal(outputsOf(parameter, good)["keyId"], "");
  });
});

describe("the table of AWS Systems Manager", () => {
  it("holds its types", () => {
    assert.deepEqual(Object.keys(ssm), [TYPE]);
  });
});
