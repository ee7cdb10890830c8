import assert from "node:assert/strict";

import fc from "fast-check";

import { isFalse, isOff, isTrue, numberOf, textOf } from "../../../policies/support/scalars";
import type { Value } from "../../../policies/support/values";

const absent: Value = { kind: "absent" };
const unknown: Value = { kind: "unknown" };

function known(value: unknown): Value {
  return { kind: "known", value };
}

describe("scalars", () => {
  it("takes the value and its text for true or false", () => {
    for (const [value, truth] of [
      [true, true],
      ["true", true],
      [false, false],
      ["false", false],
    ] as const) {
      assert.equal(isTrue(known(value)), truth);
      assert.equal(isFalse(known(value)), !truth);
    }
  });

  it("takes nothing else for true or false", () => {
    for (const value of [absent, unknown, ...[1, 0, "", "yes", "True", [], {}].map(known)]) {
      assert.equal(isTrue(value), false);
      assert.equal(isFalse(value), false);
    }
  });

  it("takes a switch that is absent or false for off, and no other", () => {
    assert.ok([absent, known(false), known("false")].every(isOff));
    assert.ok(![unknown, known(true), known("no"), known("")].some(isOff));
  });

  it("takes the value and its text for a number", () => {
    assert.equal(numberOf(known(0)), 0);
    assert.equal(numberOf(known(5)), 5);
    assert.equal(numberOf(known("5")), 5);
    assert.equal(numberOf(known(" 5 ")), 5);
    assert.equal(numberOf(known("-1")), -1);
  });

  it("takes nothing else for a number", () => {
    const others = ["", " ", "five", "5x", true, [], [5], {}, Number.NaN, Infinity];
    for (const value of [absent, unknown, ...others.map(known)]) {
      assert.equal(numberOf(value), undefined);
    }
  });

  it("takes a text that is not empty for a text", () => {
    assert.equal(textOf(known("x")), "x");
    for (const value of [absent, unknown, ...["", 1, true, [], {}].map(known)]) {
      assert.equal(textOf(value), undefined);
    }
  });

  it("never throws, and never takes a value for both true and false", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const given = known(value);
        assert.ok(!(isTrue(given) && isFalse(given)));
        const number = numberOf(given);
        assert.ok(number === undefined || Number.isFinite(number));
        textOf(given);
      }),
    );
  });
});
