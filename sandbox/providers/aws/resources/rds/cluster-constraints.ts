import { documented, type Constraint } from "../../check/constraint";
import {
  absent,
  arn,
  atLeastOne,
  conflicting,
  exactlyOne,
  form,
  length,
  notForm,
  oneOf,
  range,
  required,
  requires,
} from "../../check/constraints";
import { when, where, without } from "../../check/conditions";
import { apart, dailyWindow, weeklyWindow } from "../data-windows";
import { CLUSTER_ENGINES } from "./cluster-engines";
import { CLUSTER_ORIGINS, clusterShapes } from "./cluster-shapes";
import { finalSnapshotName, identifierOrPrefix } from "./identifiers";
import { words } from "./instance-names";
import { insights } from "./insights";
import { monitoring } from "./monitoring";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/rds/cluster/";
const CREATE = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html";

const LOG_TYPES = [
  "audit",
  "error",
  "general",
  "iam-db-auth-error",
  "instance",
  "postgresql",
  "slowquery",
  "upgrade",
];

const RESTORE = "restoreToPointInTime";

const ofProvider: Constraint = documented(PROVIDER, [
  ...identifierOrPrefix("clusterIdentifier"),
  form(
    "engine",
    new RegExp(`^(custom-.*|${Object.keys(CLUSTER_ENGINES).join("|")})$`),
    `one of ${Object.keys(CLUSTER_ENGINES).join(", ")}`,
  ),
  oneOf("engineMode", ["global", "parallelquery", "provisioned", "serverless"]),
  conflicting("manageMasterUserPassword", "masterPassword", "masterPasswordWo"),
  requires("masterPasswordWo", "masterPasswordWoVersion"),
  requires("masterPasswordWoVersion", "masterPasswordWo"),
  conflicting(RESTORE, "s3Import", "snapshotIdentifier"),
  conflicting("snapshotIdentifier", "globalClusterIdentifier"),
  where(RESTORE, [
    exactlyOne(`${RESTORE}.restoreToTime`, `${RESTORE}.useLatestRestorableTime`),
    exactlyOne(`${RESTORE}.sourceClusterIdentifier`, `${RESTORE}.sourceClusterResourceId`),
    oneOf(`${RESTORE}.restoreType`, ["copy-on-write", "full-copy"]),
  ]),
  range("backtrackWindow", 0, 259200),
  oneOf("enabledCloudwatchLogsExports[]", LOG_TYPES),
  ...finalSnapshotName,
  arn("kmsKeyId"),
  oneOf("networkType", ["DUAL", "IPV4"]),
  oneOf("engineLifecycleSupport", [
    "open-source-rds-extended-support",
    "open-source-rds-extended-support-disabled",
  ]),
  oneOf("clusterScalabilityType", ["limitless", "standard"]),
  dailyWindow("preferredBackupWindow", 30),
  weeklyWindow("preferredMaintenanceWindow", 30),
  requires("dbInstanceParameterGroupName", "allowMajorVersionUpgrade"),
]);

const ofEngines: readonly Constraint[] = Object.entries(CLUSTER_ENGINES).map(([engine, facts]) =>
  when(
    "engine",
    [engine],
    [
      form("engineVersion", facts.version, `a version such as ${facts.versionExample}`),
      oneOf("enabledCloudwatchLogsExports[]", facts.logs),
      notForm("masterUsername", words(facts.reservedUsers), "no word that the engine reserves"),
      notForm("databaseName", words(facts.reservedNames), "no word that the engine reserves"),
    ],
  ),
);

const ofService: Constraint = documented(CREATE, [
  without(CLUSTER_ORIGINS, [
    required("masterUsername"),
    atLeastOne("manageMasterUserPassword", "masterPassword", "masterPasswordWo"),
    when("storageEncrypted", [undefined, false], [absent("kmsKeyId")]),
  ]),
  length("masterUsername", 1, 16),
  form(
    "masterUsername",
    /^[A-Za-z][A-Za-z0-9_]*$/,
    "a letter, then letters, digits or underscores",
  ),
  length("masterPassword", 8, 41),
  form("masterPassword", /^[!-~]+$/, "printable ASCII characters without spaces"),
  notForm("masterPassword", /[/"@]/, 'none of the characters / " @'),
  length("databaseName", 1, 64),
  form("databaseName", /^[A-Za-z][A-Za-z0-9_]*$/, "a letter, then letters, digits and underscores"),
  ...ofEngines,
  range("port", 1150, 65535),
  apart("preferredBackupWindow", "preferredMaintenanceWindow"),
  ...monitoring,
  when("manageMasterUserPassword", [undefined, false], [absent("masterUserSecretKmsKeyId")]),
]);

/** What the provider or RDS refuses of a cluster. */
export const clusterConstraints: readonly Constraint[] = [
  ofProvider,
  ofService,
  ...clusterShapes,
  insights,
];

/** Backups of a cluster cannot be turned off; the provider sees only that they are not kept too long. */
export const clusterBackups: Constraint = documented(CREATE, [
  range("backupRetentionPeriod", 1, 35),
]);
