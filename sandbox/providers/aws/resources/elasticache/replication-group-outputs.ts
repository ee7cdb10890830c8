import type { PropertyMap } from "../../../property-values";
import { type AwsResource, text } from "../../aws-resource";
import { knownAt } from "../../check/properties-at";
import { endpoints } from "./endpoints";
import { hasShards } from "./shards";

/** Versions that ElastiCache takes where none is given. */
const DEFAULT_VERSION: Readonly<Record<string, string>> = { redis: "7.1", valkey: "8.0" };

/** What ElastiCache computes for a new replication group. */
export const replicationGroupOutputs: AwsResource["outputs"] = (at, inputs) => {
  const engine = (text(inputs, "engine") || "redis").toLowerCase();
  const version = text(inputs, "engineVersion") || DEFAULT_VERSION[engine] || "";
  const isSharded = hasShards(inputs, at.find);
  const { groups, replicas } = size(inputs);
  const isEncrypted = knownAt(inputs, "transitEncryptionEnabled") === true;
  return {
    ...endpoints(at, isSharded, isEncrypted),
    applyImmediately: false,
    arn: at.arn("elasticache", `replicationgroup:${at.id}`),
    atRestEncryptionEnabled: engine === "valkey",
    autoMinorVersionUpgrade: true,
    clusterEnabled: isSharded,
    clusterMode: isSharded ? "enabled" : "disabled",
    dataTieringEnabled: false,
    durability: "default",
    engine,
    engineVersion: version,
    engineVersionActual: wholeVersion(version),
    globalReplicationGroupId: "",
    ipDiscovery: "ipv4",
    maintenanceWindow: "sun:05:00-sun:06:00",
    memberClusters: members(at.id, isSharded, groups, replicas),
    networkType: "ipv4",
    nodeGroupConfigurations: [],
    numCacheClusters: groups * (1 + replicas),
    numNodeGroups: groups,
    parameterGroupName: defaultParameterGroup(engine, version, isSharded),
    replicasPerNodeGroup: replicas,
    securityGroupIds: [],
    securityGroupNames: [],
    snapshotWindow: "03:00-04:00",
    subnetGroupName: "default",
    transitEncryptionEnabled: false,
    transitEncryptionMode: isEncrypted ? "required" : "",
  };
};

function defaultParameterGroup(engine: string, version: string, isSharded: boolean): string {
  const [major = ""] = version.split(".");
  return `default.${engine}${major}${isSharded ? ".cluster.on" : ""}`;
}

/** A version with its patch number. */
function wholeVersion(version: string): string {
  return version.split(".").length > 2 ? version : `${version}.0`;
}

/** Shards, and replicas in each. */
function size(inputs: PropertyMap): { groups: number; replicas: number } {
  const nodes = knownAt(inputs, "numCacheClusters");
  return {
    groups: Number(knownAt(inputs, "numNodeGroups") ?? 1),
    replicas:
      nodes === undefined
        ? Number(knownAt(inputs, "replicasPerNodeGroup") ?? 0)
        : Number(nodes) - 1,
  };
}

/** The names of the nodes: numbered, and within their shard where there are shards. */
function members(id: string, isSharded: boolean, groups: number, replicas: number): string[] {
  const numbers = Array.from({ length: 1 + replicas }, (_node, index) => numbered(index + 1, 3));
  return isSharded
    ? Array.from({ length: groups }, (_group, index) => numbered(index + 1, 4)).flatMap((group) =>
        numbers.map((number) => `${id}-${group}-${number}`),
      )
    : numbers.map((number) => `${id}-${number}`);
}

function numbered(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
