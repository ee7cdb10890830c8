import assert from "node:assert/strict";
import { tablesSettings } from "../../../config/data/tables-settings";

type Values = Readonly<Record<string, unknown>>;

const index = (values: Values = {}): Values => ({
  name: "by-email",
  partitionKey: { name: "email" },
  ...values,
});

const messages = (values: Values): string[] =>
  (
    tablesSettings.safeParse([{ name: "users", partitionKey: { name: "userId" }, ...values }]).error
      ?.issues ?? []
  ).map(({ path, message }) => `${path.slice(1).join(".")}: ${message}`);

describe("tablesSettings", () => {
  it("are none where nothing is said", () => {
    assert.deepEqual(tablesSettings.parse(undefined), []);
  });

  it("are safe where nothing else is said", () => {
    assert.deepEqual(
      tablesSettings.parse([
        { name: "users", partitionKey: { name: "userId" }, indexes: [index()] },
      ]),
      [
        {
          name: "users",
          partitionKey: { name: "userId", type: "string" },
          indexes: [
            {
              name: "by-email",
              partitionKey: { name: "email", type: "string" },
              projection: "all",
              attributes: [],
            },
          ],
          ttlEnabled: true,
          replicated: false,
          recoveryDays: 35,
          deletionProtection: true,
        },
      ],
    );
  });

  const sound: readonly Values[] = [
    { name: "a".repeat(24) },
    { recoveryDays: 1 },
    { recoveryDays: 35 },
    { partitionKey: { name: "a".repeat(255), type: "binary" } },
    { sortKey: { name: "shop:user#at.time-of_day", type: "number" } },
    { ttlAttribute: "expiresAt" },
    { indexes: [index({ name: "abc" }), index({ name: "a".repeat(255) })] },
    { indexes: Array.from({ length: 20 }, () => index()) },
    { indexes: [index({ projection: "include", attributes: Array.from("abcdefghijklmnopqrst") })] },
  ];
  for (const values of sound) {
    it(`take ${JSON.stringify(values).slice(0, 60)}`, () => {
      assert.deepEqual(messages(values), []);
    });
  }

  const NAME =
    "a name of at most 24 lower-case letters, digits and single hyphens that begins with a letter, and none of encryption, replica-encryption";
  const ATTRIBUTE =
    "the name of an attribute: 1 to 255 letters, digits, hyphens, underscores, dots, colons and number signs";
  const INDEX_NAME = "a name of 3 to 255 letters, digits, hyphens, underscores and dots";
  const refused: readonly (readonly [Values, string])[] = [
    [{ name: "a".repeat(25) }, `name: ${NAME}`],
    [{ name: "Users" }, `name: ${NAME}`],
    [{ name: "encryption" }, `name: ${NAME}`],
    [{ recoveryDays: 0 }, "recoveryDays: a whole number from 1 to 35"],
    [{ recoveryDays: 36 }, "recoveryDays: a whole number from 1 to 35"],
    [{ partitionKey: { name: "" } }, `partitionKey.name: ${ATTRIBUTE}`],
    [{ partitionKey: { name: "a".repeat(256) } }, `partitionKey.name: ${ATTRIBUTE}`],
    [{ partitionKey: "userId" }, "partitionKey: a map of settings"],
    [{ sortKey: { name: "at", type: "date" } }, "sortKey.type: one of string, number, binary"],
    [{ ttlAttribute: "expires at" }, `ttlAttribute: ${ATTRIBUTE}`],
    [{ replicated: "yes" }, "replicated: true or false"],
    [{ indexes: [index({ name: "ab" })] }, `indexes.0.name: ${INDEX_NAME}`],
    [{ indexes: [index({ name: "a".repeat(256) })] }, `indexes.0.name: ${INDEX_NAME}`],
    [
      { indexes: Array.from({ length: 21 }, () => index()) },
      "indexes: a list of at most 20 global secondary indexes",
    ],
    [
      { indexes: [index({ projection: "some" })] },
      "indexes.0.projection: one of all, keysOnly, include",
    ],
    [
      { indexes: [index({ attributes: Array.from("abcdefghijklmnopqrstu") })] },
      "indexes.0.attributes: a list of at most 20 names of attributes, each once",
    ],
  ];
  for (const [values, message] of refused) {
    it(`refuse ${JSON.stringify(values).slice(0, 60)}`, () => {
      assert.deepEqual(messages(values), [message]);
    });
  }

  it("are at most fifty", () => {
    const tables = (count: number): unknown =>
      Array.from({ length: count }, () => ({ name: "users", partitionKey: { name: "userId" } }));
    assert.ok(tablesSettings.safeParse(tables(50)).success);
    assert.equal(
      tablesSettings.safeParse(tables(51)).error?.issues[0]?.message,
      "a list of at most 50 tables",
    );
  });
});
