import assert from "node:assert/strict";
import { databaseEngines } from "../../../components/database/engines";

describe("databaseEngines", () => {
  const families = [
    ["postgres", "17", "postgres17"],
    ["postgres", "16.4", "postgres16"],
    ["mysql", "8.4", "mysql8.4"],
    ["mysql", "8.4.6", "mysql8.4"],
  ] as const;

  for (const [engine, version, family] of families) {
    it(`puts ${engine} ${version} into the parameter group family ${family}`, () => {
      assert.equal(databaseEngines[engine].parameterGroupFamily(version), family);
    });
  }

  it("makes each engine refuse connections without TLS", () => {
    const [postgres, mysql] = [databaseEngines.postgres, databaseEngines.mysql];
    const set = (name: string) => ({ name, value: "1", applyMethod: "pending-reboot" });
    assert.deepEqual(postgres.parameters, [set("rds.force_ssl")]);
    assert.deepEqual(mysql.parameters[0], set("require_secure_transport"));
  });

  const versions = {
    postgres: { takes: ["14", "17.6", "18"], refuses: ["9.6", "13", "19", "8.4", "17.6.1", "17."] },
    mysql: { takes: ["8.4", "8.4.6"], refuses: ["5.7", "8.0", "8", "8.1", "17", "8.4."] },
  } as const;

  for (const engine of ["postgres", "mysql"] as const) {
    const { defaultVersion, versionPattern } = databaseEngines[engine];

    it(`takes the versions of ${engine} that there are, its default among them`, () => {
      for (const version of [defaultVersion, ...versions[engine].takes]) {
        assert.match(version, versionPattern);
      }
    });

    it(`refuses versions that are none of ${engine}, or too old`, () => {
      for (const version of versions[engine].refuses) {
        assert.doesNotMatch(version, versionPattern);
      }
    });
  }
});
