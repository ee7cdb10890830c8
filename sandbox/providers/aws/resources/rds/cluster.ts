import type { PropertyMap } from "../../../property-values";
import type { AwsResourceRow } from "../../aws-resource";
import { agrees } from "../../check/world-constraints";
import { textsAt } from "../../check/properties-at";
import { SECURITY_GROUP } from "../ec2/tokens";
import { clusterBackups, clusterConstraints } from "./cluster-constraints";
import { isAurora, MULTI_AZ } from "./cluster-engines";
import { clusterOutputs } from "./cluster-outputs";
import { isOfEngine, isOfFamily } from "./family";
import { untilSnapshot } from "./final-snapshot";
import { identified } from "./identifiers";
import { noEarlierVersion, noLessStorage } from "./refused-changes";
import { CLUSTER_PARAMETER_GROUP, SUBNET_GROUP } from "./tokens";
import { groupCovers } from "./zones";

const NETWORK =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/create-multi-az-db-cluster.html";
const GROUP = "dbClusterParameterGroupName";

const threeZones = groupCovers("dbSubnetGroupName", 3, NETWORK);

/**
 * A cluster: of Aurora, whose instances are resources of their own, or a Multi-AZ DB cluster, which has three from the
 * start. Auto-naming leaves it alone: one without a name or a prefix is called `tf-…`. Another engine, user, subnet
 * group or key replaces it; another class, size or version does not. The members that Aurora counts later do not show.
 */
export const cluster: AwsResourceRow = {
  defaults: {
    copyTagsToSnapshot: false,
    deleteAutomatedBackups: true,
    enableGlobalWriteForwarding: false,
    enableHttpEndpoint: false,
    enableLocalWriteForwarding: false,
    engineMode: "provisioned",
    "scalingConfiguration.autoPause": true,
    "scalingConfiguration.maxCapacity": 16,
    "scalingConfiguration.minCapacity": 1,
    "scalingConfiguration.secondsBeforeTimeout": 300,
    "scalingConfiguration.secondsUntilAutoPause": 300,
    "scalingConfiguration.timeoutAction": "RollbackCapacityChange",
    skipFinalSnapshot: false,
  },
  constraints: clusterConstraints,
  worldConstraints: [
    agrees("engine", GROUP, CLUSTER_PARAMETER_GROUP, "family", isOfEngine),
    agrees("engineVersion", GROUP, CLUSTER_PARAMETER_GROUP, "family", isOfFamily),
  ],
  refusedByAws: [
    clusterBackups,
    (inputs, lookup) => (MULTI_AZ.includes(engineOf(inputs)) ? threeZones(inputs, lookup) : []),
  ],
  id: identified("clusterIdentifier"),
  reported: ["iops"],
  outputs: clusterOutputs,
  replaceOn: [
    "availabilityZones",
    "clusterIdentifier",
    "clusterIdentifierPrefix",
    "clusterScalabilityType",
    "databaseName",
    "dbSubnetGroupName",
    "dbSystemId",
    "engine",
    "engineMode",
    "kmsKeyId",
    "masterUsername",
    "restoreToPointInTime",
    "s3Import.bucketName",
    "s3Import.bucketPrefix",
    "s3Import.ingestionRole",
    "s3Import.sourceEngine",
    "s3Import.sourceEngineVersion",
    "sourceRegion",
    "storageEncrypted",
  ],
  // A snapshot that is no longer named was used already; only Aurora changes its kind of storage in place.
  replacesIf: (_before, after) => [
    ...(textsAt(after, "snapshotIdentifier").length > 0 ? ["snapshotIdentifier"] : []),
    ...(isAurora(engineOf(after)) ? [] : ["storageType"]),
  ],
  refusedChanges: [noEarlierVersion, noLessStorage],
  follows: {
    engineVersionActual: ["engineVersion"],
    masterUserSecrets: ["manageMasterUserPassword"],
  },
  unique: [
    { properties: ["clusterIdentifier"], scope: "region", code: "DBClusterAlreadyExistsFault" },
  ],
  holds: {
    [GROUP]: CLUSTER_PARAMETER_GROUP,
    dbSubnetGroupName: SUBNET_GROUP,
    "vpcSecurityGroupIds[]": SECURITY_GROUP,
  },
  inUseCode: "InvalidDBClusterStateFault",
  keeps: untilSnapshot("DB cluster", "clusterIdentifier"),
};

function engineOf(inputs: PropertyMap): string {
  return textsAt(inputs, "engine")[0] ?? "";
}
