import assert from "node:assert/strict";
import * as z from "zod";
import {
  digits,
  flag,
  halves,
  logRetentionDays,
  mapsOf,
  namesOf,
  namedTexts,
  oneNumberOf,
  oneOf,
  settingMetas,
  text,
  texts,
  wholeNumber,
  zeroOr,
} from "../../config/setting";

const WORDS = { description: "A thing." };

const schemas = {
  integer: wholeNumber(1, 5, WORDS),
  boolean: flag(WORDS),
  text: text((value) => value === "x", "the letter x", WORDS),
  digits: digits((value) => /^\d+$/.test(value), "digits", WORDS),
  oneOf: oneOf(["a", "b"], WORDS),
  days: logRetentionDays(WORDS),
  halves: halves(0, 4, WORDS),
  zeroOr: zeroOr(30, 900, WORDS),
  oneNumberOf: oneNumberOf([1, 2, 4], WORDS),
  texts: texts(
    { list: "one to three texts with x", whole: (all) => all.includes("x"), least: 1, most: 3 },
    WORDS,
  ),
  maps: mapsOf(z.strictObject({}), { list: "one or two maps", least: 1, most: 2 }, WORDS),
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
    ["halves", -0.5],
    ["halves", 0.25],
    ["halves", 4.5],
    ["halves", "1"],
    ["zeroOr", 1],
    ["zeroOr", 29],
    ["zeroOr", 901],
    ["zeroOr", -1],
    ["zeroOr", "0"],
    ["oneNumberOf", 3],
    ["oneNumberOf", "1"],
    ["texts", "x"],
    ["texts", []],
    ["texts", ["y"]],
    ["texts", ["x", "x", "x", "x"]],
    ["texts", ["x", 1]],
    ["maps", {}],
    ["maps", []],
    ["maps", [{}, {}, {}]],
  ] as const;

  for (const [kind, value] of wrong) {
    it(`of kind ${kind} says of ${JSON.stringify(value)} what its documentation says is allowed`, () => {
      const messages = schemas[kind].safeParse(value).error?.issues.map(({ message }) => message);
      assert.ok(messages !== undefined);
      assert.deepEqual(new Set(messages), new Set([settingMetas.get(schemas[kind])?.allowed]));
    });
  }

  const right = [
    ["halves", 0],
    ["halves", 2.5],
    ["halves", 4],
    ["zeroOr", 0],
    ["zeroOr", 30],
    ["zeroOr", 900],
    ["oneNumberOf", 4],
    ["texts", ["x"]],
    ["texts", ["y", "x", "z"]],
    ["maps", [{}]],
    ["maps", [{}, {}]],
  ] as const;

  for (const [kind, value] of right) {
    it(`of kind ${kind} takes ${JSON.stringify(value)}`, () => {
      assert.equal(schemas[kind].safeParse(value).success, true);
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

describe("namesOf", () => {
  const schema = namesOf(["sqs", "sns"], "services", WORDS);
  const allowed = "a list of services, each once, out of sqs, sns";

  for (const [value, expected] of [
    ["sqs", [allowed]],
    [["sqs", "sqs"], [allowed]],
    [["sqs", "ses"], ["one of sqs, sns"]],
    [[], undefined],
    [["sns", "sqs"], undefined],
  ] as const) {
    it(`says of ${JSON.stringify(value)}: ${expected?.join() ?? "nothing"}`, () => {
      const found = schema.safeParse(value).error?.issues.map(({ message }) => message);
      assert.deepEqual(found, expected);
    });
  }
});

describe("texts", () => {
  it("says of one text what is allowed, and where it stands", () => {
    const schema = texts({ list: "a list", item: "an x", test: (value) => value === "x" }, WORDS);
    assert.deepEqual(
      schema.safeParse(["x", "y", 1]).error?.issues.map(({ path, message }) => [path, message]),
      [
        [[1], "an x"],
        [[2], "an x"],
      ],
    );
  });
});

describe("namedTexts", () => {
  const schema = namedTexts(
    {
      map: "a map",
      names: "a name",
      isName: (name) => /^[A-Z]+$/.test(name),
      values: "a short text",
      isValue: (value) => value.length < 6,
    },
    WORDS,
  );

  it("finds every name and every text that is not allowed", () => {
    assert.deepEqual(
      schema
        .safeParse({ a: "x", B: "x", C: "too long", D: null })
        .error?.issues.map(({ path, message }) => [path, message]),
      [
        [["a"], "a name"],
        [["C"], "a short text"],
        [["D"], "a short text"],
      ],
    );
  });

  it("takes a number and a switch for the text of it", () => {
    assert.deepEqual(schema.parse({ A: 80, B: true, C: "x" }), { A: "80", B: "true", C: "x" });
    assert.equal(schema.safeParse({ A: 1.5 }).success, false);
  });

  it("refuses what is no map", () => {
    assert.deepEqual(
      schema.safeParse(["x"]).error?.issues.map(({ path, message }) => [path, message]),
      [[[], "a map"]],
    );
  });
});
