import assert from "node:assert/strict";
import { dynamodb } from "../../../../../../sandbox/providers/aws/resources/dynamodb";
import { table } from "../../../../../../sandbox/providers/aws/resources/dynamodb/table";
import {
  TABLE,
  TABLE_REPLICA,
} from "../../../../../../sandbox/providers/aws/resources/dynamodb/tokens";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/products";

const onDemand = {
  name: "products",
  billingMode: "PAY_PER_REQUEST",
  hashKey: "id",
  attributes: [{ name: "id", type: "S" }],
};

describe("aws.dynamodb.Table", () => {
  const folder = temporaryFolder("dynamodb-table");
  const byShop = { name: "by-shop", hashKey: "shop", projectionType: "ALL" };
  const shop = { name: "shop", type: "S" };

  itRefuses(table, onDemand, [
    ["a short name", { name: "pr" }, 'name: got "pr" (2 characters), expected 3 to 255 characters'],
    [
      "a slash",
      { name: "shop/products" },
      'name: got "shop/products", expected letters, digits and the characters _ . -',
    ],
    ["no key", { hashKey: null, attributes: [] }, "hashKey: got nothing, expected a value"],
    [
      "a key that is not declared",
      { rangeKey: "at" },
      'rangeKey: got "at", expected the name of one of attributes',
    ],
    [
      "an attribute that is no key",
      { attributes: [...onDemand.attributes, shop] },
      'attributes[1].name: got "shop", expected an attribute that is a key of the table or of an index',
    ],
    [
      "the key of an index that is not declared",
      { globalSecondaryIndexes: [byShop] },
      'globalSecondaryIndexes[0].hashKey: got "shop", expected the name of one of attributes',
    ],
    [
      "an attribute of another type",
      { attributes: [{ name: "id", type: "string" }] },
      'attributes[0].type: got "string", expected one of B, N, S',
    ],
    [
      "an index without a key",
      { globalSecondaryIndexes: [{ name: "by-shop", projectionType: "ALL" }] },
      "globalSecondaryIndexes[0].hashKey: got none of them, expected exactly one of hashKey, keySchemas",
    ],
    [
      "an index that includes nothing in particular",
      {
        attributes: [...onDemand.attributes, shop],
        globalSecondaryIndexes: [{ ...byShop, projectionType: "INCLUDE" }],
      },
      'globalSecondaryIndexes[0].nonKeyAttributes: got nothing, expected a value with projectionType "INCLUDE"',
    ],
    [
      "two indexes of one name",
      {
        attributes: [...onDemand.attributes, shop],
        globalSecondaryIndexes: [byShop, byShop],
      },
      'globalSecondaryIndexes[1].name: got "by-shop", expected a name that no other index has',
    ],
    [
      "an index beside a table without a sort key",
      {
        attributes: [...onDemand.attributes, shop],
        localSecondaryIndexes: [{ name: "by-shop", rangeKey: "shop", projectionType: "ALL" }],
      },
      "rangeKey: got nothing beside localSecondaryIndexes, expected rangeKey to be set together with localSecondaryIndexes",
    ],
    [
      "an unknown way to pay",
      { billingMode: "FREE" },
      'billingMode: got "FREE", expected one of PAY_PER_REQUEST, PROVISIONED',
    ],
    [
      "capacity on demand",
      { readCapacity: 5, writeCapacity: 5 },
      'readCapacity: got 5, expected no value with billingMode "PAY_PER_REQUEST"',
      'writeCapacity: got 5, expected no value with billingMode "PAY_PER_REQUEST"',
    ],
    [
      "no capacity that is provisioned",
      { billingMode: "PROVISIONED", readCapacity: 0 },
      'readCapacity: got 0, expected 1 to 2147483647 with billingMode "PROVISIONED"',
      'writeCapacity: got nothing, expected a value with billingMode "PROVISIONED"',
    ],
    [
      "backups of more than 35 days",
      { pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 36 } },
      "pointInTimeRecovery.recoveryPeriodInDays: got 36, expected 1 to 35",
    ],
    [
      "a key by its alias",
      { serverSideEncryption: { enabled: true, kmsKeyArn: "alias/a" } },
      'serverSideEncryption.kmsKeyArn: got "alias/a", expected an ARN (arn:partition:service:region:account:resource)',
    ],
    [
      "an expiry by no attribute",
      { ttl: { enabled: true } },
      "ttl.attributeName: got nothing, expected a value with ttl.enabled true",
    ],
    [
      "a stream of nothing",
      { streamEnabled: true },
      "streamViewType: got nothing, expected a value with streamEnabled true",
    ],
    [
      "an unknown class",
      { tableClass: "COLD" },
      'tableClass: got "COLD", expected one of STANDARD, STANDARD_INFREQUENT_ACCESS',
    ],
  ]);
  itTakes(table, onDemand, [
    ["a key that is not known yet", { hashKey: UNKNOWN }],
    ["attributes that are not known yet", { attributes: UNKNOWN, rangeKey: "at" }],
    ["provisioned capacity", { billingMode: "PROVISIONED", readCapacity: 1, writeCapacity: 1 }],
    ["the longest backups", { pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 } }],
    ["no limit on demand", { onDemandThroughput: { maxReadRequestUnits: -1 } }],
    ["a restored table without keys", { hashKey: null, attributes: [], restoreSourceName: "a" }],
    [
      "an index by several attributes",
      {
        attributes: [...onDemand.attributes, shop],
        globalSecondaryIndexes: [
          {
            name: "by-shop",
            projectionType: "ALL",
            keySchemas: [{ attributeName: "shop", keyType: "HASH" }],
          },
        ],
      },
    ],
    [
      "an index beside the sort key",
      {
        rangeKey: "at",
        attributes: [...onDemand.attributes, { name: "at", type: "N" }, shop],
        localSecondaryIndexes: [
          { name: "a-1", rangeKey: "shop", projectionType: "INCLUDE", nonKeyAttributes: ["b"] },
        ],
      },
    ],
  ]);

  it("is known by its name, in its own Region", async () => {
    const account = new TestAccount(folder());
    const planned = await account.planned(TABLE, { ...onDemand, name: null });
    assert.deepEqual(
      [planned["name"], planned["arn"], planned["tableClass"]],
      ["web-38b0874", UNKNOWN, "STANDARD"],
    );
    const made = await account.make(TABLE, onDemand);
    assert.deepEqual(
      [made.id, made.outputs["arn"], made.outputs["streamArn"], made.outputs["readCapacity"]],
      ["products", ARN, "", 0],
    );
    await assert.rejects(account.make(TABLE, onDemand), /ResourceInUseException/);
    const other = await account.make(TABLE, { ...onDemand, region: "eu-central-1" });
    assert.equal(other.outputs["arn"], ARN.replace("eu-west-1", "eu-central-1"));
  });

  it("is replaced for its keys and local indexes alone", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(TABLE, onDemand);
    const attributes = [{ name: "key", type: "S" }];
    const change = account.change(made, { hashKey: "key", attributes });
    assert.deepEqual(change.replaces, ["hashKey"]);
    assert.equal(change.deletesFirst, true);
    const sorted = account.change(made, {
      rangeKey: "shop",
      attributes: [...onDemand.attributes, shop],
      localSecondaryIndexes: [{ name: "by-shop", rangeKey: "shop", projectionType: "ALL" }],
    });
    assert.deepEqual(sorted.replaces.sort(), ["localSecondaryIndexes", "rangeKey"]);
    const indexed = account.change(made, {
      attributes: [...onDemand.attributes, shop],
      globalSecondaryIndexes: [byShop],
      deletionProtectionEnabled: true,
      pointInTimeRecovery: { enabled: true },
    });
    assert.deepEqual(indexed.replaces, []);
    const restored = account.change(made, { restoreSourceName: "products-old" });
    assert.deepEqual(restored.replaces, ["restoreSourceName"]);
  });

  it("forgets in place what it was restored from", async () => {
    const account = new TestAccount(folder());
    for (const [name, source] of [
      ["restoreSourceName", "products-old"],
      ["restoreSourceTableArn", `${ARN}-old`],
    ] as const) {
      const made = await account.make(TABLE, { ...onDemand, name, [name]: source });
      const { replaces, updates } = account.change(made, { [name]: null });
      assert.deepEqual([replaces, updates], [[], [name]]);
      assert.deepEqual(account.change(made, { [name]: `${source}er` }).replaces, [name]);
    }
  });

  it("tells its stream once it has one", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(TABLE, onDemand);
    const stream = { streamEnabled: true, streamViewType: "KEYS_ONLY" };
    const after = await account.update(made, stream);
    assert.deepEqual(
      [after["streamArn"], after["streamLabel"]],
      [`${ARN}/stream/2026-01-01T00:00:00.000`, "2026-01-01T00:00:00.000"],
    );
  });

  it("stays while it, or a replica of it, is protected", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(TABLE, { ...onDemand, deletionProtectionEnabled: true });
    await assert.rejects(
      account.delete(made),
      /ValidationException: the table products, or a replica of it, is protected; set deletionProtectionEnabled to false first/,
    );
    const replicas = [{ deletionProtectionEnabled: true }];
    assert.match(table.keeps?.({ name: "a", replicas }, true) ?? "", /^ValidationException: /);
    const open = [{ deletionProtectionEnabled: false }];
    assert.equal(table.keeps?.({ name: "a", replicas: open }, true), undefined);
  });

  it("has no backups, no expiry and AWS's own key unless told otherwise", () => {
    const { pointInTimeRecovery, serverSideEncryption, ttl } = outputsOf(table, onDemand);
    assert.deepEqual(
      [pointInTimeRecovery, serverSideEncryption, ttl],
      [{ enabled: false, recoveryPeriodInDays: 0 }, null, { attributeName: "", enabled: false }],
    );
    const asked = outputsOf(table, {
      ...onDemand,
      pointInTimeRecovery: { enabled: true },
      serverSideEncryption: { enabled: true },
    });
    assert.deepEqual(
      [asked["pointInTimeRecovery"], asked["serverSideEncryption"]],
      [{ recoveryPeriodInDays: 35 }, { kmsKeyArn: "" }],
    );
  });
});

describe("the table of Amazon DynamoDB", () => {
  it("holds its types", () => {
    assert.deepEqual(Object.keys(dynamodb), [TABLE, TABLE_REPLICA]);
  });
});
