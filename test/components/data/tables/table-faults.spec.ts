import assert from "node:assert/strict";
import { type KnownTable, tableFaults } from "../../../../components/data/tables/table-faults";

const ID = { name: "id", type: "string" } as const;
const EMAIL = { name: "email", type: "string" } as const;

const index = (values: Partial<NonNullable<KnownTable["indexes"][number]>> = {}) => ({
  name: "by-email",
  partitionKey: EMAIL,
  projection: "all" as const,
  attributes: [],
  ...values,
});

/** As many attributes as an index can project, with names of their own. */
const attributes = (prefix: string, count = 20): string[] =>
  Array.from({ length: count }, (_, position) => `${prefix}${position}`);

const including = (count: number) =>
  Array.from({ length: count }, (_, position) =>
    index({
      name: `index-${position}`,
      projection: "include",
      attributes: attributes(`a${position}-`),
    }),
  );

const faults = (table: Partial<KnownTable>): string[] =>
  tableFaults({ partitionKey: ID, indexes: [], ...table }).map(
    ({ path, expected }) => `${path}: ${expected}`,
  );

describe("tableFaults", () => {
  const sound: readonly (readonly [string, Partial<KnownTable>])[] = [
    ["has a partition key alone", {}],
    ["has a sort key", { sortKey: EMAIL }],
    ["has indexes over one attribute", { indexes: [index(), index({ name: "by-mail" })] }],
    ["has an index over its own key", { indexes: [index({ partitionKey: ID, sortKey: EMAIL })] }],
    [
      "has a number that is a time",
      { sortKey: { name: "at", type: "number" }, ttlAttribute: "at" },
    ],
    ["has a time that is no key", { ttlAttribute: "expiresAt" }],
    ["includes an attribute", { indexes: [index({ projection: "include", attributes: ["a"] })] }],
    ["includes 100 attributes", { indexes: including(5) }],
    ["is known in part", { partitionKey: undefined, indexes: [undefined, {}] }],
  ];
  for (const [what, table] of sound) {
    it(`finds nothing wrong with a table that ${what}`, () => {
      assert.deepEqual(faults(table), []);
    });
  }

  it("finds the keys that give an attribute another type", () => {
    assert.deepEqual(
      faults({
        sortKey: { name: "at", type: "number" },
        indexes: [
          index({ partitionKey: { name: "at", type: "string" } }),
          index({ name: "by-id", sortKey: { name: "id", type: "binary" } }),
        ],
      }),
      [
        "indexes[0].partitionKey.type: one type for each attribute; at is a number in sortKey",
        "indexes[1].sortKey.type: one type for each attribute; id is a string in partitionKey",
      ],
    );
  });

  it("finds sort keys that are the partition key, too", () => {
    assert.deepEqual(faults({ sortKey: ID, indexes: [index({ sortKey: EMAIL })] }), [
      "sortKey.name: another attribute than the partition key",
      "indexes[0].sortKey.name: another attribute than the partition key",
    ]);
  });

  it("finds the names that an earlier index has", () => {
    assert.deepEqual(
      faults({
        indexes: [undefined, index(), index({ partitionKey: ID }), index({ name: "x-y" })],
      }),
      ["indexes[2].name: each name once in a table; it is indexes[1].name already"],
    );
  });

  it("finds attributes that are not included, and an index that includes none", () => {
    assert.deepEqual(
      faults({
        indexes: [
          index({ name: "one", projection: "include" }),
          index({ name: "two", attributes: ["a"] }),
          index({ name: "three", projection: "keysOnly", attributes: ["a"] }),
          index({ name: "four", projection: undefined, attributes: ["a"] }),
        ],
      }),
      [
        "indexes[0].attributes: at least one attribute, because the projection is include",
        "indexes[1].attributes: none, because the projection is all",
        "indexes[2].attributes: none, because the projection is keysOnly",
      ],
    );
  });

  it("finds attributes that are included twice, and keys, which are held anyway", () => {
    assert.deepEqual(
      faults({
        indexes: [index({ projection: "include", attributes: ["a", "id", "a", "email"] })],
      }),
      [
        "indexes[0].attributes[1]: no key: partitionKey is id, and every index holds its keys and the table's",
        "indexes[0].attributes[2]: each attribute once; it is indexes[0].attributes[0] already",
        "indexes[0].attributes[3]: no key: indexes[0].partitionKey is email, and every index holds its keys and the table's",
      ],
    );
  });

  it("counts what all indexes include together", () => {
    assert.deepEqual(
      faults({
        indexes: [
          ...including(5),
          index({ name: "one-more", projection: "include", attributes: ["a"] }),
        ],
      }),
      ["indexes: at most 100 attributes in all indexes together, and there are 101"],
    );
  });

  it("finds a time that is a key and no number", () => {
    assert.deepEqual(faults({ indexes: [index()], ttlAttribute: "email" }), [
      "ttlAttribute: an attribute that is a number; indexes[0].partitionKey makes it a string",
    ]);
  });

  it("tells the values that it found", () => {
    assert.deepEqual(
      tableFaults({ partitionKey: ID, sortKey: ID, indexes: [], ttlAttribute: "id" }).map(
        ({ value }) => value,
      ),
      ["id", "id"],
    );
  });
});
