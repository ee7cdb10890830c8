import assert from "node:assert/strict";
import { Table, type TableArgs } from "../../../../components/data/tables/table";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const TABLE = "aws:dynamodb/table:Table";
const REPLICA = "aws:dynamodb/tableReplica:TableReplica";
const ARN = "arn:aws:mock:us-west-2:123456789012:users-table";

const ARGS: TableArgs = {
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
  recoveryDays: 35,
  deletionProtection: true,
  keyArn: "key",
  protection: { protect: true, retainOnDelete: false },
};

const deploy = (args: Partial<TableArgs> = {}): Promise<Recording<Table>> =>
  record(() => new Table("users", { ...ARGS, ...args }));

describe("Table", () => {
  let recording: Recording<Table>;
  before(async () => {
    recording = await deploy();
  });

  it("is one table", () => {
    assert.deepEqual(tree(recording), [
      `${TABLE} users-table < users`,
      "multizone:data:Table users < stack",
    ]);
    assertHouseRules(recording);
  });

  it("is on demand, encrypted, restorable and protected, and ready for a replica", () => {
    assert.deepEqual(recording.inputsOf(TABLE, "users-table"), {
      billingMode: "PAY_PER_REQUEST",
      hashKey: "userId",
      attributes: [
        { name: "userId", type: "S" },
        { name: "email", type: "S" },
      ],
      globalSecondaryIndexes: [
        {
          name: "by-email",
          hashKey: "email",
          projectionType: "ALL",
        },
      ],
      streamEnabled: true,
      streamViewType: "NEW_AND_OLD_IMAGES",
      serverSideEncryption: { enabled: true, kmsKeyArn: "key" },
      pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
      ttl: { enabled: false },
      deletionProtectionEnabled: true,
    });
  });

  it("has a sort key, a time to live and a shorter recovery where that is asked for", async () => {
    const other = await deploy({
      sortKey: { name: "at", type: "number" },
      ttlAttribute: "expiresAt",
      recoveryDays: 1,
      deletionProtection: false,
    });
    const inputs = other.inputsOf(TABLE, "users-table");
    assert.deepEqual(
      [inputs["rangeKey"], inputs["ttl"], inputs["pointInTimeRecovery"]],
      [
        "at",
        { enabled: true, attributeName: "expiresAt" },
        { enabled: true, recoveryPeriodInDays: 1 },
      ],
    );
    assert.equal(inputs["deletionProtectionEnabled"], false);
  });

  it("stops deleting items under the name of their attribute, without which AWS would not", async () => {
    const other = await deploy({ ttlAttribute: "expiresAt", ttlEnabled: false });
    assert.deepEqual(other.inputsOf(TABLE, "users-table")["ttl"], {
      enabled: false,
      attributeName: "expiresAt",
    });
  });

  it("has a replica that is encrypted, restorable and protected like it", async () => {
    const other = await deploy({ replica: { region: "us-east-1", keyArn: "other-key" } });
    assertHouseRules(other);
    assert.deepEqual(other.inputsOf(REPLICA, "users-replica"), {
      region: "us-east-1",
      globalTableArn: ARN,
      kmsKeyArn: "other-key",
      pointInTimeRecovery: true,
      deletionProtectionEnabled: true,
    });
  });

  it("is kept as its protection says, and leaves its replica to the replica's own resource", async () => {
    const other = await deploy({ replica: { region: "us-east-1", keyArn: "other-key" } });
    for (const type of [TABLE, REPLICA]) {
      const [options] = other.ofType(type).map((each) => each.options);
      assert.deepEqual([options?.protect, options?.retainOnDelete], [true, false]);
    }
    const [table] = other.ofType(TABLE);
    assert.deepEqual(table?.options.ignoreChanges, ["replicas"]);
  });

  it("lets services read it with its indexes, or write it, or both", async () => {
    const connections = await valueOf(recording.result.connections);
    assert.deepEqual(
      connections.map(({ name, environment }) => [name, environment]),
      ["users", "users:read", "users:write"].map((name) => [
        name,
        { USERS_TABLE_NAME: "users-table-1a2b3c4" },
      ]),
    );
    const statements = connections.flatMap((each) => each.statements);
    const read = statements.find(({ Sid }) => Sid === "ReadTables");
    const write = statements.find(({ Sid }) => Sid === "WriteTables");
    assert.deepEqual(read, {
      Sid: "ReadTables",
      Action: [
        "dynamodb:BatchGetItem",
        "dynamodb:ConditionCheckItem",
        "dynamodb:DescribeTable",
        "dynamodb:GetItem",
        "dynamodb:Query",
        "dynamodb:Scan",
      ],
      Resource: [ARN, `${ARN}/index/*`],
    });
    assert.deepEqual(write, {
      Sid: "WriteTables",
      Action: [
        "dynamodb:BatchWriteItem",
        "dynamodb:ConditionCheckItem",
        "dynamodb:DeleteItem",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
      ],
      Resource: ARN,
    });
  });

  it("tells its name and its ARN", async () => {
    const { tableName, arn } = recording.result;
    assert.deepEqual([await valueOf(tableName), await valueOf(arn)], ["users-table-1a2b3c4", ARN]);
  });

  it("names everything that does not fit together", async () => {
    await assert.rejects(
      deploy({ sortKey: { name: "userId", type: "string" }, ttlAttribute: "email" }),
      /multizone:data:Table users: sortKey.name is "userId"; expected another attribute than the partition key; ttlAttribute is "email"; expected an attribute that is a number/,
    );
  });

  it("refuses more indexes than a table can have", async () => {
    const indexes = (count: number) =>
      Array.from({ length: count }, (_, position) => ({
        name: `index-${position}`,
        partitionKey: { name: "email", type: "string" } as const,
        projection: "all" as const,
        attributes: [],
      }));
    await deploy({ indexes: indexes(20) });
    await assert.rejects(
      deploy({ indexes: indexes(21) }),
      /there are 21 indexes; expected at most 20/,
    );
  });
});
