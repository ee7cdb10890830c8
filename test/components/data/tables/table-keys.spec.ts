import assert from "node:assert/strict";
import {
  attributeDefinitions,
  indexDefinition,
  type TableIndex,
} from "../../../../components/data/tables/table-keys";

const BY_EMAIL: TableIndex = {
  name: "by-email",
  partitionKey: { name: "email", type: "string" },
  projection: "all",
  attributes: [],
};

describe("attributeDefinitions", () => {
  it("are the keys of the table and of its indexes, each once, in DynamoDB's words", () => {
    assert.deepEqual(
      attributeDefinitions({
        partitionKey: { name: "userId", type: "string" },
        sortKey: { name: "createdAt", type: "number" },
        indexes: [
          BY_EMAIL,
          {
            ...BY_EMAIL,
            name: "by-face",
            partitionKey: { name: "face", type: "binary" },
            sortKey: { name: "createdAt", type: "number" },
          },
        ],
      }),
      [
        { name: "userId", type: "S" },
        { name: "createdAt", type: "N" },
        { name: "email", type: "S" },
        { name: "face", type: "B" },
      ],
    );
  });

  it("leave out what indexes hold without being asked by it", () => {
    assert.deepEqual(
      attributeDefinitions({
        partitionKey: { name: "userId", type: "string" },
        indexes: [{ ...BY_EMAIL, projection: "include", attributes: ["name"] }],
      }).map(({ name }) => name),
      ["userId", "email"],
    );
  });
});

describe("indexDefinition", () => {
  it("has a partition key and everything that the items have", () => {
    assert.deepEqual(indexDefinition(BY_EMAIL), {
      name: "by-email",
      hashKey: "email",
      projectionType: "ALL",
    });
  });

  it("has a sort key where there is one, and the keys alone", () => {
    assert.deepEqual(
      indexDefinition({
        ...BY_EMAIL,
        sortKey: { name: "createdAt", type: "number" },
        projection: "keysOnly",
      }),
      {
        name: "by-email",
        hashKey: "email",
        rangeKey: "createdAt",
        projectionType: "KEYS_ONLY",
      },
    );
  });

  it("has the attributes that it includes", () => {
    const { projectionType, nonKeyAttributes } = indexDefinition({
      ...BY_EMAIL,
      projection: "include",
      attributes: ["name", "passwordHash"],
    });
    assert.deepEqual([projectionType, nonKeyAttributes], ["INCLUDE", ["name", "passwordHash"]]);
  });
});
