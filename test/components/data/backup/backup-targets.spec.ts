import assert from "node:assert/strict";
import { backupTargets } from "../../../../components/data/backup/backup-targets";

const SOURCES = {
  database: { arn: "database" },
  tables: { arns: ["products", "users"] },
  buckets: { arns: ["media"] },
};

describe("backupTargets", () => {
  for (const shape of ["multiAzInstance", "aurora"]) {
    it(`copies ${shape} with the tables, and the buckets`, () => {
      assert.deepEqual(backupTargets({ ...SOURCES, shape }), {
        resourceArns: ["database", "products", "users"],
        uncopiedResourceArns: [],
        bucketArns: ["media"],
      });
    });
  }

  it("backs a Multi-AZ DB cluster up without a copy", () => {
    assert.deepEqual(backupTargets({ ...SOURCES, shape: "multiAzCluster" }), {
      resourceArns: ["products", "users"],
      uncopiedResourceArns: ["database"],
      bucketArns: ["media"],
    });
  });
});
