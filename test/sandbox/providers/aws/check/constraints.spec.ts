import assert from "node:assert/strict";
import fc from "fast-check";
import type { Constraint } from "../../../../../sandbox/providers/aws/check/constraint";
import {
  absent,
  arn,
  atLeastOne,
  atMost,
  cidrBlock,
  conflicting,
  entries,
  exactlyOne,
  form,
  ipv4Block,
  ipv6CidrBlock,
  json,
  length,
  lessThan,
  notForm,
  oneOf,
  range,
  required,
  requires,
} from "../../../../../sandbox/providers/aws/check/constraints";
import { when, where, without } from "../../../../../sandbox/providers/aws/check/conditions";
import { reasonOf } from "../../../../../sandbox/providers/aws/check/fault";
import { type PropertyMap, UNKNOWN } from "../../../../../sandbox/providers/property-values";
import { secret } from "../../../../support/marked-values";

function reasons(constraint: Constraint, inputs: PropertyMap): string[] {
  return constraint(inputs).map(reasonOf);
}

/** A constraint in words, inputs and the messages for them. */
type Row = readonly [title: string, constraint: Constraint, inputs: PropertyMap, reasons: string[]];

const ARN = "an ARN (arn:partition:service:region:account:resource)";
const CIDR = "an IPv4 CIDR block of prefix length /16 to /28 that starts at its first address";

const rows: Row[] = [
  ["length", length("a", 2, 4), { a: "ab" }, []],
  ["length", length("a", 2, 4), { a: "abcd" }, []],
  ["length", length("a", 2, 4), {}, []],
  [
    "length",
    length("a", 2, 4),
    { a: "a" },
    ['a: got "a" (1 characters), expected 2 to 4 characters'],
  ],
  [
    "length",
    length("a", 2, 4),
    { a: 12345 },
    ["a: got 12345 (5 characters), expected 2 to 4 characters"],
  ],
  [
    "length of every entry",
    length("a[].b", 2, 4),
    { a: [{ b: "abc" }, { b: "abcde" }] },
    ['a[1].b: got "abcde" (5 characters), expected 2 to 4 characters'],
  ],
  [
    "length of a secret",
    length("a", 2, 4),
    { a: secret("abcde") },
    ["a: got a secret (5 characters), expected 2 to 4 characters"],
  ],
  ["form", form("a", /^[a-z]+$/, "letters"), { a: "abc" }, []],
  ["form", form("a", /^[a-z]+$/, "letters"), { a: "a1" }, ['a: got "a1", expected letters']],
  ["form", form("a", /^[a-z]+$/, "letters"), { a: 5 }, ["a: got 5, expected letters"]],
  [
    "form",
    form("a", /^[a-z]+$/, "letters"),
    { a: secret("1") },
    ["a: got a secret, expected letters"],
  ],
  ["notForm", notForm("a", /-$/, "no hyphen"), { a: "a-b" }, []],
  ["notForm", notForm("a", /-$/, "no hyphen"), { a: "a-" }, ['a: got "a-", expected no hyphen']],
  ["range", range("a", 1, 3), { a: 1 }, []],
  ["range", range("a", 1, 3), { a: "3" }, []],
  ["range", range("a", 1, 3), { a: 0 }, ["a: got 0, expected 1 to 3"]],
  ["range", range("a", 1, 3), { a: 4 }, ["a: got 4, expected 1 to 3"]],
  ["range", range("a", 1, 3), { a: 3.5 }, ["a: got 3.5, expected 1 to 3"]],
  ["range with values besides", range("a", 5, 9, [-1, 0]), { a: 0 }, []],
  [
    "range with values besides",
    range("a", 5, 9, [-1, 0]),
    { a: 1 },
    ["a: got 1, expected 5 to 9 or -1, 0"],
  ],
  ["oneOf", oneOf("a", ["x", "y"]), { a: "y" }, []],
  ["oneOf", oneOf("a", [1, 5]), { a: "5" }, []],
  ["oneOf", oneOf("a", ["x", "y"]), { a: "z" }, ['a: got "z", expected one of x, y']],
  ["oneOf", oneOf("a", ["x", "y"]), { a: "X" }, ['a: got "X", expected one of x, y']],
  ["entries", entries("a", 2, 3), { a: [1, 2] }, []],
  ["entries", entries("a", 2, 3), { a: [1] }, ["a: got 1 entries, expected 2 to 3 entries"]],
  [
    "entries",
    entries("a", 2, 3),
    { a: [1, 2, 3, 4] },
    ["a: got 4 entries, expected 2 to 3 entries"],
  ],
  [
    "entries",
    entries("a", 1, Infinity),
    { a: [] },
    ["a: got 0 entries, expected at least 1 entry"],
  ],
  [
    "entries",
    entries("a", 2, Infinity),
    { a: [1] },
    ["a: got 1 entries, expected at least 2 entries"],
  ],
  ["entries", entries("a", 1, 2), { a: "x" }, ["a: got no list, expected 1 to 2 entries"]],
  ["entries some of which are unknown", entries("a", 2, 2), { a: [UNKNOWN, 1] }, []],
  ["cidrBlock", cidrBlock("a", 16, 28), { a: "10.0.0.0/16" }, []],
  ["cidrBlock", cidrBlock("a", 16, 28), { a: "10.0.0.16/28" }, []],
  ["cidrBlock", cidrBlock("a"), { a: "0.0.0.0/0" }, []],
  ["cidrBlock", cidrBlock("a"), { a: "10.0.0.1/32" }, []],
  [
    "cidrBlock",
    cidrBlock("a", 16, 28),
    { a: "10.0.0.0/15" },
    [`a: got "10.0.0.0/15", expected ${CIDR}`],
  ],
  [
    "cidrBlock",
    cidrBlock("a", 16, 28),
    { a: "10.0.0.0/29" },
    [`a: got "10.0.0.0/29", expected ${CIDR}`],
  ],
  [
    "cidrBlock",
    cidrBlock("a", 16, 28),
    { a: "10.0.0.1/24" },
    [`a: got "10.0.0.1/24", expected ${CIDR}`],
  ],
  ["cidrBlock", cidrBlock("a", 16, 28), { a: "10.0.0.0" }, [`a: got "10.0.0.0", expected ${CIDR}`]],
  ["cidrBlock", cidrBlock("a", 16, 28), { a: "::/16" }, [`a: got "::/16", expected ${CIDR}`]],
  ["cidrBlock", cidrBlock("a", 16, 28), { a: 16 }, [`a: got 16, expected ${CIDR}`]],
  ["ipv6CidrBlock", ipv6CidrBlock("a"), { a: "2001:db8::/56" }, []],
  ["ipv6CidrBlock", ipv6CidrBlock("a"), { a: "::" }, ['a: got "::", expected an IPv6 CIDR block']],
  [
    "ipv6CidrBlock",
    ipv6CidrBlock("a"),
    { a: "10.0.0.0/8" },
    ['a: got "10.0.0.0/8", expected an IPv6 CIDR block'],
  ],
  ["ipv6CidrBlock", ipv6CidrBlock("a"), { a: 6 }, ["a: got 6, expected an IPv6 CIDR block"]],
  ["arn", arn("a"), { a: "arn:aws:s3:::bucket" }, []],
  ["arn", arn("a"), { a: "arn:aws-us-gov:sns:us-gov-west-1:123456789012:topic" }, []],
  ["arn", arn("a"), { a: "arn:aws:s3:bucket" }, [`a: got "arn:aws:s3:bucket", expected ${ARN}`]],
  ["arn", arn("a"), { a: "topic" }, [`a: got "topic", expected ${ARN}`]],
  ["json", json("a"), { a: '{"b":[]}' }, []],
  ["json", json("a"), { a: "{b}" }, ['a: got "{b}", expected a JSON document']],
  ["json", json("a"), { a: secret("{b}") }, ["a: got a secret, expected a JSON document"]],
  ["conflicting", conflicting("a", "b", "c"), {}, []],
  ["conflicting", conflicting("a", "b", "c"), { b: 1, a: null }, []],
  [
    "conflicting",
    conflicting("a", "b", "c"),
    { a: 1, c: false },
    ["c: got c together with a, expected at most one of a, b, c"],
  ],
  ["conflicting in a block", conflicting("a.b", "a.c"), { a: { c: 1 } }, []],
  ["exactlyOne", exactlyOne("a", "b"), { b: 1 }, []],
  ["exactlyOne", exactlyOne("a", "b"), {}, ["a: got none of them, expected exactly one of a, b"]],
  [
    "exactlyOne",
    exactlyOne("a", "b"),
    { a: 1, b: 2 },
    ["b: got b together with a, expected exactly one of a, b"],
  ],
  ["atLeastOne", atLeastOne("a", "b"), { b: 1 }, []],
  ["atLeastOne", atLeastOne("a", "b"), { a: 1, b: 1 }, []],
  [
    "atLeastOne",
    atLeastOne("a", "b"),
    { a: null },
    ["a: got none of them, expected at least one of a, b"],
  ],
  ["requires", requires("a", "b", "c"), {}, []],
  ["requires", requires("a", "b", "c"), { a: 1, b: 1, c: 1 }, []],
  [
    "requires",
    requires("a", "b", "c"),
    { a: 1 },
    [
      "b: got nothing beside a, expected b to be set together with a",
      "c: got nothing beside a, expected c to be set together with a",
    ],
  ],
  ["required", required("a"), { a: 0 }, []],
  ["required", required("a"), {}, ["a: got nothing, expected a value"]],
  ["required", required("a"), { a: secret(null) }, ["a: got nothing, expected a value"]],
  ["absent", absent("a"), {}, []],
  ["absent", absent("a"), { a: 1 }, ["a: got 1, expected no value"]],
  ["absent", absent("a"), { a: secret(1) }, ["a: got a secret, expected no value"]],
  ["atMost", atMost("a", "b"), { a: 2, b: "2" }, []],
  ["atMost", atMost("a", "b"), { a: 2 }, []],
  ["atMost", atMost("a", "b"), { a: 3, b: 2 }, ["a: got 3, expected at most b (2)"]],
  ["atMost", atMost("a", "b"), { a: 3, b: secret(2) }, ["a: got 3, expected at most b (a secret)"]],
  ["lessThan", lessThan("a", "b"), { a: 1, b: 2 }, []],
  ["lessThan", lessThan("a", "b"), { a: 2, b: 2 }, ["a: got 2, expected less than b (2)"]],
  ["when", when("a", ["x", "y"], [required("b")]), { a: "z" }, []],
  ["when", when("a", ["x", "y"], [required("b")]), {}, []],
  ["when", when("a", ["x"], [required("b")]), { a: "x", b: 1 }, []],
  [
    "when",
    when("a", ["x", "y"], [required("b")]),
    { a: "y" },
    ['b: got nothing, expected a value with a "y"'],
  ],
  [
    "when it is unset",
    when("a", [undefined, "x"], [required("b")]),
    {},
    ["b: got nothing, expected a value with a unset"],
  ],
  [
    "when in when",
    when("a", [1], [when("b", [true], [required("c")])]),
    { a: 1, b: true },
    ["c: got nothing, expected a value with b true with a 1"],
  ],
  ["where", where("a", [required("b")]), {}, []],
  ["where", where("a", [required("b")]), { a: null }, []],
  ["where", where("a", [required("b")]), { a: 0 }, ["b: got nothing, expected a value"]],
  ["without", without(["a", "c"], [required("b")]), { c: 1 }, []],
  ["without", without(["a", "c"], [required("b")]), {}, ["b: got nothing, expected a value"]],
  [
    "when it is a secret",
    when("a", ["x"], [required("b")]),
    { a: secret("x") },
    ["b: got nothing, expected a value with a a secret"],
  ],
];

describe("a constraint", () => {
  for (const [title, constraint, inputs, expected] of rows) {
    it(`${title} ${expected.length === 0 ? "takes" : "refuses"} ${JSON.stringify(inputs)}`, () => {
      assert.deepEqual(reasons(constraint, inputs), expected);
    });
  }

  for (const [index, [title, constraint, inputs, expected]] of rows.entries()) {
    if (expected.length > 0 && Object.keys(inputs).length > 0) {
      it(`refuses nothing that is unknown: ${title}, row ${index}`, () => {
        for (const mark of [UNKNOWN, secret(UNKNOWN)]) {
          const names = ["a", "b", "c"].map((name): [string, typeof mark] => [name, mark]);
          assert.deepEqual(constraint(Object.fromEntries(names)), []);
        }
      });
    }
  }

  it("holds nothing together with what may turn out to be unset", () => {
    assert.deepEqual(conflicting("a", "b")({ a: 1, b: UNKNOWN }), []);
    assert.deepEqual(conflicting("a.b", "a.c")({ a: UNKNOWN }), []);
    assert.deepEqual(exactlyOne("a.b", "a.c")({ a: UNKNOWN }), []);
    assert.deepEqual(requires("a", "b")({ a: UNKNOWN }), []);
    assert.deepEqual(requires("a", "b")({ a: 1, b: UNKNOWN }), []);
    assert.deepEqual(absent("a.b")({ a: UNKNOWN }), []);
    assert.deepEqual(when("a", [undefined], [required("b")])({ a: UNKNOWN }), []);
    assert.deepEqual(where("a", [required("b")])({ a: UNKNOWN }), []);
    assert.deepEqual(without(["a"], [required("b")])({ a: UNKNOWN }), []);
    assert.deepEqual(lessThan("a", "b")({ a: UNKNOWN, b: 1 }), []);
    assert.deepEqual(lessThan("a", "b")({ a: 1, b: UNKNOWN }), []);
  });

  it("never tells a secret", () => {
    const constraints = rows.map(([, constraint]) => constraint);
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000 }), (number) => {
        for (const value of [number, `-${number}-`, [number], { b: number }]) {
          const wrong = { a: secret(value), b: secret(number - 1), c: secret(1) };
          const told = constraints.flatMap((constraint) => reasons(constraint, wrong)).join("\n");
          assert.ok(!told.includes(String(number).slice(0, -1)), told);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("on a length takes what lies between its bounds, and nothing else", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.nat(12), fc.nat(12), (text, one, other) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)];
        const isGood = text.length >= least && text.length <= most;
        assert.equal(length("a", least, most)({ a: text }).length === 0, isGood);
      }),
    );
  });

  it("on a block of addresses takes one address of the many that name the block", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 8, max: 31 }), (address, prefix) => {
        const block = ipv4Block(`${address}/${prefix}`);
        const first = block?.startAddress().correctForm() ?? "";
        assert.deepEqual(cidrBlock("a")({ a: `${first}/${prefix}` }), []);
        assert.equal(
          cidrBlock("a")({ a: `${address}/${prefix}` }).length,
          address === first ? 0 : 1,
        );
      }),
    );
  });
});
