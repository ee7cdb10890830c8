import assert from "node:assert/strict";
import fc from "fast-check";
import type { AwsResourceRow } from "../../../../../sandbox/providers/aws/aws-resource";
import { resourceDiff } from "../../../../../sandbox/providers/aws/plan/diff";
import { createdOutputs } from "../../../../../sandbox/providers/aws/plan/outputs";
import type { PropertyType } from "../../../../../sandbox/providers/aws/schema/resource-schema";
import { type PropertyMap, UNKNOWN } from "../../../../../sandbox/providers/property-values";
import type { DiffResult } from "../../../../../sandbox/providers/stand-in";
import { input, lonelyIdentity, madeUpModel, STRING } from "../../../../support/aws-models";
import { secret } from "../../../../support/marked-values";

const REGION = "eu-west-1";
const RULE: PropertyType = { kind: "block", name: "test.Rule" };

const SCHEMA = {
  inputs: {
    name: STRING,
    region: input({ kind: "string" }, { computed: true }),
    zone: input({ kind: "string" }, { computed: true }),
    size: input({ kind: "number" }),
    policy: STRING,
    tags: input({ kind: "map", of: { kind: "string" } }),
    names: input({ kind: "list", of: { kind: "string" } }),
    rule: input(RULE),
    rules: input({ kind: "list", of: RULE }),
  },
  blocks: {
    "test.Rule": { port: STRING, note: STRING, id: input({ kind: "string" }, { computed: true }) },
  },
  outputs: { arn: { kind: "string" } },
} as const;

function diff(
  before: { inputs: PropertyMap; outputs?: PropertyMap },
  after: PropertyMap,
  row: AwsResourceRow = {},
  region = REGION,
): DiffResult {
  const { inputs, outputs = inputs } = before;
  return resourceDiff(madeUpModel(SCHEMA, row), { inputs, outputs }, after, region);
}

/** Differences as a table writes them: `update name`. */
function told({ differences }: DiffResult): string[] {
  return differences.map(({ kind, path, replaces }) => `${kind} ${path}${replaces ? " !" : ""}`);
}

describe("a difference", () => {
  const rows: [title: string, before: PropertyMap, after: PropertyMap, differences: string[]][] = [
    ["none at all", { name: "a", size: 1 }, { name: "a", size: 1 }, []],
    ["a change", { name: "a" }, { name: "b" }, ["update name"]],
    ["what is added", {}, { name: "a" }, ["add name"]],
    ["what is taken away", { name: "a" }, {}, ["delete name"]],
    ["what becomes null", { name: "a" }, { name: null }, ["delete name"]],
    ["null that was nothing", {}, { name: null }, []],
    ["what is not known yet", { name: "a" }, { name: UNKNOWN }, ["update name"]],
    ["what AWS decides where it is no longer given", { zone: "a" }, {}, []],
    ["a number that becomes its text", { size: 80 }, { size: "80" }, []],
    ["a number that becomes another text", { size: 80 }, { size: "81" }, ["update size"]],
    ["false that becomes its text", { name: false }, { name: "false" }, []],
    ["a secret that is none any more", { name: secret("a") }, { name: "a" }, []],
    ["a secret that changes", { name: secret("a") }, { name: secret("b") }, ["update name"]],
    [
      "a JSON document in another order, and spaced otherwise",
      { policy: '{"a":[1,2],"b":"x"}' },
      { policy: '{ "b": "x", "a": [1, 2] }\n' },
      [],
    ],
    ["a JSON list", { policy: "[1,2]" }, { policy: "[ 1, 2 ]" }, []],
    [
      "a JSON document that changes",
      { policy: '{"a":1}' },
      { policy: '{"a":2}' },
      ["update policy"],
    ],
    ["what only begins like JSON", { policy: "{a}" }, { policy: "{ a}" }, ["update policy"]],
    ["spaces of what is no JSON", { policy: "a" }, { policy: " a" }, ["update policy"]],
    [
      "keys of a map",
      { tags: { a: "1", b: "2", c: "3" } },
      { tags: { a: "1", b: "3", d: "4" } },
      ["update tags.b", "delete tags.c", "add tags.d"],
    ],
    ["null in a map", { tags: { a: "1", b: null } }, { tags: { a: null } }, ["delete tags.a"]],
    ["a secret in a map", { tags: { a: secret("1") } }, { tags: { a: "1" } }, []],
    ["a whole map", { tags: { a: "1" } }, {}, ["delete tags"]],
    ["an unknown map", { tags: { a: "1" } }, { tags: UNKNOWN }, ["update tags"]],
    [
      "entries of a list",
      { names: ["a", "b", "c"] },
      { names: ["a", "x"] },
      ["update names[1]", "delete names[2]"],
    ],
    ["an entry more", { names: ["a"] }, { names: ["a", "b"] }, ["add names[1]"]],
    [
      "entries in another order",
      { names: ["a", "b"] },
      { names: ["b", "a"] },
      ["update names[0]", "update names[1]"],
    ],
    ["an empty list", { names: [] }, { names: [] }, []],
    [
      "properties of a block",
      { rule: { port: "1", note: "a" } },
      { rule: { port: "2" } },
      ["delete rule.note", "update rule.port"],
    ],
    ["what AWS decides in a block", { rule: { port: "1", id: "r" } }, { rule: { port: "1" } }, []],
    [
      "properties of blocks in a list",
      { rules: [{ port: "1" }, { port: "2" }] },
      { rules: [{ port: "1", note: "x" }, { port: "3" }, { port: "4" }] },
      ["add rules[0].note", "update rules[1].port", "add rules[2]"],
    ],
    [
      "the provider's notes",
      { name: "a", __defaults: ["name"] },
      { name: "a", __defaults: [] },
      [],
    ],
    [
      "the provider's notes in a block",
      { rule: { port: "1", __defaults: [] } },
      { rule: { port: "1", __defaults: ["port"] } },
      [],
    ],
    ["what no type describes", { other: { a: 1 } }, { other: { a: 2 } }, ["update other.a"]],
  ];
  for (const [title, before, after, differences] of rows) {
    it(`is ${differences.join(", ") || "nothing"}: ${title}`, () => {
      assert.deepEqual(told(diff({ inputs: before }, after)), differences);
    });
  }

  const drifted: [title: string, outputs: PropertyMap, differences: string[]][] = [
    ["what was changed on AWS", { name: "b" }, ["update name"]],
    ["what was taken away on AWS, as far as it is known from the inputs", {}, []],
    ["what AWS has added beside it", { name: "a", zone: "z", arn: "arn" }, []],
  ];
  for (const [title, outputs, differences] of drifted) {
    it(`is to the state that a refresh left: ${title}`, () => {
      assert.deepEqual(told(diff({ inputs: { name: "a" }, outputs }, { name: "a" })), differences);
    });
  }

  it("is none of what AWS fills in a block, though the program has never given it", () => {
    const inputs = { rules: [{ port: "1" }] };
    const outputs = { rules: [{ port: "1", id: "r-1", note: "" }] };
    assert.deepEqual(told(diff({ inputs, outputs }, inputs)), []);
  });

  const replacing: [
    replaceOn: string,
    before: PropertyMap,
    after: PropertyMap,
    differences: string[],
  ][] = [
    ["name", { name: "a", size: 1 }, { name: "b", size: 2 }, ["update name !", "update size"]],
    ["name", { name: "a" }, {}, ["delete name !"]],
    ["rule", { rule: { port: "1" } }, { rule: { port: "2" } }, ["update rule.port !"]],
    [
      "rule.port",
      { rule: { port: "1", note: "a" } },
      { rule: { port: "2", note: "b" } },
      ["update rule.port !", "update rule.note"],
    ],
    ["rules", { rules: [{ port: "1" }] }, { rules: [{ port: "2" }] }, ["update rules[0].port !"]],
    [
      "rules[].port",
      { rules: [{ port: "1" }] },
      { rules: [{ port: "2", note: "x" }] },
      ["update rules[0].port !", "add rules[0].note"],
    ],
    ["names", { names: ["a"] }, { names: ["b"] }, ["update names[0] !"]],
    ["tag", { tags: { a: "1" } }, { tags: { a: "2" } }, ["update tags.a"]],
  ];
  for (const [one, before, after, differences] of replacing) {
    it(`replaces where ${one} changes: ${differences.join(", ")}`, () => {
      assert.deepEqual(told(diff({ inputs: before }, after, { replaceOn: [one] })), differences);
    });
  }

  it("of the region replaces, whether the provider's or the resource's own", () => {
    const outputs = { name: "a", region: REGION };
    assert.deepEqual(told(diff({ inputs: { name: "a" }, outputs }, { name: "a" })), []);
    assert.deepEqual(
      told(diff({ inputs: { name: "a" }, outputs }, { name: "a" }, {}, "us-east-1")),
      ["update region !"],
    );
    const own = { name: "a", region: "us-east-1" };
    assert.deepEqual(told(diff({ inputs: { name: "a" }, outputs }, own, {}, "us-east-1")), [
      "update region !",
    ]);
  });

  it("of a type without regions is none of the provider's region", () => {
    assert.deepEqual(told(diff({ inputs: { name: "a" } }, { name: "a" }, {}, "us-east-1")), []);
  });

  const named: AwsResourceRow = {
    autoName: { property: "name", maxLength: 255 },
    replaceOn: ["size", "name"],
  };
  const orders: [
    title: string,
    before: PropertyMap,
    after: PropertyMap,
    row: AwsResourceRow,
    isFirst: boolean,
  ][] = [
    ["its name stays", { name: "a", size: 1 }, { name: "a", size: 2 }, named, true],
    ["its name changes", { name: "a", size: 1 }, { name: "b", size: 2 }, named, false],
    ["its name is not known", { name: "a", size: 1 }, { name: UNKNOWN, size: 2 }, named, false],
    [
      "the provider names it",
      { name: "a", size: 1, __defaults: ["name"] },
      { name: "a", size: 2, __defaults: ["name"] },
      named,
      false,
    ],
    ["it has no name", { size: 1 }, { size: 2 }, named, false],
    [
      "its type has no names",
      { name: "a", size: 1 },
      { name: "a", size: 2 },
      { replaceOn: ["size"] },
      false,
    ],
    [
      "it is only updated",
      { name: "a", size: 1 },
      { name: "a", size: 2 },
      { ...named, replaceOn: [] },
      false,
    ],
  ];
  for (const [title, before, after, row, isFirst] of orders) {
    it(`${isFirst ? "deletes" : "does not delete"} the old resource first where ${title}`, () => {
      assert.equal(diff({ inputs: before }, after, row).deleteBeforeReplace, isFirst);
    });
  }

  it("is nothing for a resource that was just made from the same inputs", () => {
    const plain = { noNullPrototype: true };
    const rule = fc.record(
      { port: fc.string(), note: fc.string() },
      { ...plain, requiredKeys: [] },
    );
    const inputs = fc.record(
      {
        name: fc.string(),
        size: fc.nat(),
        zone: fc.string(),
        policy: fc.json(),
        tags: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string(), plain),
        names: fc.array(fc.string(), { maxLength: 3 }),
        rule,
        rules: fc.array(rule, { maxLength: 3 }),
      },
      { ...plain, requiredKeys: [] },
    );
    const model = madeUpModel(SCHEMA);
    const at = lonelyIdentity(REGION, "thing-1");
    fc.assert(
      fc.property(inputs, (given) => {
        const before = { inputs: given, outputs: createdOutputs(model, given, at) };
        assert.deepEqual(resourceDiff(model, before, given, REGION).differences, []);
      }),
    );
  });
});
