import assert from "node:assert/strict";
import { runtime } from "@pulumi/pulumi";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { instance } from "../../../../../../sandbox/providers/aws/resources/rds/instance";
import { itRefuses, itTakes, refusals } from "../../../../../support/aws-refusals";

const good: PropertyMap = {
  ...instance.defaults,
  allocatedStorage: 20,
  backupRetentionPeriod: 7,
  dbName: "app",
  dbSubnetGroupName: "subnets",
  enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
  engine: "postgres",
  engineVersion: "17.6",
  finalSnapshotIdentifier: "last-one",
  identifier: "database-instance1a2b3c4",
  instanceClass: "db.t4g.micro",
  manageMasterUserPassword: true,
  maxAllocatedStorage: 100,
  multiAz: true,
  parameterGroupName: "parameters",
  port: 5432,
  storageEncrypted: true,
  storageType: "gp3",
  username: "multizone",
};

const KEY = "arn:aws:kms:us-east-1:123456789012:key/k";
const LETTER_FIRST = "expected a letter, then letters, digits and underscores";

describe("aws.rds.Instance", () => {
  itRefuses(instance, good, [
    [
      "a name with a capital letter",
      { identifier: "Database" },
      'identifier: got "Database", expected a small letter first',
      'identifier: got "Database", expected small letters, digits and hyphens',
    ],
    [
      "a name that is too long",
      { identifier: "a".repeat(64) },
      `identifier: got "${"a".repeat(59)}… (64 characters), expected 1 to 63 characters`,
    ],
    [
      "two hyphens",
      { identifier: "a--b" },
      'identifier: got "a--b", expected no two hyphens in a row',
    ],
    ["a last hyphen", { identifier: "a-" }, 'identifier: got "a-", expected no hyphen at the end'],
    [
      "a prefix beside a name",
      { identifierPrefix: "a" },
      "identifierPrefix: got identifierPrefix together with identifier, expected at most one of identifier, identifierPrefix",
    ],
    [
      "a class that is none",
      { instanceClass: "t4g.micro" },
      'instanceClass: got "t4g.micro", expected a class such as db.t4g.micro',
    ],
    [
      "a version of another engine",
      { engineVersion: "8.4" },
      'engineVersion: got "8.4", expected a version such as 17 or 17.6 with engine "postgres"',
    ],
    [
      "a log of another engine",
      { enabledCloudwatchLogsExports: ["slowquery"] },
      'enabledCloudwatchLogsExports[0]: got "slowquery", expected one of iam-db-auth-error, postgresql, upgrade with engine "postgres"',
    ],
    [
      "a reserved user",
      { username: "admin" },
      'username: got "admin", expected no word that the engine reserves with engine "postgres"',
    ],
    ["a user with a digit first", { username: "1st" }, `username: got "1st", ${LETTER_FIRST}`],
    [
      "a database name with a hyphen",
      { dbName: "my-app" },
      `dbName: got "my-app", ${LETTER_FIRST} with engine "postgres"`,
    ],
    [
      "too little storage",
      { allocatedStorage: 19, maxAllocatedStorage: null },
      'allocatedStorage: got 19, expected 20 to 65536 with storageType "gp3"',
    ],
    [
      "too little storage of the first kind",
      { allocatedStorage: 4, maxAllocatedStorage: null, storageType: null },
      "allocatedStorage: got 4, expected 5 to 65536 with storageType unset",
    ],
    [
      "storage without room to grow",
      { maxAllocatedStorage: 21 },
      "maxAllocatedStorage: got 21, expected at least 22, a tenth more than allocatedStorage (20), or 0",
    ],
    [
      "IOPS for a small volume",
      { iops: 12000 },
      'iops: got 12000, expected no value while allocatedStorage (20) is below 400 with engine "postgres" with storageType "gp3"',
    ],
    [
      "too many IOPS for a large volume",
      { allocatedStorage: 400, iops: 64001, maxAllocatedStorage: 0 },
      'iops: got 64001, expected 12000 to 64000 or 0 with engine "postgres" with storageType "gp3"',
    ],
    [
      "IOPS for gp2",
      { iops: 3000, storageType: "gp2" },
      'iops: got 3000, expected no value with storageType "gp2"',
    ],
    [
      "retention of insights that are off",
      { performanceInsightsEnabled: false, performanceInsightsRetentionPeriod: 7 },
      "performanceInsightsRetentionPeriod: got 7, expected no value with performanceInsightsEnabled false",
    ],
    [
      "io1 without IOPS",
      { allocatedStorage: 100, maxAllocatedStorage: null, storageType: "io1" },
      'iops: got nothing, expected a value with storageType "io1"',
    ],
    [
      "a key without encryption",
      { kmsKeyId: KEY, storageEncrypted: false },
      `kmsKeyId: got ${JSON.stringify(KEY)}, expected no value with storageEncrypted false`,
    ],
    [
      "backups that are kept too long",
      { backupRetentionPeriod: 36 },
      "backupRetentionPeriod: got 36, expected 0 to 35",
    ],
    [
      "a short backup window",
      { backupWindow: "03:00-03:29" },
      'backupWindow: got "03:00-03:29", expected hh:mm-hh:mm in UTC of at least 30 minutes',
    ],
    [
      "windows that overlap",
      { backupWindow: "23:45-00:30", maintenanceWindow: "sun:00:00-sun:01:00" },
      'backupWindow: got "23:45-00:30", expected a window apart from maintenanceWindow "sun:00:00-sun:01:00"',
    ],
    ["a low port", { port: 80 }, "port: got 80, expected 1150 to 65535"],
    [
      "a zone of an instance in several",
      { availabilityZone: "us-east-1a" },
      'availabilityZone: got "us-east-1a", expected no value with multiAz true',
    ],
    [
      "a password beside a managed one",
      { password: "long-enough" },
      "password: got password together with manageMasterUserPassword, expected at most one of manageMasterUserPassword, password, passwordWo",
    ],
    [
      "no password at all",
      { manageMasterUserPassword: null },
      "manageMasterUserPassword: got none of them, expected at least one of manageMasterUserPassword, password, passwordWo",
    ],
    [
      "a short password, without showing it",
      {
        manageMasterUserPassword: null,
        password: { [runtime.specialSigKey]: runtime.specialSecretSig, value: "short" },
      },
      'password: got a secret (5 characters), expected 8 to 128 characters with engine "postgres"',
    ],
    ["no engine", { engine: null }, "engine: got nothing, expected a value"],
    [
      "monitoring without a role",
      { monitoringInterval: 60 },
      "monitoringRoleArn: got nothing, expected a value with monitoringInterval 60",
    ],
    [
      "a snapshot name that ends with a hyphen",
      { finalSnapshotIdentifier: "last-" },
      'finalSnapshotIdentifier: got "last-", expected no hyphen at the end',
    ],
    [
      "advanced insights without long retention",
      {
        databaseInsightsMode: "advanced",
        performanceInsightsEnabled: true,
        performanceInsightsRetentionPeriod: 7,
      },
      'performanceInsightsRetentionPeriod: got 7, expected 465 to 731 with databaseInsightsMode "advanced"',
    ],
    [
      "a blue/green update of another engine",
      {
        blueGreenUpdate: { enabled: true },
        engine: "oracle-se2",
        enabledCloudwatchLogsExports: null,
      },
      'engine: got "oracle-se2", expected one of mariadb, mysql, postgres with blueGreenUpdate.enabled true',
    ],
  ]);

  itTakes(instance, good, [
    ["windows apart", { backupWindow: "23:00-23:30", maintenanceWindow: "sun:23:30-mon:00:30" }],
    [
      "MySQL",
      {
        enabledCloudwatchLogsExports: ["error", "slowquery"],
        engine: "mysql",
        engineVersion: "8.4",
        port: 3306,
      },
    ],
    ["values that are not known yet", { engineVersion: runtime.unknownValue, password: null }],
    ["5 GiB of gp2", { allocatedStorage: 5, maxAllocatedStorage: null, storageType: "gp2" }],
    ["10 GiB of no kind", { allocatedStorage: 10, maxAllocatedStorage: null, storageType: null }],
    ...["gp2", "gp3"].map(
      (storageType) =>
        [
          `zeros for what ${storageType} decides`,
          {
            allocatedStorage: 400,
            iops: 0,
            maxAllocatedStorage: 0,
            storageThroughput: 0,
            storageType,
          },
        ] as const,
    ),
    ["no retention of insights that are off", { performanceInsightsRetentionPeriod: 0 }],
    [
      "no retention of insights that are on",
      { performanceInsightsEnabled: true, performanceInsightsRetentionPeriod: 0 },
    ],
    [
      "the storage of a large volume",
      { allocatedStorage: 400, iops: 12000, maxAllocatedStorage: 500 },
    ],
  ]);

  it("takes a replica, which has everything from its source", () => {
    const replica = { instanceClass: "db.t4g.micro", replicateSourceDb: "source" };
    assert.deepEqual(refusals(instance, { ...instance.defaults, ...replica }), []);
    assert.equal(refusals(instance, { ...replica, username: "x" }).length, 1);
  });
});
