import assert from "node:assert/strict";

import fc from "fast-check";

import {
  concerns,
  exemptionsSchema,
  hasExpired,
  matches,
  today,
} from "../../../policies/support/exemptions";

const urn = "urn:pulumi:prod::shop::multizone:database:Database$aws:rds/instance:Instance::orders";

function exemption(resource: string, expires = "2027-01-01") {
  return { resource, reason: "a reason", expires };
}

describe("an exemption", () => {
  const rows: readonly [pattern: string, matched: boolean][] = [
    ["orders", true],
    ["order", false],
    ["rders", false],
    ["orders2", false],
    ["*", true],
    ["ord*", true],
    ["*ers", true],
    ["o*s", true],
    ["o*d*s", true],
    ["o*x*s", false],
    ["orders*orders", false],
    ["*orders*", true],
    ["or.ers", false],
    [urn, true],
    ["urn:pulumi:prod::*::orders", true],
    ["urn:pulumi:dev::*::orders", false],
    ["*::orders", true],
    ["*aws:rds/instance:Instance::*", true],
    ["::", false],
  ];
  for (const [pattern, matched] of rows) {
    it(`${matched ? "is" : "is not"} meant for a resource when it says ${pattern}`, () => {
      assert.equal(matches(exemption(pattern), { name: "orders", urn }), matched);
    });
  }

  it("matches like the regular expression that it stands for", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (pattern, name) => {
        const expression = new RegExp(`^${pattern.replaceAll("*", "[^]*")}$`);
        assert.equal(matches(exemption(pattern), { name, urn }), expression.test(name));
      }),
    );
  });

  it("holds up to and on its last day", () => {
    assert.equal(hasExpired(exemption("x", "2026-06-15"), "2026-06-14"), false);
    assert.equal(hasExpired(exemption("x", "2026-06-15"), "2026-06-15"), false);
    assert.equal(hasExpired(exemption("x", "2026-06-15"), "2026-06-16"), true);
    assert.match(today(), /^\d{4}-\d{2}-\d{2}$/);
  });

  const stacks: readonly [pattern: string, concerned: boolean][] = [
    ["orders", true],
    ["*::orders", true],
    ["urn:pulumi:prod::shop::*::orders", true],
    ["urn:pulumi:*::shop::*::orders", true],
    ["urn:pulumi:prod::*", true],
    ["urn:pulumi:prod", true],
    ["urn:pulumi:dev::shop::*::orders", false],
    ["urn:pulumi:prod::other::*::orders", false],
  ];
  for (const [pattern, concerned] of stacks) {
    it(`${concerned ? "concerns" : "does not concern"} a stack when it says ${pattern}`, () => {
      assert.equal(concerns(exemption(pattern), urn), concerned);
    });
  }

  it("needs a resource, a reason and a day of the calendar", () => {
    const items = exemptionsSchema.items;
    assert.ok(typeof items === "object" && !Array.isArray(items));
    assert.deepEqual(items.required, ["resource", "reason", "expires"]);
    const expires = items.properties?.expires;
    assert.ok(typeof expires === "object");
    const day = new RegExp(expires.pattern ?? "");
    for (const right of ["2026-01-01", "2026-12-31", "2026-10-20"]) {
      assert.match(right, day);
    }
    for (const wrong of [
      "2026-13-01",
      "2026-00-01",
      "2026-01-32",
      "2026-01-00",
      "26-01-01",
      "2026-1-1",
      "x2026-01-01",
      "2026-01-011",
    ]) {
      assert.doesNotMatch(wrong, day);
    }
  });
});
