import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { runtime } from "@pulumi/pulumi";
import { instanceProfile } from "../../../../../../sandbox/providers/aws/resources/iam/instance-profile";
import { role } from "../../../../../../sandbox/providers/aws/resources/iam/role";
import { rolePolicy } from "../../../../../../sandbox/providers/aws/resources/iam/role-policy";
import { rolePolicyAttachment } from "../../../../../../sandbox/providers/aws/resources/iam/role-policy-attachment";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";

const trust = {
  Action: "sts:AssumeRole",
  Effect: "Allow",
  Principal: { Service: "ec2.amazonaws.com" },
};
const allow = { Action: ["logs:PutLogEvents"], Effect: "Allow", Resource: "*" };

function policy(...statements: object[]): string {
  return JSON.stringify({ Statement: statements, Version: "2012-10-17" });
}

describe("aws.iam.Role", () => {
  const good = { ...role.defaults, assumeRolePolicy: policy(trust), name: "role-1a2b3c4" };
  const CHARACTERS = "expected letters, digits and the characters _ + = , . @ -";

  itRefuses(role, good, [
    [
      "a name that is too long",
      { name: "a".repeat(65) },
      `name: got "${"a".repeat(59)}… (65 characters), expected 1 to 64 characters`,
    ],
    ["a space", { name: "a role" }, `name: got "a role", ${CHARACTERS}`],
    [
      "a path without slashes",
      { path: "team" },
      'path: got "team", expected a path with a slash at both ends',
    ],
    [
      "a short session",
      { maxSessionDuration: 60 },
      "maxSessionDuration: got 60, expected 3600 to 43200",
    ],
    [
      "a boundary that is no ARN",
      { permissionsBoundary: "boundary" },
      'permissionsBoundary: got "boundary", expected an ARN (arn:partition:service:region:account:resource)',
    ],
    [
      "a policy that is no JSON",
      { assumeRolePolicy: "{" },
      'assumeRolePolicy: got "{", expected a policy as a JSON object',
    ],
    [
      "a policy that is a list",
      { assumeRolePolicy: "[]" },
      'assumeRolePolicy: got "[]", expected a policy as a JSON object',
    ],
    [
      "no statement",
      { assumeRolePolicy: policy() },
      "assumeRolePolicy.Statement: got none, expected at least one statement",
    ],
    [
      "an unknown version",
      { assumeRolePolicy: { Statement: [trust], Version: "2020-01-01" } },
      'assumeRolePolicy.Version: got "2020-01-01", expected one of 2008-10-17, 2012-10-17',
    ],
    [
      "an unknown effect",
      { assumeRolePolicy: policy({ ...trust, Effect: "Permit" }) },
      'assumeRolePolicy.Statement[0].Effect: got "Permit", expected one of Allow, Deny',
    ],
    [
      "trust about a resource",
      { assumeRolePolicy: policy({ ...trust, Resource: "*" }) },
      "assumeRolePolicy.Statement[0].Resource: got a value, expected no value",
    ],
    [
      "an inline policy that is too long",
      { inlinePolicies: [{ name: "a", policy: policy({ ...allow, Sid: "a".repeat(10240) }) }] },
      "inlinePolicies[0].policy: got 10352 characters, expected at most 10240 characters without white space",
    ],
    [
      "a secret policy, without showing it",
      {
        assumeRolePolicy: {
          [runtime.specialSigKey]: runtime.specialSecretSig,
          value: policy({ ...trust, Effect: "hush" }),
        },
      },
      "assumeRolePolicy.Statement[0].Effect: got a secret, expected one of Allow, Deny",
    ],
    [
      "an inline policy with a principal",
      { inlinePolicies: [{ name: "a", policy: policy({ ...allow, Principal: "*" }) }] },
      "inlinePolicies[0].policy.Statement[0].Principal: got a value, expected no value",
    ],
  ]);
  itTakes(role, good, [
    ["a policy that is not known yet", { assumeRolePolicy: runtime.unknownValue }],
    [
      "what is not known yet inside",
      { assumeRolePolicy: { Statement: [{ ...trust, Effect: runtime.unknownValue }] } },
    ],
    [
      "as much trust as a quota may allow",
      { assumeRolePolicy: policy({ ...trust, Sid: "a".repeat(2000) }) },
    ],
    ["white space", { assumeRolePolicy: " ".repeat(5000) + policy(trust) }],
    [
      "NotAction",
      {
        inlinePolicies: [
          { name: "a", policy: policy({ Effect: "Deny", NotAction: "*", Resource: "*" }) },
        ],
      },
    ],
  ]);

  it("has its path in the ARN", () => {
    const plain = "arn:aws:iam::123456789012:role/role-1a2b3c4";
    assert.equal(outputsOf(role, good)["arn"], plain);
    assert.equal(outputsOf(role, { name: "role-1a2b3c4" })["arn"], plain);
    assert.equal(
      outputsOf(role, { ...good, path: "/team/" })["arn"],
      "arn:aws:iam::123456789012:role/team/role-1a2b3c4",
    );
    assert.match(text(outputsOf(role, good), "uniqueId"), /^AROA[0-9A-F]{17}$/);
  });
});

describe("aws.iam.RolePolicy", () => {
  const good = { name: "policy", policy: policy(allow), role: "role" };

  itRefuses(rolePolicy, good, [
    [
      "no resource",
      { policy: policy({ Action: "*", Effect: "Allow" }) },
      "policy.Statement[0].Resource: got nothing, expected a value",
    ],
    [
      "a name that is too long",
      { name: "a".repeat(129) },
      `name: got "${"a".repeat(59)}… (129 characters), expected 1 to 128 characters`,
    ],
  ]);

  it("is gone with a role that gives up its policies, as an attached policy is", () => {
    const goesWith = [
      { property: "role", type: "aws:iam/role:Role", where: "forceDetachPolicies" },
    ];
    assert.deepEqual(rolePolicy.goesWith, goesWith);
    assert.deepEqual(rolePolicyAttachment.goesWith, goesWith);
  });

  it("keeps its role, as an attached policy does", () => {
    assert.equal(rolePolicy.holds?.["role"], "aws:iam/role:Role");
    assert.equal(rolePolicyAttachment.holds?.["role"], "aws:iam/role:Role");
    assert.equal(role.inUseCode, "DeleteConflict");
  });
});

describe("aws.iam.RolePolicyAttachment", () => {
  itRefuses(
    rolePolicyAttachment,
    { policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess", role: "role" },
    [
      [
        "a policy by name",
        { policyArn: "ReadOnlyAccess" },
        'policyArn: got "ReadOnlyAccess", expected an ARN (arn:partition:service:region:account:resource)',
      ],
    ],
  );

  it("is taken off before another one comes", () => {
    assert.equal(rolePolicyAttachment.deleteBeforeReplace, true);
  });
});

describe("aws.iam.InstanceProfile", () => {
  itRefuses(instanceProfile, { name: "profile", path: "/", role: "role" }, [
    [
      "a name beside a prefix",
      { namePrefix: "a" },
      "namePrefix: got namePrefix together with name, expected at most one of name, namePrefix",
    ],
  ]);
});
