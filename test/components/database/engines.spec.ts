import assert from "node:assert/strict";
import {
  databaseEngines,
  editionOf,
  type EngineEdition,
  followsMinorVersions,
  majorVersion,
  takesProxy,
} from "../../../components/database/engines";

describe("databaseEngines", () => {
  const families = [
    ["postgres", "rds", "17", "postgres17"],
    ["postgres", "rds", "16.4", "postgres16"],
    ["mysql", "rds", "8.4", "mysql8.4"],
    ["mysql", "rds", "8.4.6", "mysql8.4"],
    ["postgres", "aurora", "17", "aurora-postgresql17"],
    ["postgres", "aurora", "18.3", "aurora-postgresql18"],
    ["mysql", "aurora", "8.0", "aurora-mysql8.0"],
    ["mysql", "aurora", "8.0.mysql_aurora.3.10.3", "aurora-mysql8.0"],
    ["mysql", "aurora", "8.4.mysql_aurora.8.4.7", "aurora-mysql8.4"],
  ] as const;

  for (const [engine, edition, version, family] of families) {
    it(`puts ${engine} ${version} of ${edition} into the parameter group family ${family}`, () => {
      assert.equal(databaseEngines[engine][edition].parameterGroupFamily(version), family);
    });
  }

  it("makes each edition refuse connections without TLS", () => {
    const { postgres, mysql } = databaseEngines;
    const set = (name: string, value: string) => ({ name, value, applyMethod: "pending-reboot" });
    assert.deepEqual(postgres.rds.parameters, [set("rds.force_ssl", "1")]);
    assert.deepEqual(postgres.aurora.parameters, [set("rds.force_ssl", "1")]);
    assert.deepEqual(mysql.rds.parameters[0], set("require_secure_transport", "1"));
    assert.deepEqual(mysql.aurora.parameters[0], set("require_secure_transport", "ON"));
  });

  const versions = [
    ["postgres", "rds", ["14", "17.6", "18"], ["9.6", "13", "19", "8.4", "17.6.1", "17."]],
    ["mysql", "rds", ["8.4", "8.4.6"], ["5.7", "8.0", "8", "8.1", "17", "8.4."]],
    ["postgres", "aurora", ["14", "17.10", "18.3"], ["13", "19", "8.0", "17."]],
    [
      "mysql",
      "aurora",
      ["8.0", "8.4", "8.0.mysql_aurora.3.10.3", "8.4.mysql_aurora.8.4.7"],
      ["5.7", "8", "8.0.36", "8.4.6", "8.0.mysql_aurora.2.11.4", "8.4.mysql_aurora.3.10.0"],
    ],
  ] as const;

  for (const [engine, edition, takes, refuses] of versions) {
    const { defaultVersion, versionPattern }: EngineEdition = databaseEngines[engine][edition];

    it(`takes the versions of ${engine} that ${edition} has, its default among them`, () => {
      for (const version of [defaultVersion, ...takes]) {
        assert.match(version, versionPattern);
      }
    });

    it(`refuses versions that are none of ${engine} of ${edition}, or too old`, () => {
      for (const version of refuses) {
        assert.doesNotMatch(version, versionPattern);
      }
    });
  }
});

describe("editionOf", () => {
  it("is Aurora's for the shape aurora, and that of RDS for the others", () => {
    assert.equal(editionOf("aurora", "mysql").engine, "aurora-mysql");
    assert.equal(editionOf("multiAzCluster", "mysql").engine, "mysql");
    assert.equal(editionOf("multiAzInstance", "postgres").engine, "postgres");
  });
});

describe("followsMinorVersions", () => {
  const versions = [
    ["postgres", "17", true],
    ["postgres", "17.6", false],
    ["postgres", "16.4", false],
    ["mysql", "8.4", true],
    ["mysql", "8.4.6", false],
    ["mysql", "8.0", true],
    ["mysql", "8.0.mysql_aurora.3.08.0", false],
    ["mysql", "8.4.mysql_aurora.8.4.7", false],
  ] as const;

  for (const [engine, version, expected] of versions) {
    it(`is ${expected} of ${engine} ${version}`, () => {
      assert.equal(followsMinorVersions(engine, version), expected);
    });
  }
});

describe("majorVersion", () => {
  for (const [engine, version, expected] of [
    ["postgres", "17.6", "17"],
    ["postgres", "17", "17"],
    ["mysql", "8.4.6", "8.4"],
    ["mysql", "8.0.mysql_aurora.3.08.0", "8.0"],
  ] as const) {
    it(`is ${expected} of ${engine} ${version}`, () => {
      assert.equal(majorVersion(engine, version), expected);
    });
  }
});

describe("takesProxy", () => {
  it("holds for all but Aurora MySQL 8.4", () => {
    assert.ok(takesProxy("multiAzInstance", "mysql", "8.4"));
    assert.ok(takesProxy("aurora", "postgres", "18"));
    assert.ok(takesProxy("aurora", "mysql", "8.0"));
    assert.ok(takesProxy("aurora", "mysql", "8.0.mysql_aurora.3.10.3"));
    assert.ok(!takesProxy("aurora", "mysql", "8.4"));
    assert.ok(!takesProxy("aurora", "mysql", "8.4.mysql_aurora.8.4.7"));
  });
});
