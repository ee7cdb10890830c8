import { documented, type Constraint } from "../../check/constraint";
import {
  absent,
  arn,
  atLeastOne,
  conflicting,
  entries,
  form,
  notForm,
  oneOf,
  range,
  required,
  requires,
} from "../../check/constraints";
import { when, without } from "../../check/conditions";
import { apart, dailyWindow, weeklyWindow } from "../data-windows";
import { SQLSERVER_ENGINES } from "./engines";
import { instanceNames } from "./instance-names";
import { insights } from "./insights";
import { replicaNamesSource } from "./instance-replica";
import { instanceStorage, ORIGINS } from "./instance-storage";
import { monitoring } from "./monitoring";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/rds/instance/";
const CREATE =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html";
const BLUE_GREEN =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/blue-green-deployments-overview.html";

const SELF_MANAGED_DOMAIN = ["domainAuthSecretArn", "domainDnsIps", "domainFqdn", "domainOu"];

const logTypes = [
  "agent",
  "alert",
  "audit",
  "diag.log",
  "error",
  "general",
  "iam-db-auth-error",
  "listener",
  "notify.log",
  "oemagent",
  "postgresql",
  "slowquery",
  "trace",
  "upgrade",
];

const ofProvider: Constraint = documented(PROVIDER, [
  conflicting("manageMasterUserPassword", "password", "passwordWo"),
  requires("passwordWoVersion", "passwordWo"),
  conflicting("snapshotIdentifier", "restoreToPointInTime", "s3Import"),
  conflicting("replicateSourceDb", "restoreToPointInTime", "s3Import"),
  conflicting("replicateSourceDb", "dbName"),
  conflicting("replicateSourceDb", "username"),
  conflicting("restoreToPointInTime.restoreTime", "restoreToPointInTime.useLatestRestorableTime"),
  ...SELF_MANAGED_DOMAIN.flatMap((property) => [
    conflicting("domain", property),
    conflicting("domainIamRoleName", property),
  ]),
  arn("domainAuthSecretArn"),
  entries("domainDnsIps", 2, 2),
  form("customIamInstanceProfile", /^AWSRDSCustom/, "a name that begins with AWSRDSCustom"),
  oneOf("enabledCloudwatchLogsExports[]", logTypes),
  without([...ORIGINS, "engine"], [required("engine")]),
  without(ORIGINS, [
    required("allocatedStorage"),
    required("username"),
    atLeastOne("manageMasterUserPassword", "password", "passwordWo"),
  ]),
]);

const ofService: Constraint = documented(CREATE, [
  form("instanceClass", /^db\.[a-z0-9-]+(\.[a-z0-9]+)+$/, "a class such as db.t4g.micro"),
  range("backupRetentionPeriod", 0, 35),
  dailyWindow("backupWindow", 30),
  weeklyWindow("maintenanceWindow", 30),
  apart("backupWindow", "maintenanceWindow"),
  range("port", 1150, 65535),
  when("engine", SQLSERVER_ENGINES, [
    notForm("port", /^(1234|1434|3260|3343|3389|47001|4915[2-6])$/, "no port that Windows keeps"),
  ]),
  when("multiAz", [true], [absent("availabilityZone")]),
  ...monitoring,
  oneOf("networkType", ["DUAL", "IPV4"]),
  oneOf("backupTarget", ["outposts", "region"]),
  oneOf("replicaMode", ["mounted", "open-read-only"]),
  oneOf("engineLifecycleSupport", [
    "open-source-rds-extended-support",
    "open-source-rds-extended-support-disabled",
  ]),
  when("manageMasterUserPassword", [undefined, false], [absent("masterUserSecretKmsKeyId")]),
]);

/** What the provider or RDS refuses of a database instance. */
export const instanceConstraints: readonly Constraint[] = [
  ofProvider,
  replicaNamesSource,
  instanceNames,
  ...instanceStorage,
  ofService,
  insights,
  documented(BLUE_GREEN, [
    when("blueGreenUpdate.enabled", [true], [oneOf("engine", ["mariadb", "mysql", "postgres"])]),
  ]),
];
