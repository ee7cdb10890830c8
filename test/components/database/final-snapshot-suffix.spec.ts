import assert from "node:assert/strict";
import fc from "fast-check";
import { finalSnapshotSuffix } from "../../../components/database/final-snapshot-suffix";

describe("finalSnapshotSuffix", () => {
  it("names what replaces a database instance", () => {
    assert.equal(finalSnapshotSuffix("postgres", "app"), "postgres-app-final");
    assert.notEqual(finalSnapshotSuffix("mysql", "app"), finalSnapshotSuffix("postgres", "app"));
  });

  it("keeps to letters, digits and single hyphens, whatever the database is named", () => {
    assert.equal(finalSnapshotSuffix("mysql", "my__app_"), "mysql-my-app-final");
    fc.assert(
      fc.property(fc.string(), (name) => {
        assert.match(finalSnapshotSuffix("postgres", name), /^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/);
      }),
    );
  });
});
