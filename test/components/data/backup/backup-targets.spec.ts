import assert from "node:assert/strict";
import { backupTargets } from "../../../../components/data/backup/backup-targets";

const SOURCES = {
  database: { arn: "database-arn" },
  tables: { arns: { products: "products-arn", users: "users-arn" } },
  buckets: { arns: { media: "media-arn" } },
};

describe("backupTargets", () => {
  for (const shape of ["multiAzInstance", "aurora"]) {
    it(`copies ${shape} with the tables, and the buckets`, () => {
      assert.deepEqual(backupTargets({ ...SOURCES, shape }), {
        databaseArns: { database: "database-arn" },
        uncopiedResourceArns: {},
        tableArns: { products: "products-arn", users: "users-arn" },
        bucketArns: { media: "media-arn" },
      });
    });
  }

  it("backs a Multi-AZ DB cluster up without a copy", () => {
    assert.deepEqual(backupTargets({ ...SOURCES, shape: "multiAzCluster" }), {
      databaseArns: {},
      uncopiedResourceArns: { database: "database-arn" },
      tableArns: { products: "products-arn", users: "users-arn" },
      bucketArns: { media: "media-arn" },
    });
  });
});
