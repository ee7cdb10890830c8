import type { PropertyMap } from "../../../property-values";
import { type AwsResourceRow, text } from "../../aws-resource";
import { knownAt, textsAt } from "../../check/properties-at";
import { agrees } from "../../check/world-constraints";
import { SECURITY_GROUP } from "../ec2/tokens";
import { isLowerVersion } from "../is-lower-version";
import { replicationGroupConstraints } from "./replication-group-constraints";
import { replicationGroupOutputs } from "./replication-group-outputs";
import { parametersForShards, replicaPerShard } from "./shards";
import { PARAMETER_GROUP, SUBNET_GROUP, USER_GROUP } from "./tokens";

/** The first version on which encryption in transit can be turned on and off. */
const ENCRYPTS_IN_PLACE = "7.0.5";

/**
 * Nodes with a primary among them. Shards, replicas and nodes are added and taken away in place. An older version, a way
 * back from Valkey, other slots of its shards, and encryption in transit before version 7.0.5, replace the group.
 */
export const replicationGroup: AwsResourceRow = {
  autoName: { property: "replicationGroupId", maxLength: 40, lowerCase: true },
  defaults: { automaticFailoverEnabled: false, multiAzEnabled: false },
  constraints: replicationGroupConstraints,
  worldConstraints: [
    agrees("engineVersion", "parameterGroupName", PARAMETER_GROUP, "family", isOfFamily),
    agrees("engine", "parameterGroupName", PARAMETER_GROUP, "family", (engine, family) =>
      family.startsWith(engine.toLowerCase()),
    ),
  ],
  refusedByAws: [replicaPerShard, parametersForShards],
  id: (inputs) => text(inputs, "replicationGroupId").toLowerCase(),
  outputs: replicationGroupOutputs,
  replaceOn: [
    "atRestEncryptionEnabled",
    "dataTieringEnabled",
    "globalReplicationGroupId",
    "kmsKeyId",
    "networkType",
    "nodeGroupConfigurations",
    "port",
    "replicationGroupId",
    "securityGroupNames",
    "snapshotArns",
    "snapshotName",
    "subnetGroupName",
  ],
  replacesIf: (before, after) => [
    ...(isLowerVersion(knownText(after, "engineVersion"), versionOf(before))
      ? ["engineVersion"]
      : []),
    ...(leavesValkey(before, after) ? ["engine"] : []),
    ...(changesEncryptionAtOnce(before, after) ? [] : ["transitEncryptionEnabled"]),
  ],
  follows: {
    engineVersionActual: ["engineVersion"],
    memberClusters: ["numCacheClusters", "numNodeGroups", "replicasPerNodeGroup"],
    numCacheClusters: ["numNodeGroups", "replicasPerNodeGroup"],
    replicasPerNodeGroup: ["numCacheClusters"],
  },
  unique: [
    {
      properties: ["replicationGroupId"],
      scope: "region",
      code: "ReplicationGroupAlreadyExists",
    },
  ],
  holds: {
    parameterGroupName: PARAMETER_GROUP,
    "securityGroupIds[]": SECURITY_GROUP,
    subnetGroupName: SUBNET_GROUP,
    "userGroupIds[]": USER_GROUP,
  },
  inUseCode: "InvalidReplicationGroupState",
};

/** Whether a group of Valkey is to become one of Redis; the other way there is an upgrade. */
function leavesValkey(before: PropertyMap, after: PropertyMap): boolean {
  return (
    knownText(before, "engine").toLowerCase() === "valkey" &&
    knownText(after, "engine").toLowerCase() === "redis"
  );
}

/** Whether encryption in transit stays as it is, or the version can turn it on and off. */
function changesEncryptionAtOnce(before: PropertyMap, after: PropertyMap): boolean {
  const [then, now] = [before, after].map((one) => knownAt(one, "transitEncryptionEnabled"));
  return (
    now === undefined ||
    now === then ||
    !isLowerVersion(knownText(before, "engineVersionActual"), ENCRYPTS_IN_PLACE)
  );
}

/** The version that a group runs: as the program gave it, or in full where that leaves it open. */
function versionOf(state: PropertyMap): string {
  const given = knownText(state, "engineVersion");
  return given === "" || given.endsWith(".x") ? knownText(state, "engineVersionActual") : given;
}

function knownText(properties: PropertyMap, path: string): string {
  return textsAt(properties, path)[0] ?? "";
}

/** Whether a version is of a parameter group family: `8.0` of `valkey8`, `6.2` of `redis6.x`, `5.0.6` of `redis5.0`. */
function isOfFamily(version: string, family: string): boolean {
  const own = version.split(".");
  const numbers = /[\d.x]+$/.exec(family)?.[0] ?? "";
  return numbers.split(".").every((part, index) => part === "x" || own[index] === part);
}
