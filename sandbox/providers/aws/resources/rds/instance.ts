import type { PropertyMap } from "../../../property-values";
import { type AwsResourceRow, text } from "../../aws-resource";
import { agrees } from "../../check/world-constraints";
import { instanceConstraints } from "./instance-constraints";
import { instanceOutputs } from "./instance-outputs";

const PARAMETER_GROUP = "aws:rds/parameterGroup:ParameterGroup";

/**
 * A database instance. SQL Server, whose names are shorter, is named as the other engines are. A restored instance is
 * replaced where `restoreToPointInTime` appears or goes.
 */
export const instance: AwsResourceRow = {
  // No hyphen stands between the logical name and the digits.
  autoName: { property: "identifier", maxLength: 255, separator: "" },
  defaults: {
    applyImmediately: false,
    autoMinorVersionUpgrade: true,
    copyTagsToSnapshot: false,
    dedicatedLogVolume: false,
    deleteAutomatedBackups: true,
    monitoringInterval: 0,
    performanceInsightsEnabled: false,
    publiclyAccessible: false,
    skipFinalSnapshot: false,
  },
  constraints: instanceConstraints,
  worldConstraints: [
    agrees("engine", "parameterGroupName", PARAMETER_GROUP, "family", (engine, family) =>
      family.startsWith(engine),
    ),
    agrees("engineVersion", "parameterGroupName", PARAMETER_GROUP, "family", isOfFamily),
  ],
  id: (_inputs, hex) => `db-${hex(26).toUpperCase()}`,
  outputs: instanceOutputs,
  replaceOn: [
    "availabilityZone",
    "backupTarget",
    "customIamInstanceProfile",
    "dbName",
    "engine",
    "kmsKeyId",
    "ncharCharacterSetName",
    "s3Import.bucketName",
    "s3Import.bucketPrefix",
    "s3Import.ingestionRole",
    "s3Import.sourceEngine",
    "s3Import.sourceEngineVersion",
    "snapshotIdentifier",
    "storageEncrypted",
    "timezone",
    "username",
  ],
  follows: { engineVersionActual: ["engineVersion"] },
  unique: [{ properties: ["identifier"], scope: "region", code: "DBInstanceAlreadyExists" }],
  holds: {
    dbSubnetGroupName: "aws:rds/subnetGroup:SubnetGroup",
    parameterGroupName: PARAMETER_GROUP,
    "vpcSecurityGroupIds[]": "aws:ec2/securityGroup:SecurityGroup",
  },
  inUseCode: "InvalidDBInstanceState",
  keeps,
};

/** What keeps an instance: its protection, and a last snapshot that is asked for without a name. */
function keeps(outputs: PropertyMap): string | undefined {
  const { deletionProtection, skipFinalSnapshot } = outputs;
  const instanceName = `the DB instance ${text(outputs, "identifier")}`;
  if (deletionProtection === true) {
    return `InvalidParameterCombination: ${instanceName} is protected; set deletionProtection to false first`;
  }
  return skipFinalSnapshot === true || text(outputs, "finalSnapshotIdentifier") !== ""
    ? undefined
    : `InvalidParameterCombination: ${instanceName} needs finalSnapshotIdentifier while skipFinalSnapshot is false`;
}

/** Whether a version is of a parameter group family: `17.6` of `postgres17`, `8.4.6` of `mysql8.4`. */
function isOfFamily(version: string, family: string): boolean {
  const own = version.split(".").map(Number);
  const numbers = /[\d.]+$/.exec(family)?.[0] ?? "";
  return numbers.split(".").every((part, index) => own[index] === Number(part));
}
