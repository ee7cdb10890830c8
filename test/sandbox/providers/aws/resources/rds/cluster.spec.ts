import { runtime } from "@pulumi/pulumi";
import { cluster } from "../../../../../../sandbox/providers/aws/resources/rds/cluster";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";
import { aurora, KEY } from "./cluster-inputs";

const ROLE = "arn:aws:iam::123456789012:role/monitoring";
const OF_AURORA = 'with engine "aurora-postgresql"';

describe("aws.rds.Cluster of Aurora", () => {
  itRefuses(cluster, aurora, [
    [
      "a name with a capital letter",
      { clusterIdentifier: "Cluster" },
      'clusterIdentifier: got "Cluster", expected a small letter first',
      'clusterIdentifier: got "Cluster", expected small letters, digits and hyphens',
    ],
    [
      "a prefix beside a name",
      { clusterIdentifierPrefix: "a-" },
      "clusterIdentifierPrefix: got clusterIdentifierPrefix together with clusterIdentifier, expected at most one of clusterIdentifier, clusterIdentifierPrefix",
    ],
    [
      "a prefix that leaves no room for its suffix",
      { clusterIdentifier: null, clusterIdentifierPrefix: "a".repeat(38) },
      `clusterIdentifierPrefix: got "${"a".repeat(38)}" (38 characters), expected 1 to 37 characters`,
    ],
    [
      "another engine",
      { engine: "mariadb", engineVersion: null },
      'engine: got "mariadb", expected one of aurora-mysql, aurora-postgresql, mysql, postgres',
    ],
    [
      "a version of another engine",
      { engineVersion: "8.0" },
      `engineVersion: got "8.0", expected a version such as 17 or 17.5 ${OF_AURORA}`,
    ],
    [
      "a log of another engine",
      { enabledCloudwatchLogsExports: ["slowquery"] },
      `enabledCloudwatchLogsExports[0]: got "slowquery", expected one of iam-db-auth-error, instance, postgresql ${OF_AURORA}`,
    ],
    [
      "backups that are turned off",
      { backupRetentionPeriod: 0 },
      "backupRetentionPeriod: got 0, expected 1 to 35",
    ],
    [
      "what only a Multi-AZ DB cluster has",
      { allocatedStorage: 100, dbClusterInstanceClass: "db.m6gd.large", iops: 1000 },
      `dbClusterInstanceClass: got "db.m6gd.large", expected no value ${OF_AURORA}`,
      `allocatedStorage: got 100, expected no value ${OF_AURORA}`,
      `iops: got 1000, expected no value ${OF_AURORA}`,
    ],
    [
      "storage of another shape",
      { storageType: "gp3" },
      `storageType: got "gp3", expected one of aurora, aurora-iopt1 ${OF_AURORA}`,
    ],
    [
      "a fourth zone",
      { availabilityZones: ["a", "b", "c", "d"] },
      `availabilityZones: got 4 entries, expected 0 to 3 entries ${OF_AURORA}`,
    ],
    [
      "less capacity at most than at least",
      { serverlessv2ScalingConfiguration: { maxCapacity: 1, minCapacity: 2 } },
      "serverlessv2ScalingConfiguration.minCapacity: got 2, expected at most serverlessv2ScalingConfiguration.maxCapacity (1)",
    ],
    [
      "capacity that is no half unit, and too much of it",
      { serverlessv2ScalingConfiguration: { maxCapacity: 257, minCapacity: 0.7 } },
      "serverlessv2ScalingConfiguration.maxCapacity: got 257, expected 1 to 256",
      "serverlessv2ScalingConfiguration.minCapacity: got 0.7, expected a multiple of 0.5",
    ],
    [
      "capacity at most that is no half unit",
      { serverlessv2ScalingConfiguration: { maxCapacity: 1.3, minCapacity: 1 } },
      "serverlessv2ScalingConfiguration.maxCapacity: got 1.3, expected a multiple of 0.5",
    ],
    [
      "a snapshot name that ends with a hyphen",
      { finalSnapshotIdentifier: "last-" },
      'finalSnapshotIdentifier: got "last-", expected no hyphen at the end',
    ],
    [
      "a password that is not kept without a version of it",
      {
        manageMasterUserPassword: null,
        masterPasswordWo: "long-enough",
        masterUserSecretKmsKeyId: null,
      },
      "masterPasswordWoVersion: got nothing beside masterPasswordWo, expected masterPasswordWoVersion to be set together with masterPasswordWo",
    ],
    [
      "a pause that comes too soon",
      {
        serverlessv2ScalingConfiguration: {
          maxCapacity: 4,
          minCapacity: 0,
          secondsUntilAutoPause: 60,
        },
      },
      "serverlessv2ScalingConfiguration.secondsUntilAutoPause: got 60, expected 300 to 86400",
    ],
    [
      "capacity of the second kind in the mode of the first",
      { engineMode: "serverless" },
      'serverlessv2ScalingConfiguration: got {"maxCapacity":4,"minCapacity":0.5}, expected no value with engineMode "serverless"',
    ],
    [
      "a password beside a managed one",
      { masterPassword: "long-enough" },
      "masterPassword: got masterPassword together with manageMasterUserPassword, expected at most one of manageMasterUserPassword, masterPassword, masterPasswordWo",
    ],
    [
      "a short password, without showing it",
      {
        manageMasterUserPassword: null,
        masterPassword: { [runtime.specialSigKey]: runtime.specialSecretSig, value: "short" },
        masterUserSecretKmsKeyId: null,
      },
      "masterPassword: got a secret (5 characters), expected 8 to 41 characters",
    ],
    [
      "neither a user nor a password",
      {
        manageMasterUserPassword: null,
        masterUserSecretKmsKeyId: null,
        masterUsername: null,
      },
      "masterUsername: got nothing, expected a value",
      "manageMasterUserPassword: got none of them, expected at least one of manageMasterUserPassword, masterPassword, masterPasswordWo",
    ],
    [
      "a key for a secret that RDS does not keep",
      { manageMasterUserPassword: null, masterPassword: "long-enough" },
      `masterUserSecretKmsKeyId: got ${JSON.stringify(KEY)}, expected no value with manageMasterUserPassword unset`,
    ],
    [
      "a reserved user",
      { masterUsername: "admin" },
      `masterUsername: got "admin", expected no word that the engine reserves ${OF_AURORA}`,
    ],
    [
      "a key without encryption",
      { storageEncrypted: false },
      `kmsKeyId: got ${JSON.stringify(KEY)}, expected no value with storageEncrypted false`,
    ],
    [
      "monitoring without a role",
      { monitoringInterval: 60 },
      "monitoringRoleArn: got nothing, expected a value with monitoringInterval 60",
    ],
    [
      "advanced insights without Performance Insights",
      { databaseInsightsMode: "advanced" },
      'performanceInsightsEnabled: got nothing, expected a value with databaseInsightsMode "advanced"',
      'performanceInsightsRetentionPeriod: got nothing, expected a value with databaseInsightsMode "advanced"',
    ],
    [
      "windows that overlap",
      {
        preferredBackupWindow: "03:00-04:00",
        preferredMaintenanceWindow: "sun:03:30-sun:04:30",
      },
      'preferredBackupWindow: got "03:00-04:00", expected a window apart from preferredMaintenanceWindow "sun:03:30-sun:04:30"',
    ],
    ["a low port", { port: 80 }, "port: got 80, expected 1150 to 65535"],
    [
      "a restoration from nowhere to no time",
      { restoreToPointInTime: { restoreType: "full-copy" } },
      "restoreToPointInTime.restoreToTime: got none of them, expected exactly one of restoreToPointInTime.restoreToTime, restoreToPointInTime.useLatestRestorableTime",
      "restoreToPointInTime.sourceClusterIdentifier: got none of them, expected exactly one of restoreToPointInTime.sourceClusterIdentifier, restoreToPointInTime.sourceClusterResourceId",
    ],
    [
      "parameters of instances without an upgrade",
      { dbInstanceParameterGroupName: "parameters" },
      "allowMajorVersionUpgrade: got nothing beside dbInstanceParameterGroupName, expected allowMajorVersionUpgrade to be set together with dbInstanceParameterGroupName",
    ],
    [
      "backtracking with another engine than MySQL",
      { backtrackWindow: 3600 },
      `backtrackWindow: got 3600, expected no value ${OF_AURORA}`,
    ],
  ]);

  itTakes(cluster, aurora, [
    [
      "MySQL with backtracking",
      {
        backtrackWindow: 3600,
        enabledCloudwatchLogsExports: ["audit", "slowquery"],
        engine: "aurora-mysql",
        engineVersion: "8.0.mysql_aurora.3.08.2",
        port: 3306,
      },
    ],
    ["no name", { clusterIdentifier: null }],
    ["a prefix", { clusterIdentifier: null, clusterIdentifierPrefix: "database-" }],
    [
      "a snapshot, which has users and a password",
      {
        manageMasterUserPassword: null,
        masterUserSecretKmsKeyId: null,
        masterUsername: null,
        snapshotIdentifier: "s",
      },
    ],
    [
      "capacity that pauses",
      { serverlessv2ScalingConfiguration: { maxCapacity: 1, minCapacity: 0 } },
    ],
    ["values that are not known yet", { engineVersion: runtime.unknownValue }],
    [
      "advanced insights and monitoring",
      {
        databaseInsightsMode: "advanced",
        monitoringInterval: 30,
        monitoringRoleArn: ROLE,
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: KEY,
        performanceInsightsRetentionPeriod: 465,
      },
    ],
  ]);
});
