import assert from "node:assert/strict";
import { accessConnections } from "../../../components/data/access-connections";
import type { PolicyStatement } from "../../../components/shared/policy-document";

const connections = accessConnections({
  kind: "tables",
  name: "order-events",
  physicalName: "order-events-1a2b3c4",
  keyArn: "key",
  read: { Action: ["dynamodb:GetItem"], Resource: "table" },
  write: { Action: ["dynamodb:PutItem"], Resource: "table" },
});

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
      { Sid: "ReadTableOrderEvents", Action: ["dynamodb:GetItem"], Resource: "table" },
      { Sid: "ReadWithKeyOfTableOrderEvents", Action: ["kms:Decrypt"], Resource: "key" },
    ]);
  });

  it("let a writer encrypt, and read nothing", () => {
    assert.deepEqual(statementsOf("order-events:write"), [
      { Sid: "WriteTableOrderEvents", Action: ["dynamodb:PutItem"], Resource: "table" },
      {
        Sid: "WriteWithKeyOfTableOrderEvents",
        Action: ["kms:Decrypt", "kms:GenerateDataKey"],
        Resource: "key",
      },
    ]);
  });

  it("let the plain name do both, each once", () => {
    assert.deepEqual(
      statementsOf("order-events").map(({ Sid }) => Sid),
      ["ReadTableOrderEvents", "WriteTableOrderEvents", "WriteWithKeyOfTableOrderEvents"],
    );
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
      ["ReadBucketMedia", "WriteBucketMedia", "WriteWithKeyOfBucketMedia"],
    );
  });

  it("may be joined in one policy, whose statements are alphanumeric and unique", () => {
    const sids = ["order-events:read", "order-events:write"].flatMap((name) =>
      statementsOf(name).map(({ Sid }) => Sid),
    );
    assert.equal(new Set(sids).size, 4);
    assert.ok(sids.every((sid) => /^[A-Za-z0-9]+$/.test(sid)));
  });
});
