import assert from "node:assert/strict";
import { tableReplica } from "../../../../../../sandbox/providers/aws/resources/dynamodb/table-replica";
import {
  TABLE,
  TABLE_REPLICA,
} from "../../../../../../sandbox/providers/aws/resources/dynamodb/tokens";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const SOURCE = "arn:aws:dynamodb:us-east-1:123456789012:table/products";
const KEY = "arn:aws:kms:eu-west-1:123456789012:key/a";

const good = { globalTableArn: SOURCE };

describe("aws.dynamodb.TableReplica", () => {
  itRefuses(tableReplica, good, [
    [
      "a name instead of an ARN",
      { globalTableArn: "products" },
      'globalTableArn: got "products", expected an ARN (arn:partition:service:region:account:resource)',
      'globalTableArn: got "products", expected the ARN of a table',
    ],
    [
      "a stream of a table",
      { globalTableArn: `${SOURCE}/stream/1` },
      `globalTableArn: got "${`${SOURCE}/stream/1`.slice(0, 59)}…, expected the ARN of a table`,
    ],
    [
      "a key's id",
      { kmsKeyArn: "a" },
      'kmsKeyArn: got "a", expected an ARN (arn:partition:service:region:account:resource)',
    ],
    [
      "a key of another Region",
      { kmsKeyArn: KEY, region: "eu-central-1" },
      `kmsKeyArn: got "${KEY}", expected a key of eu-central-1`,
    ],
    [
      "another class of storage",
      { tableClassOverride: "COLD" },
      'tableClassOverride: got "COLD", expected one of STANDARD, STANDARD_INFREQUENT_ACCESS',
    ],
    [
      "the Region of its table",
      { region: "us-east-1" },
      "globalTableArn: got a table in us-east-1, expected one in another Region than the replica",
    ],
  ]);
  itTakes(tableReplica, good, [
    ["a key of its Region", { kmsKeyArn: KEY, region: "eu-west-1" }],
    ["a table that is not known yet", { globalTableArn: UNKNOWN, region: "eu-west-1" }],
    ["infrequent access", { tableClassOverride: "STANDARD_INFREQUENT_ACCESS" }],
  ]);
});

describe("a replica of a table, in an account", () => {
  const folder = temporaryFolder("dynamodb-table-replica");
  let account: TestAccount;
  beforeEach(() => {
    account = new TestAccount(folder());
  });

  it("has its table's name in its own Region, and no secret, backups, key or protection", async () => {
    const { id, outputs } = await account.make(TABLE_REPLICA, good);
    assert.equal(id, "products:us-east-1");
    assert.deepEqual(outputs, {
      ...good,
      arn: SOURCE.replace("us-east-1", "eu-west-1"),
      deletionProtectionEnabled: false,
      id,
      kmsKeyArn: "",
      pointInTimeRecovery: false,
      region: "eu-west-1",
      tagsAll: {},
    });
  });

  it("knows at preview its backups, and neither ARN nor key", async () => {
    const planned = await account.planned(TABLE_REPLICA, good);
    assert.deepEqual(
      ["arn", "kmsKeyArn", "pointInTimeRecovery"].map((name) => planned[name]),
      [UNKNOWN, UNKNOWN, false],
    );
  });

  it("is replaced for another table, key or class, and takes backups and protection in place", async () => {
    const made = await account.make(TABLE_REPLICA, good);
    const change = account.change(made, {
      deletionProtectionEnabled: true,
      globalTableArn: `${SOURCE}-2`,
      kmsKeyArn: KEY,
      pointInTimeRecovery: true,
      tableClassOverride: "STANDARD",
    });
    assert.deepEqual(change.replaces.sort(), ["globalTableArn", "kmsKeyArn", "tableClassOverride"]);
    assert.deepEqual(change.updates.sort(), ["deletionProtectionEnabled", "pointInTimeRecovery"]);
  });

  it("is the only one of its table in its Region, and not in all", async () => {
    await account.make(TABLE_REPLICA, good);
    await account.make(TABLE_REPLICA, { ...good, region: "eu-central-1" });
    await account.make(TABLE_REPLICA, { globalTableArn: `${SOURCE}-2` });
    await assert.rejects(account.make(TABLE_REPLICA, good), { code: "ValidationException" });
  });

  const table = {
    name: "products",
    attributes: [{ name: "id", type: "S" }],
    billingMode: "PAY_PER_REQUEST",
    hashKey: "id",
  };

  it("is refused beside its table", async () => {
    const { outputs } = await account.make(TABLE, table);
    await assert.rejects(account.make(TABLE_REPLICA, { globalTableArn: outputs["arn"] ?? null }), {
      message:
        /: globalTableArn: got a table in eu-west-1, expected one in another Region than the replica \(https:\S+\)$/,
    });
  });

  it("is refused where another table has its name", async () => {
    await account.make(TABLE, table);
    await assert.rejects(account.make(TABLE_REPLICA, good), {
      message:
        /: globalTableArn: got the table products, as another one in the replica's Region is called, expected a name that no table there has/,
    });
  });

  it("stays while it is protected", async () => {
    const made = await account.make(TABLE_REPLICA, { ...good, deletionProtectionEnabled: true });
    await assert.rejects(account.delete(made), {
      message:
        "ValidationException: the replica of products is protected; set deletionProtectionEnabled to false first",
    });
    await account.update(made, { deletionProtectionEnabled: false });
    await account.delete(made);
    assert.ok(!(await account.exists(made)));
  });
});
