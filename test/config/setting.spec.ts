import assert from "node:assert/strict";
import {
  digits,
  flag,
  logRetentionDays,
  oneOf,
  settingMetas,
  text,
  wholeNumber,
} from "../../config/setting";

const WORDS = { description: "A thing." };

const schemas = {
  integer: wholeNumber(1, 5, WORDS),
  boolean: flag(WORDS),
  text: text((value) => value === "x", "the letter x", WORDS),
  digits: digits((value) => /^\d+$/.test(value), "digits", WORDS),
  oneOf: oneOf(["a", "b"], WORDS),
  days: logRetentionDays(WORDS),
};

describe("a setting", () => {
  const wrong = [
    ["integer", 0],
    ["integer", 6],
    ["integer", 1.5],
    ["integer", "1"],
    ["boolean", "true"],
    ["text", "y"],
    ["text", 1],
    ["digits", "x"],
    ["digits", 1.5],
    ["digits", true],
    ["oneOf", "c"],
    ["days", 2],
    ["days", "1"],
  ] as const;

  for (const [kind, value] of wrong) {
    it(`of kind ${kind} says of ${JSON.stringify(value)} what its documentation says is allowed`, () => {
      const messages = schemas[kind].safeParse(value).error?.issues.map(({ message }) => message);
      assert.ok(messages !== undefined);
      assert.deepEqual(new Set(messages), new Set([settingMetas.get(schemas[kind])?.allowed]));
    });
  }

  it("is described in the words that it was made with", () => {
    assert.deepEqual(settingMetas.get(schemas.integer), {
      type: "integer",
      allowed: "a whole number from 1 to 5",
      description: "A thing.",
    });
  });
});
