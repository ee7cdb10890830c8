import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Fault,
  failureOf,
  reasonOf,
  shown,
} from "../../../../../sandbox/providers/aws/check/fault";
import {
  type PropertyValue,
  resourceReference,
  UNKNOWN,
} from "../../../../../sandbox/providers/property-values";
import { archive, asset, secret } from "../../../../support/marked-values";

describe("a fault", () => {
  const fault: Fault = { property: "ingress[0].fromPort", given: "70000", expected: "0 to 65535" };

  it("says what was given, what is expected and where that is documented", () => {
    assert.equal(reasonOf(fault), "ingress[0].fromPort: got 70000, expected 0 to 65535");
    assert.equal(
      reasonOf({ ...fault, source: "https://docs.aws.amazon.com/x" }),
      "ingress[0].fromPort: got 70000, expected 0 to 65535 (https://docs.aws.amazon.com/x)",
    );
  });

  for (const [path, property] of [
    ["ingress[0].fromPort", "ingress"],
    ["healthCheck.path", "healthCheck"],
    ["name", "name"],
  ] as const) {
    it(`in ${path} is one of ${property} for the engine`, () => {
      assert.deepEqual(failureOf({ ...fault, property: path }), {
        property,
        reason: `${path}: got 70000, expected 0 to 65535`,
      });
    });
  }
});

describe("a value in a message", () => {
  const values: [title: string, value: PropertyValue, isSecret: boolean, text: string][] = [
    ["a text", "a\nb", false, '"a\\nb"'],
    ["a number", 5, false, "5"],
    ["nothing", null, false, "null"],
    ["a map", { a: [true] }, false, '{"a":[true]}'],
    ["a text of 58 characters", "x".repeat(58), false, `"${"x".repeat(58)}"`],
    ["a longer text", "x".repeat(59), false, `"${"x".repeat(59)}…`],
    ["a secret", "hunter2", true, "a secret"],
    ["a map with a secret in it", { a: secret("hunter2") }, false, '{"a":"a secret"}'],
    ["an asset", asset("hunter2"), false, "an asset"],
    ["an archive in a list", [archive("./a")], false, '["an archive"]'],
    ["a resource", resourceReference("urn:pulumi:s::p::t::n", "r-1"), false, "a resource"],
    ["a map with something unknown", { a: UNKNOWN }, false, '{"a":"an unknown value"}'],
    ["a list with a secret in it", [secret({ b: 1 }), 2], false, '["a secret",2]'],
  ];
  for (const [title, value, isSecret, text] of values) {
    it(`is ${text.length > 20 ? "shortened where it must be" : text}: ${title}`, () => {
      assert.equal(shown(value, isSecret), text);
    });
  }

  it("is never longer than a line", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.ok(shown(value as PropertyValue, false).length <= 61);
      }),
    );
  });
});
