import assert from "node:assert/strict";
import { text } from "../../../../../sandbox/providers/aws/aws-resource";
import { getPolicyDocument } from "../../../../../sandbox/providers/aws/invokes/get-policy-document";
import type { PropertyMap, PropertyValue } from "../../../../../sandbox/providers/property-values";

function document(args: PropertyMap): PropertyValue {
  return JSON.parse(text(getPolicyDocument(args), "json")) as PropertyValue;
}

/** A document with these statements. */
function json(...statements: PropertyMap[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

const ALLOW = { Effect: "Allow" };

describe("the look-up of a policy document", () => {
  const statements: [title: string, statement: PropertyMap, written: PropertyMap][] = [
    ["allows unless told otherwise", {}, ALLOW],
    ["may deny", { effect: "Deny", sid: "No" }, { Sid: "No", Effect: "Deny" }],
    [
      "writes one value alone, and several once each in falling order",
      { actions: ["s3:GetObject"], resources: ["a", "b", "a"] },
      { ...ALLOW, Action: "s3:GetObject", Resource: ["b", "a"] },
    ],
    ["leaves out empty lists", { actions: [], principals: [], conditions: [] }, ALLOW],
    [
      "may name what it is not for",
      { notActions: ["iam:*"], notResources: ["a"] },
      { ...ALLOW, NotAction: "iam:*", NotResource: "a" },
    ],
    [
      "is for everyone",
      { principals: [{ type: "*", identifiers: ["*"] }] },
      { ...ALLOW, Principal: "*" },
    ],
    [
      "is for every AWS account, which is not everyone",
      { principals: [{ type: "AWS", identifiers: ["*"] }] },
      { ...ALLOW, Principal: { AWS: "*" } },
    ],
    [
      "is for everyone and a service, which stand beside each other",
      {
        principals: [
          { type: "*", identifiers: ["*"] },
          { type: "Service", identifiers: ["ec2.amazonaws.com"] },
        ],
      },
      { ...ALLOW, Principal: { "*": "*", Service: "ec2.amazonaws.com" } },
    ],
    [
      "puts principals of one type together",
      {
        principals: [
          { type: "AWS", identifiers: ["a"] },
          { type: "Service", identifiers: ["ec2.amazonaws.com"] },
          { type: "AWS", identifiers: ["b"] },
        ],
        notPrincipals: [{ type: "AWS", identifiers: ["c"] }],
      },
      {
        ...ALLOW,
        Principal: { AWS: ["b", "a"], Service: "ec2.amazonaws.com" },
        NotPrincipal: { AWS: "c" },
      },
    ],
    [
      "puts conditions of one test, and values of one variable, together",
      {
        conditions: [
          { test: "StringEquals", variable: "a", values: ["1"] },
          { test: "Bool", variable: "b", values: ["true"] },
          { test: "StringEquals", variable: "c", values: ["2", "3"] },
          { test: "StringEquals", variable: "a", values: ["4"] },
        ],
      },
      {
        ...ALLOW,
        Condition: { StringEquals: { a: ["4", "1"], c: ["3", "2"] }, Bool: { b: "true" } },
      },
    ],
  ];
  for (const [title, statement, written] of statements) {
    it(`has a statement that ${title}`, () => {
      assert.deepEqual(document({ statements: [statement] }), {
        Version: "2012-10-17",
        Statement: [written],
      });
    });
  }

  it("has no statements where none are given, and an id and a version of its own", () => {
    assert.deepEqual(document({}), { Version: "2012-10-17" });
    assert.deepEqual(document({ version: "2008-10-17", policyId: "mine" }), {
      Version: "2008-10-17",
      Id: "mine",
    });
  });

  const one = { Sid: "One", ...ALLOW, Action: "a:*" };
  const two = { Sid: "Two", ...ALLOW, Action: "b:*" };
  const deny = { Sid: "One", Effect: "Deny", Action: "a:*" };
  const merges: [title: string, args: PropertyMap, statements: PropertyMap[]][] = [
    [
      "starts from other documents",
      { sourcePolicyDocuments: [json(one), json(two)], statements: [{}] },
      [one, two, ALLOW],
    ],
    [
      "starts from one, the old way",
      { sourceJson: json(one), sourcePolicyDocuments: [json(two)] },
      [one, two],
    ],
    [
      "takes one statement that is no list",
      { sourceJson: JSON.stringify({ Statement: one }) },
      [one],
    ],
    [
      "takes none from an empty document",
      { sourceJson: "", overrideJson: "{}", statements: [{}] },
      [ALLOW],
    ],
    [
      "has its own statement in the place of one with its Sid",
      {
        sourceJson: json(one, two),
        statements: [{ sid: "One", effect: "Deny", actions: ["a:*"] }],
      },
      [deny, two],
    ],
    [
      "lets other documents override its own statements",
      { statements: [{ sid: "One" }, {}], overridePolicyDocuments: [json(deny), json(two)] },
      [deny, ALLOW, two],
    ],
    [
      "lets the old way override last",
      { overridePolicyDocuments: [json(one)], overrideJson: json(deny) },
      [deny],
    ],
    [
      "keeps all statements without a Sid",
      { sourceJson: json(ALLOW), statements: [{}], overrideJson: json(ALLOW) },
      [ALLOW, ALLOW, ALLOW],
    ],
  ];
  for (const [title, args, merged] of merges) {
    it(title, () => {
      assert.deepEqual(document(args), { Version: "2012-10-17", Statement: merged });
    });
  }

  it("comes indented and in one line, with an id of its content", () => {
    const result = getPolicyDocument({ statements: [{}] });
    assert.equal(
      result["minifiedJson"],
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}',
    );
    assert.match(text(result, "json"), /^\{\n {2}"Version"/);
    assert.match(text(result, "id"), /^[0-9a-f]{10}$/);
    assert.notEqual(getPolicyDocument({})["id"], result["id"]);
    assert.equal(getPolicyDocument({ statements: [{}] })["id"], result["id"]);
  });

  it("names the argument whose document it cannot read", () => {
    assert.throws(() => getPolicyDocument({ sourcePolicyDocuments: ["{}", "{bad"] }), {
      message: 'sourcePolicyDocuments: got "{bad", expected a policy document as JSON',
    });
  });
});
