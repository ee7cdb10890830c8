import assert from "node:assert/strict";

import { ExemptionLedger } from "../../../policies/support/exemption-ledger";

const orders = { resource: "orders", reason: "moved next month", expires: "2026-06-30" };
const old = { resource: "old-*", reason: "was to go", expires: "2026-01-31" };
const resource = { name: "orders", urn: "urn:pulumi:prod::shop::t::orders" };

function ledger(...exemptions: readonly (typeof orders)[]): ExemptionLedger {
  const book = new ExemptionLedger(() => "2026-06-15");
  book.configure("rule", exemptions);
  return book;
}

describe("the exemption ledger", () => {
  it("finds the exemption of a resource, for the rule that has it", () => {
    const book = ledger(orders, old);
    assert.deepEqual(book.find("rule", resource), { exemption: orders, expired: false });
    assert.equal(book.find("another-rule", resource), undefined);
    assert.equal(book.find("rule", { ...resource, name: "users" }), undefined);
  });

  it("finds one that has expired only when none holds", () => {
    const past = { ...orders, expires: "2026-06-14" };
    assert.deepEqual(ledger(past).find("rule", resource), { exemption: past, expired: true });
    assert.deepEqual(ledger(past, orders).find("rule", resource), {
      exemption: orders,
      expired: false,
    });
  });

  it("tells which were used, which have expired and which nothing needed", () => {
    const book = ledger(orders, { ...orders, resource: "users" }, old);
    book.find("rule", resource);
    assert.deepEqual(
      book.settle().map(({ exemption, state }) => [exemption.rule, exemption.resource, state]),
      [
        ["rule", "orders", "used"],
        ["rule", "users", "unused"],
        ["rule", "old-*", "expired"],
      ],
    );
  });

  it("counts anew after it was asked", () => {
    const book = ledger(orders);
    book.find("rule", resource);
    book.settle();
    assert.deepEqual(
      book.settle().map(({ state }) => state),
      ["unused"],
    );
  });

  it("keeps its account when the same configuration arrives again, and drops it with another", () => {
    const book = ledger(orders);
    book.find("rule", resource);
    book.configure("rule", [{ ...orders }]);
    assert.deepEqual(
      book.settle().map(({ state }) => state),
      ["used"],
    );
    book.find("rule", resource);
    book.configure("rule", [{ ...orders, reason: "later" }]);
    assert.deepEqual(
      book.settle().map(({ exemption, state }) => [exemption.reason, state]),
      [["later", "unused"]],
    );
    book.configure("rule", []);
    assert.deepEqual(book.settle(), []);
  });
});
