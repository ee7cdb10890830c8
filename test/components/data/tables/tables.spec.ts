import assert from "node:assert/strict";
import { Tables, type TablesArgs, type TableSpec } from "../../../../components/data/tables/tables";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const TABLE = "aws:dynamodb/table:Table";
const REPLICA = "aws:dynamodb/tableReplica:TableReplica";
const KEY = "aws:kms/key:Key";

const table = (name: string, values: Partial<TableSpec> = {}): TableSpec => ({
  name,
  partitionKey: { name: "id", type: "string" },
  indexes: [],
  replicated: false,
  ttlEnabled: true,
  recoveryDays: 35,
  deletionProtection: true,
  ...values,
});

const deploy = (
  tables: readonly TableSpec[],
  args: Partial<TablesArgs> = {},
): Promise<Recording<Tables>> =>
  record(
    () =>
      new Tables("tables", {
        tables,
        accountId: "123456789012",
        region: "us-east-1",
        secondaryRegion: "us-west-2",
        protection: { protect: true, retainOnDelete: true },
        ...args,
      }),
  );

describe("Tables", () => {
  it("are each a table of its own, encrypted with one key", async () => {
    const recording = await deploy([table("products"), table("users")]);
    assert.deepEqual(tree(recording), [
      `${TABLE} tables-products-table < tables-products`,
      `${TABLE} tables-users-table < tables-users`,
      `${KEY} tables-encryption-key < tables-encryption`,
      "multizone:data:EncryptionKey tables-encryption < tables",
      "multizone:data:Table tables-products < tables",
      "multizone:data:Table tables-users < tables",
      "multizone:data:Tables tables < stack",
    ]);
    assertHouseRules(recording);
    for (const name of ["tables-products-table", "tables-users-table"]) {
      assert.deepEqual(recording.inputsOf(TABLE, name)["serverSideEncryption"], {
        enabled: true,
        kmsKeyArn: "arn:aws:mock:us-west-2:123456789012:tables-encryption-key",
      });
    }
    assert.deepEqual(
      recording.ofType(KEY).map(({ inputs, options }) => [inputs["region"], options.protect]),
      [["us-east-1", true]],
    );
  });

  it("have replicas in the secondary Region only where they are wanted, with a key there", async () => {
    const recording = await deploy([table("products", { replicated: true }), table("users")]);
    assertHouseRules(recording);
    assert.deepEqual(
      recording
        .ofType(REPLICA)
        .map(({ name, inputs }) => [name, inputs["region"], inputs["kmsKeyArn"]]),
      [
        [
          "tables-products-replica",
          "us-west-2",
          "arn:aws:mock:us-west-2:123456789012:tables-replica-encryption-key",
        ],
      ],
    );
    assert.deepEqual(
      recording.ofType(KEY).map(({ name, inputs }) => [name, inputs["region"]]),
      [
        ["tables-encryption-key", "us-east-1"],
        ["tables-replica-encryption-key", "us-west-2"],
      ],
    );
  });

  it("create nothing where there are none", async () => {
    const recording = await deploy([]);
    assert.deepEqual(tree(recording), ["multizone:data:Tables tables < stack"]);
    assertHouseRules(recording);
    const { connections, arns, names } = recording.result;
    assert.deepEqual([connections, arns, names], [[], {}, {}]);
  });

  it("tell their connections, ARNs and names", async () => {
    const { result } = await deploy([table("products"), table("users")]);
    assert.deepEqual(
      result.connections.map(({ name }) => name),
      ["products", "products:read", "products:write", "users", "users:read", "users:write"],
    );
    assert.deepEqual(await valueOf(result.arns), {
      products: "arn:aws:mock:us-west-2:123456789012:tables-products-table",
      users: "arn:aws:mock:us-west-2:123456789012:tables-users-table",
    });
    assert.deepEqual(await valueOf(result.names), {
      products: "tables-products-table-1a2b3c4",
      users: "tables-users-table-1a2b3c4",
    });
  });

  it("refuse names that come twice, and replicas that have nowhere to be", async () => {
    await assert.rejects(
      deploy([table("users", { replicated: true }), table("users")], {
        secondaryRegion: undefined,
      }),
      /multizone:data:Tables tables: there are several tables users; expected each name once; users is replicated and the secondary Region is none; expected another Region than us-east-1/,
    );
    await assert.rejects(
      deploy([table("users", { replicated: true })], { secondaryRegion: "us-east-1" }),
      /users is replicated and the secondary Region is us-east-1; expected another Region than us-east-1/,
    );
  });
});
