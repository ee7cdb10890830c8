import assert from "node:assert/strict";
import fc from "fast-check";
import { reasonOf } from "../../../../../sandbox/providers/aws/check/fault";
import { shapeFaults, words } from "../../../../../sandbox/providers/aws/check/shape";
import type { PropertyType } from "../../../../../sandbox/providers/aws/schema/resource-schema";
import {
  type PropertyMap,
  type PropertyValue,
  resourceReference,
  UNKNOWN,
} from "../../../../../sandbox/providers/property-values";
import { input, madeUpSchema, model, STRING } from "../../../../support/aws-models";
import { archive, asset, secret } from "../../../../support/marked-values";

const RULE: PropertyType = { kind: "block", name: "test.Rule" };
const COLOR = { kind: "enum", values: ["red", "green"] } as const;
const PROTOCOL = { kind: "enum", values: ["tcp", "udp"] } as const;

/** A property of each kind, none of them required. */
const TYPES: Record<string, PropertyType> = {
  text: { kind: "string" },
  count: { kind: "number" },
  isOn: { kind: "boolean" },
  color: { ...COLOR, open: false },
  protocol: { ...PROTOCOL, open: true },
  role: { kind: "resource" },
  code: { kind: "asset" },
  free: { kind: "any" },
  names: { kind: "list", of: { kind: "string" } },
  tags: { kind: "map", of: { kind: "string" } },
  rule: RULE,
  rules: { kind: "list", of: RULE },
  policy: { kind: "union", of: [{ kind: "string" }, RULE] },
};

const schema = madeUpSchema({
  inputs: Object.fromEntries(Object.entries(TYPES).map(([name, type]) => [name, input(type)])),
  blocks: {
    "test.Rule": {
      port: input({ kind: "number" }, { required: true }),
      note: STRING,
      inner: input(RULE),
    },
  },
});

function reasons(given: PropertyMap): string[] {
  return shapeFaults(schema, given).map(reasonOf);
}

describe("the form of inputs", () => {
  const good: PropertyMap[] = [
    {},
    { text: "a" },
    { text: 5 },
    { text: true },
    { text: null },
    { text: secret("a") },
    { text: secret(null) },
    { count: 5 },
    { count: "5" },
    { count: "-0.5" },
    { isOn: false },
    { isOn: "true" },
    { isOn: "false" },
    { color: "green" },
    { protocol: "icmp" },
    { protocol: -1 },
    { role: "name" },
    { role: resourceReference("urn:pulumi:s::p::aws:iam/role:Role::r", "r") },
    { code: asset("x") },
    { code: archive("./x") },
    { free: { a: [1] } },
    { names: [] },
    { names: ["a", 5, secret("b")] },
    { names: secret(["a"]) },
    { tags: {} },
    { tags: { a: "1", b: null, __defaults: [] } },
    { rule: { port: 80 } },
    { rule: { port: "80", note: "x", inner: { port: 1 } } },
    { rule: { port: 80, __defaults: ["note"] } },
    { rules: [{ port: 80 }, secret({ port: 81 })] },
    { policy: "{}" },
    { policy: { port: 1 } },
    { __defaults: ["text"], __internal: {} },
  ];
  for (const given of good) {
    it(`takes ${JSON.stringify(given)}`, () => {
      assert.deepEqual(reasons(given), []);
    });
  }

  const RULE_WORDS = "an object (test.Rule)";
  const bad: [given: PropertyMap, ...reasons: string[]][] = [
    [{ text: [] }, "text: got [], expected a string"],
    [{ text: {} }, "text: got {}, expected a string"],
    [{ text: asset("x") }, "text: got an asset, expected a string"],
    [{ count: "many" }, 'count: got "many", expected a number'],
    [{ count: "" }, 'count: got "", expected a number'],
    [{ count: " " }, 'count: got " ", expected a number'],
    [{ count: true }, "count: got true, expected a number"],
    [{ isOn: "yes" }, 'isOn: got "yes", expected a boolean'],
    [{ isOn: 1 }, "isOn: got 1, expected a boolean"],
    [{ color: "blue" }, 'color: got "blue", expected one of red, green'],
    [{ color: 1 }, "color: got 1, expected one of red, green"],
    [{ protocol: [] }, "protocol: got [], expected a string"],
    [{ role: 5 }, "role: got 5, expected a string or a resource"],
    [{ role: { id: "r" } }, 'role: got {"id":"r"}, expected a string or a resource'],
    [{ code: "x" }, 'code: got "x", expected an asset or an archive'],
    [{ names: "a" }, 'names: got "a", expected a list, each entry a string'],
    [{ names: { a: "b" } }, 'names: got {"a":"b"}, expected a list, each entry a string'],
    [{ names: ["a", []] }, "names[1]: got [], expected a string"],
    [{ names: [null] }, "names[0]: got null, expected a string"],
    [{ tags: ["a"] }, 'tags: got ["a"], expected a map, each value a string'],
    [{ tags: { a: [] } }, "tags.a: got [], expected a string"],
    [{ tags: asset("x") }, "tags: got an asset, expected a map, each value a string"],
    [{ rule: "x" }, `rule: got "x", expected ${RULE_WORDS}`],
    [{ rule: [{ port: 80 }] }, `rule: got [{"port":80}], expected ${RULE_WORDS}`],
    [{ rule: {} }, "rule.port: got nothing, expected a number: it is required"],
    [{ rule: { port: null } }, "rule.port: got nothing, expected a number: it is required"],
    [{ rule: { port: secret(null) } }, "rule.port: got nothing, expected a number: it is required"],
    [{ rule: { port: "x" } }, 'rule.port: got "x", expected a number'],
    [
      { rule: { port: 1, inner: { note: 1 } } },
      "rule.inner.port: got nothing, expected a number: it is required",
    ],
    [{ rules: { port: 80 } }, `rules: got {"port":80}, expected a list, each entry ${RULE_WORDS}`],
    [
      { rules: [{ port: 80 }, { prot: 81 }] },
      "rules[1].prot: got a property that does not exist, expected port, if that is meant",
      "rules[1].port: got nothing, expected a number: it is required",
    ],
    [{ policy: [] }, `policy: got [], expected a string or ${RULE_WORDS}`],
    [{ policy: {} }, `policy: got {}, expected a string or ${RULE_WORDS}`],
    [{ txt: "a" }, "txt: got a property that does not exist, expected text, if that is meant"],
    [
      { somethingElse: "a" },
      `somethingElse: got a property that does not exist, expected one of ${Object.keys(TYPES).join(", ")}`,
    ],
    [
      { toString: "a" },
      `toString: got a property that does not exist, expected one of ${Object.keys(TYPES).join(", ")}`,
    ],
    [
      { isOn: 1, count: "x" },
      "isOn: got 1, expected a boolean",
      'count: got "x", expected a number',
    ],
  ];
  for (const [given, ...expected] of bad) {
    it(`refuses ${JSON.stringify(given)}`, () => {
      assert.deepEqual(reasons(given), expected);
    });
  }

  const secrets: [given: PropertyMap, reason: string][] = [
    [{ count: secret("hunter2") }, "count: got a secret, expected a number"],
    [{ rule: secret({ port: "hunter2" }) }, "rule.port: got a secret, expected a number"],
    [{ names: [secret(["hunter2"])] }, "names[0]: got a secret, expected a string"],
    [{ tags: { a: secret({}) } }, "tags.a: got a secret, expected a string"],
    [
      { text: { password: secret("hunter2") } },
      'text: got {"password":"a secret"}, expected a string',
    ],
    [
      { policy: { port: secret("hunter2") } },
      `policy: got {"port":"a secret"}, expected a string or ${RULE_WORDS}`,
    ],
  ];
  for (const [given, reason] of secrets) {
    it(`is told without a secret: ${reason}`, () => {
      assert.deepEqual(reasons(given), [reason]);
    });
  }

  it("is open where a value is unknown, at any depth", () => {
    for (const name of Object.keys(TYPES)) {
      assert.deepEqual(reasons({ [name]: UNKNOWN }), []);
      assert.deepEqual(reasons({ [name]: secret(UNKNOWN) }), []);
    }
    const inside: PropertyMap = {
      names: [UNKNOWN],
      tags: { a: UNKNOWN },
      rule: { port: UNKNOWN, inner: UNKNOWN },
      rules: [UNKNOWN, { port: UNKNOWN }],
      policy: { port: UNKNOWN },
    };
    assert.deepEqual(reasons(inside), []);
  });

  it("is told of anything that is given, without failing itself or telling a secret", () => {
    const values = fc.jsonValue().map((value) => value as PropertyValue);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(TYPES)), values, (name, value) => {
        const plain = reasons({ [name]: value });
        const hidden = reasons({ [name]: secret(value) });
        // A secret of nothing is unset, as nothing itself is.
        assert.equal(plain.length, hidden.length);
        assert.ok(
          hidden.every((reason) =>
            / got (a secret|nothing|a property that does not exist), /.test(reason),
          ),
        );
      }),
    );
  });

  it("is told of a real type as well", () => {
    const faults = shapeFaults(model("aws:mq/broker:Broker").schema, {
      engineType: "RabbitMQ",
      engineVersion: "3.13",
      hostInstanceTyp: "mq.m5.large",
      users: [{ username: "admin" }],
    });
    assert.deepEqual(faults.map(reasonOf), [
      "hostInstanceTyp: got a property that does not exist, expected hostInstanceType, if that is meant",
      "hostInstanceType: got nothing, expected a string: it is required",
      "users[0].password: got nothing, expected a string: it is required",
    ]);
  });
});

describe("a type in words", () => {
  const types: [type: PropertyType, text: string][] = [
    [{ kind: "string" }, "a string"],
    [{ kind: "any" }, "any value"],
    [{ ...COLOR, open: true }, "a string"],
    [
      { kind: "list", of: { kind: "map", of: { kind: "number" } } },
      "a list, each entry a map, each value a number",
    ],
  ];
  for (const [type, text] of types) {
    it(`is ${text}`, () => {
      assert.equal(words(type), text);
    });
  }
});
