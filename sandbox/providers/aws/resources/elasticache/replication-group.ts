import type { PropertyMap } from "../../../property-values";
import { type AwsResourceRow, text } from "../../aws-resource";
import { textsAt } from "../../check/properties-at";
import { agrees } from "../../check/world-constraints";
import { isLowerVersion } from "./is-lower-version";
import { replicationGroupConstraints } from "./replication-group-constraints";
import { replicationGroupOutputs } from "./replication-group-outputs";

const PARAMETER_GROUP = "aws:elasticache/parameterGroup:ParameterGroup";

/**
 * Nodes with a primary among them. Another engine than Valkey, other shards, and encryption in transit before version
 * 7.0.5, replace the group; these conditions are not modelled.
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
  id: (inputs) => text(inputs, "replicationGroupId").toLowerCase(),
  outputs: replicationGroupOutputs,
  replaceOn: [
    "atRestEncryptionEnabled",
    "dataTieringEnabled",
    "globalReplicationGroupId",
    "kmsKeyId",
    "networkType",
    "port",
    "replicationGroupId",
    "securityGroupNames",
    "snapshotArns",
    "snapshotName",
    "subnetGroupName",
  ],
  replacesIf: (before, after) =>
    isLowerVersion(knownText(after, "engineVersion"), versionOf(before)) ? ["engineVersion"] : [],
  follows: {
    engineVersionActual: ["engineVersion"],
    memberClusters: ["numCacheClusters", "numNodeGroups", "replicasPerNodeGroup"],
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
    "securityGroupIds[]": "aws:ec2/securityGroup:SecurityGroup",
    subnetGroupName: "aws:elasticache/subnetGroup:SubnetGroup",
    "userGroupIds[]": "aws:elasticache/userGroup:UserGroup",
  },
  inUseCode: "InvalidReplicationGroupState",
};

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
