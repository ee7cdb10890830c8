import assert from "node:assert/strict";
import type { DatabaseArgs } from "../../../components/database/database-args";
import { databaseFaults } from "../../../components/database/database-faults";
import { AURORA_ARGS, CLUSTER_ARGS, INSTANCE_ARGS, PROXY, SECRET_ARN } from "./database-args";

describe("databaseFaults", () => {
  const zones = ["us-west-2a", "us-west-2b"];
  const REPLICAS = { readReplicas: 2, masterSecretArn: SECRET_ARN, engineVersion: "17" };
  const cases: readonly (readonly [string, DatabaseArgs, string[]])[] = [
    ["an instance in two zones", { ...INSTANCE_ARGS, availabilityZones: zones }, []],
    [
      "an instance with read replicas",
      { ...INSTANCE_ARGS, ...REPLICAS, masterSecretVersionStage: "AWSPENDING" },
      [],
    ],
    [
      "an instance of a minor version with read replicas",
      { ...INSTANCE_ARGS, ...REPLICAS, engineVersion: "17.6" },
      [
        "readReplicas is 2 and engineVersion is 17.6; expected a major version alone: RDS upgrades a minor version of the primary only after its read replicas, and the primary is changed before them",
      ],
    ],
    [
      "an instance of a major version of MySQL with read replicas",
      { ...INSTANCE_ARGS, ...REPLICAS, engine: "mysql", engineVersion: "8.4" },
      [],
    ],
    ["an instance with a proxy", { ...INSTANCE_ARGS, proxy: PROXY }, []],
    [
      "an instance with read replicas and a proxy",
      { ...INSTANCE_ARGS, readReplicas: 2, engineVersion: "17", proxy: PROXY },
      [
        "readReplicas is 2 and proxy.enabled is true; expected one of the two: RDS Proxy does not lead to read replicas of an instance",
      ],
    ],
    [
      "a Multi-AZ DB cluster in three zones",
      { ...CLUSTER_ARGS, availabilityZones: [...zones, "us-west-2c"] },
      [],
    ],
    [
      "a Multi-AZ DB cluster in two zones",
      { ...CLUSTER_ARGS, availabilityZones: zones },
      ["availabilityZones has 2; expected 3, one for each instance of a Multi-AZ DB cluster"],
    ],
    [
      "an instance with read replicas whose password RDS manages",
      { ...INSTANCE_ARGS, readReplicas: 1, engineVersion: "17" },
      [
        "readReplicas is 1 and masterSecretArn is none; expected it together with read replicas: RDS makes none of an instance whose password it manages",
      ],
    ],
    [
      "an instance without read replicas that is given a password",
      { ...INSTANCE_ARGS, masterSecretArn: SECRET_ARN },
      [],
    ],
    [
      "a version of a password that is not given",
      { ...INSTANCE_ARGS, masterSecretVersionStage: "AWSPENDING" },
      [
        "masterSecretVersionStage is AWSPENDING; expected none without masterSecretArn, the secret that has the version",
      ],
    ],
    ["Aurora with one reader", { ...AURORA_ARGS, readReplicas: 1 }, []],
    [
      "Aurora without a reader",
      { ...AURORA_ARGS, readReplicas: 0 },
      ["readReplicas is 0; expected at least 1: without it nothing takes over from the writer"],
    ],
  ];

  for (const [title, args, faults] of cases) {
    it(`${faults.length === 0 ? "takes" : "refuses"} ${title}`, () => {
      assert.deepEqual(databaseFaults(args), faults);
    });
  }
});
