import type { AwsResourceRow } from "../../aws-resource";
import { agrees } from "../../check/world-constraints";
import { SECURITY_GROUP } from "../ec2/tokens";
import { isOfEngine, isOfFamily } from "./family";
import { instanceConstraints } from "./instance-constraints";
import { instanceOutputs } from "./instance-outputs";
import { keeps, sourceCanBeCopied } from "./instance-replica";
import { grownStorage, noEarlierVersion, noLessStorage } from "./refused-changes";
import { replicasFirst } from "./replicas-first";
import { PARAMETER_GROUP, SUBNET_GROUP } from "./tokens";

/**
 * A database instance. SQL Server, whose names are shorter, is named as the other engines are. A restored instance is
 * replaced where `restoreToPointInTime` appears or goes. A read replica has what its source has, and goes on alone once
 * that is deleted or no longer named; its source is upgraded after it.
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
    agrees("engine", "parameterGroupName", PARAMETER_GROUP, "family", isOfEngine),
    agrees("engineVersion", "parameterGroupName", PARAMETER_GROUP, "family", isOfFamily),
  ],
  refusedByAws: [sourceCanBeCopied],
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
  unseen: grownStorage,
  refusedChanges: [noEarlierVersion, noLessStorage, replicasFirst],
  follows: {
    engineVersionActual: ["engineVersion"],
    masterUserSecrets: ["manageMasterUserPassword"],
  },
  unique: [{ properties: ["identifier"], scope: "region", code: "DBInstanceAlreadyExists" }],
  holds: {
    dbSubnetGroupName: SUBNET_GROUP,
    parameterGroupName: PARAMETER_GROUP,
    "vpcSecurityGroupIds[]": SECURITY_GROUP,
  },
  inUseCode: "InvalidDBInstanceState",
  keeps,
};
