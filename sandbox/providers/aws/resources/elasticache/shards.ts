import type { Lookup, WorldConstraint } from "../../check/world-constraints";
import { isGiven, knownAt, textsAt } from "../../check/properties-at";
import { text } from "../../aws-resource";
import { isPlainMap, type PropertyMap, type PropertyValue } from "../../../property-values";
import { PARAMETER_GROUP } from "./tokens";

const MULTI_AZ = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html";
const PARAMETERS =
  "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html";

/** The parameter that tells whether a group has shards, in every parameter group. */
const CLUSTER_ENABLED = "cluster-enabled";

/** Whether a replication group has shards: by its mode, its shards, or its parameters. */
export function hasShards(inputs: PropertyMap, lookup: Lookup): boolean {
  const mode = knownAt(inputs, "clusterMode");
  return mode === undefined
    ? asksForShards(inputs) || hasParametersForShards(inputs, lookup) === true
    : mode === "enabled";
}

/** Several zones take a replica in each shard, so that there is somewhere to go. */
export const replicaPerShard: WorldConstraint = (inputs) => {
  const replicas = knownAt(inputs, "replicasPerNodeGroup");
  const isSharded = isGiven(inputs, "numNodeGroups") && !isGiven(inputs, "numCacheClusters");
  return knownAt(inputs, "multiAzEnabled") === true && isSharded && Number(replicas ?? 0) < 1
    ? [
        {
          property: "replicasPerNodeGroup",
          given: String(Number(replicas ?? 0)),
          expected: "1 to 5 with multiAzEnabled true",
          source: MULTI_AZ,
        },
      ]
    : [];
};

/** Shards take parameters with `cluster-enabled`. */
export const parametersForShards: WorldConstraint = (inputs, lookup) =>
  asksForShards(inputs) && hasParametersForShards(inputs, lookup) === false
    ? [
        {
          property: "parameterGroupName",
          given: JSON.stringify(text(inputs, "parameterGroupName")),
          expected: `a parameter group with ${CLUSTER_ENABLED} yes for shards`,
          source: PARAMETERS,
        },
      ]
    : [];

function asksForShards(inputs: PropertyMap): boolean {
  return (
    Number(knownAt(inputs, "numNodeGroups") ?? 1) > 1 ||
    isGiven(inputs, "nodeGroupConfigurations") ||
    knownAt(inputs, "clusterMode") === "enabled"
  );
}

/** Whether the parameters are those of shards; `undefined` where they are not known. */
function hasParametersForShards(inputs: PropertyMap, lookup: Lookup): boolean | undefined {
  const [name] = textsAt(inputs, "parameterGroupName");
  if (name === undefined || name.startsWith("default.")) {
    return name?.endsWith(".cluster.on");
  }
  const group = lookup(PARAMETER_GROUP, name);
  return group && isClusterEnabled(group);
}

function isClusterEnabled(group: PropertyMap): boolean {
  const parameters = knownAt(group, "parameters");
  return (
    Array.isArray(parameters) &&
    parameters.some(
      (one: PropertyValue) =>
        isPlainMap(one) && one["name"] === CLUSTER_ENABLED && one["value"] === "yes",
    )
  );
}
