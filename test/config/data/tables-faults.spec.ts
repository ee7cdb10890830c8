import assert from "node:assert/strict";
import { tablesFaults } from "../../../config/data/tables-faults";
import { settings } from "../../../config/settings";
import { linesOf } from "../support";

type Values = Readonly<Record<string, unknown>>;

const aTable = (values: Values = {}): Values => ({
  name: "users",
  partitionKey: { name: "userId" },
  ...values,
});

interface Beside {
  readonly secondaryRegion?: string;
  readonly faulty?: readonly string[];
  readonly secret?: string;
}

const faults = (tables: unknown, { secondaryRegion, faulty = [], secret }: Beside = {}) =>
  tablesFaults(tables, {
    namespace: "m",
    isSecret: (key) => key === secret,
    settings: settings.parse({
      availabilityZones: ["us-east-1a", "us-east-1b"],
      ...(secondaryRegion === undefined ? {} : { secondaryRegion }),
    }),
    faulty,
  });

const BROKEN = [
  "no table",
  aTable({ sortKey: { name: "userId" } }),
  aTable({
    recoveryDays: 0,
    indexes: [
      { name: "no partition key", projection: "include" },
      7,
      { name: "by-email", partitionKey: { name: "email" }, attributes: ["name"] },
      { name: "by-email", partitionKey: { name: "userId", type: "number" } },
    ],
  }),
];

describe("tablesFaults", () => {
  it("finds nothing wrong where there are none, or where they are sound", () => {
    assert.deepEqual(faults(undefined), []);
    assert.deepEqual(faults([aTable()]), []);
  });

  it("hides no fault behind another: not of a table, not of an index, not of a setting", () => {
    assert.deepEqual(linesOf(faults(BROKEN)), [
      'm:tables[1].sortKey.name: got "userId"; expected another attribute than the partition key',
      'm:tables[2].indexes[3].partitionKey.type: got "number"; expected one type for each attribute; userId is a string in partitionKey',
      'm:tables[2].indexes[3].name: got "by-email"; expected each name once in a table; it is indexes[2].name already',
      "m:tables[2].indexes[0].attributes: got []; expected at least one attribute, because the projection is include",
      'm:tables[2].indexes[2].attributes: got ["name"]; expected none, because the projection is all',
    ]);
  });

  it("finds a time to live that is a key and no number", () => {
    assert.deepEqual(linesOf(faults([aTable({ ttlAttribute: "userId" })])), [
      'm:tables[0].ttlAttribute: got "userId"; expected an attribute that is a number; partitionKey makes it a string',
    ]);
  });

  it("refuses to say whether items expire where no attribute says when", () => {
    for (const ttlEnabled of [true, false]) {
      assert.deepEqual(faults([aTable(), aTable({ name: "products", ttlEnabled })]), [
        {
          key: "m:tables[1].ttlEnabled",
          value: ttlEnabled,
          expected: "no value without tables[1].ttlAttribute",
        },
      ]);
      assert.deepEqual(faults([aTable({ ttlEnabled, ttlAttribute: "expiresAt" })]), []);
    }
    // What is faulty by itself has a fault of its own.
    assert.deepEqual(faults([aTable({ ttlEnabled: "yes" })]), []);
    assert.deepEqual(faults([aTable({ ttlEnabled: true, ttlAttribute: "expires at" })]), []);
  });

  it("refuses a replica where there is no secondary Region", () => {
    const replicated = [aTable(), aTable({ name: "products", replicated: true })];
    assert.deepEqual(faults(replicated), [
      {
        key: "m:tables[1].replicated",
        value: true,
        expected: "false, because m:secondaryRegion is missing",
      },
    ]);
    assert.deepEqual(faults(replicated, { secondaryRegion: "us-west-2" }), []);
    // A Region that is faulty by itself has a fault of its own.
    assert.deepEqual(faults(replicated, { faulty: ["secondaryRegion"] }), []);
  });

  it("says nothing of secret tables but that they do not fit", () => {
    const secret = faults([...BROKEN, aTable({ replicated: true })], { secret: "m:tables" });
    assert.equal(secret.length, 6);
    assert.deepEqual(
      new Set(secret.map(({ expected }) => expected)),
      new Set(["a value that fits the other settings"]),
    );
  });
});
