import assert from "node:assert/strict";
import { type Accessible, accessConnections } from "../../../components/data/access-connections";
import type { PolicyStatement } from "../../../components/shared/policy-document";

const ORDER_EVENTS: Accessible = {
  kind: "tables",
  name: "order-events",
  physicalName: "order-events-1a2b3c4",
  keyArn: "key",
  read: { Action: ["dynamodb:Check", "dynamodb:GetItem"], Resource: ["table", "table/index/*"] },
  write: { Action: ["dynamodb:Check", "dynamodb:PutItem"], Resource: "table" },
};

const connections = accessConnections(ORDER_EVENTS);

const statementsOf = (name: string): readonly PolicyStatement[] =>
  connections.find((each) => each.name === name)?.statements ?? [];

describe("accessConnections", () => {
  it("are the plain name and one for each access, all with one variable", () => {
    assert.deepEqual(
      connections.map(({ name, endpoint, environment }) => [name, endpoint, environment]),
      ["order-events", "order-events:read", "order-events:write"].map((name) => [
        name,
        undefined,
        { ORDER_EVENTS_TABLE_NAME: "order-events-1a2b3c4" },
      ]),
    );
  });

  it("let a reader decrypt and nothing else", () => {
    assert.deepEqual(statementsOf("order-events:read"), [
      {
        Sid: "ReadTables",
        Action: ["dynamodb:Check", "dynamodb:GetItem"],
        Resource: ["table", "table/index/*"],
      },
      { Sid: "ReadWithKeyOfTables", Action: ["kms:Decrypt"], Resource: "key" },
    ]);
  });

  it("let a writer encrypt, and read nothing", () => {
    assert.deepEqual(statementsOf("order-events:write"), [
      { Sid: "WriteTables", Action: ["dynamodb:Check", "dynamodb:PutItem"], Resource: "table" },
      {
        Sid: "WriteWithKeyOfTables",
        Action: ["kms:Decrypt", "kms:GenerateDataKey"],
        Resource: "key",
      },
    ]);
  });

  it("let the plain name do both, each action once, where it can read", () => {
    assert.deepEqual(statementsOf("order-events"), [
      {
        Sid: "ReadAndWriteTables",
        Action: ["dynamodb:Check", "dynamodb:GetItem", "dynamodb:PutItem"],
        Resource: ["table", "table/index/*"],
      },
      {
        Sid: "WriteWithKeyOfTables",
        Action: ["kms:Decrypt", "kms:GenerateDataKey"],
        Resource: "key",
      },
    ]);
  });

  it("differ from those of a bucket of the same name", () => {
    const [bucket] = accessConnections({
      kind: "buckets",
      name: "media",
      physicalName: "media-1a2b3c4",
      keyArn: "key",
      read: { Action: ["s3:GetObject"], Resource: "bucket" },
      write: { Action: ["s3:PutObject"], Resource: "bucket" },
    });
    assert.deepEqual(bucket?.environment, { MEDIA_BUCKET_NAME: "media-1a2b3c4" });
    assert.deepEqual(
      bucket.statements.map(({ Sid }) => Sid),
      ["ReadAndWriteBuckets", "WriteWithKeyOfBuckets"],
    );
  });

  it("have Sids that are alphanumeric and the same for all of a kind", () => {
    const sids = connections.flatMap(({ statements }) => statements.map(({ Sid }) => Sid));
    const [other] = accessConnections({ ...ORDER_EVENTS, name: "users" });
    assert.ok(sids.every((sid) => /^[A-Za-z0-9]+$/.test(sid)));
    assert.deepEqual(other?.statements, statementsOf("order-events"));
  });
});
