import assert from "node:assert/strict";
import { type AwsResourceRow, text } from "../../../../../sandbox/providers/aws/aws-resource";
import { checked } from "../../../../../sandbox/providers/aws/check/check";
import { length, required } from "../../../../../sandbox/providers/aws/check/constraints";
import {
  insideOf,
  type Lookup,
} from "../../../../../sandbox/providers/aws/check/world-constraints";
import type { PropertyMap } from "../../../../../sandbox/providers/property-values";
import type { CheckResult } from "../../../../../sandbox/providers/stand-in";
import { input, madeUpModel, STRING } from "../../../../support/aws-models";
import { secret } from "../../../../support/marked-values";

const NAMED: AwsResourceRow = { autoName: { property: "name", maxLength: 20 } };

function check(
  row: AwsResourceRow,
  inputs: PropertyMap,
  oldInputs: PropertyMap = {},
  logicalName = "web",
): CheckResult {
  const model = madeUpModel(
    {
      inputs: {
        name: STRING,
        namePrefix: STRING,
        size: input({ kind: "number" }),
        cidrBlock: STRING,
        vpcId: STRING,
        tags: input({ kind: "map", of: { kind: "string" } }),
      },
    },
    row,
  );
  const request = { type: model.schema.token, name: logicalName, oldInputs, inputs };
  const lookup: Lookup = (_type, name) =>
    name === "vpc-1" ? { cidrBlock: "10.0.0.0/16" } : undefined;
  return checked(
    model,
    { ...request, randomSeed: new Uint8Array([1]) },
    { region: "eu-west-1", lookup, all: () => [] },
  );
}

function reasons(result: CheckResult): string[] {
  return result.failures.map(({ reason }) => reason);
}

describe("a check", () => {
  it("names what the program leaves unnamed, and notes that it did", () => {
    const { inputs, failures } = check({ ...NAMED, defaults: { size: 1 } }, {});
    assert.match(text(inputs, "name"), /^web-[0-9a-f]{7}$/);
    assert.deepEqual(inputs["__defaults"], ["name", "size"]);
    assert.deepEqual(failures, []);
  });

  const unnamed: [title: string, row: AwsResourceRow, inputs: PropertyMap, name: unknown][] = [
    ["has a name", NAMED, { name: "mine" }, "mine"],
    ["has an empty name", NAMED, { name: "" }, ""],
    ["has a secret name", NAMED, { name: secret("mine") }, secret("mine")],
    ["has a prefix for one", NAMED, { namePrefix: "mine-" }, undefined],
    ["is of a type without auto-naming", {}, {}, undefined],
  ];
  for (const [title, row, inputs, name] of unnamed) {
    it(`names nothing that ${title}`, () => {
      const result = check(row, inputs, { name: "web-0000000", __defaults: ["name"] });
      assert.deepEqual([result.inputs["name"], result.inputs["__defaults"]], [name, []]);
    });
  }

  it("takes null for no name, as the program means it", () => {
    const { inputs } = check(NAMED, { name: null, namePrefix: null });
    assert.match(text(inputs, "name"), /^web-/);
  });

  it("keeps a name that auto-naming gave, and the note of it", () => {
    const { inputs } = check(NAMED, {}, { name: "web-0000000", __defaults: ["name"] });
    assert.deepEqual([inputs["name"], inputs["__defaults"]], ["web-0000000", ["name"]]);
  });

  it("gives a new name once the program no longer gives one of its own", () => {
    const givenBefore: PropertyMap[] = [{ name: "mine", __defaults: [] }, { name: "mine" }];
    for (const oldInputs of givenBefore) {
      assert.match(text(check(NAMED, {}, oldInputs).inputs, "name"), /^web-[0-9a-f]{7}$/);
    }
  });

  it("refuses a name by auto-naming that is longer than AWS allows, and cuts none", () => {
    assert.deepEqual(reasons(check(NAMED, {}, {}, "twelve-chars")), []);
    const result = check(NAMED, {}, {}, "thirteen-char");
    const name = text(result.inputs, "name");
    assert.match(name, /^thirteen-char-[0-9a-f]{7}$/);
    assert.deepEqual(result.failures, [
      {
        property: "name",
        reason: `name: got "${name}" (21 characters) by auto-naming, expected at most 20 characters: give the resource a shorter name, or set name`,
      },
    ]);
  });

  it("leaves the length of a given name to the type's own rules", () => {
    assert.deepEqual(reasons(check(NAMED, { name: "x".repeat(21) })), []);
    const row = { ...NAMED, constraints: [length("name", 1, 20)] };
    assert.deepEqual(reasons(check(row, { name: "x".repeat(21) })), [
      `name: got "${"x".repeat(21)}" (21 characters), expected 1 to 20 characters`,
    ]);
  });

  const rules: AwsResourceRow = {
    defaults: { size: 1 },
    constraints: [required("vpcId"), required("size")],
    worldConstraints: [insideOf("cidrBlock", "vpcId", "aws:ec2/vpc:Vpc", "cidrBlock")],
  };

  it("holds inputs with their defaults to the type's rules, and to what exists", () => {
    assert.deepEqual(reasons(check(rules, {})), ["vpcId: got nothing, expected a value"]);
    assert.deepEqual(reasons(check(rules, { vpcId: "vpc-1", cidrBlock: "10.1.0.0/24" })), [
      'cidrBlock: got "10.1.0.0/24", expected a block inside "10.0.0.0/16", the cidrBlock of vpcId',
    ]);
    assert.deepEqual(reasons(check(rules, { vpcId: "vpc-1", cidrBlock: "10.0.1.0/24" })), []);
  });

  it("holds tags of any type to AWS's rules for them", () => {
    const [reason, ...others] = reasons(check({}, { tags: { "aws:name": "x", name: "x" } }));
    assert.match(reason ?? "", /^tags\.aws:name: got /);
    assert.deepEqual(others, []);
  });

  it("tells of a wrong form alone: rules hold for good inputs", () => {
    assert.deepEqual(reasons(check(rules, { size: "many" })), [
      'size: got "many", expected a number',
    ]);
  });
});
