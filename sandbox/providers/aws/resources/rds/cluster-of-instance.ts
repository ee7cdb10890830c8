import { text } from "../../aws-resource";
import type { Fault } from "../../check/fault";
import { isGiven } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import type { PropertyMap } from "../../../property-values";
import { isAurora } from "./cluster-engines";
import { CLUSTER } from "./tokens";

const CREATE =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html";
const SERVERLESS =
  "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2-create.html";

/** An instance stands in a cluster of its engine that is there: one of Aurora, with a capacity if it is serverless. */
export const clusterTakes: WorldConstraint = (inputs, lookup) => {
  const clusterIdentifier = text(inputs, "clusterIdentifier");
  const cluster = lookup(CLUSTER, clusterIdentifier);
  return cluster === undefined
    ? [
        {
          property: "clusterIdentifier",
          given: JSON.stringify(clusterIdentifier),
          expected: "a cluster that exists",
          source: CREATE,
        },
      ]
    : [...ofEngine(inputs, cluster), ...withCapacity(inputs, cluster)];
};

function ofEngine(inputs: PropertyMap, cluster: PropertyMap): Fault[] {
  const [own, theirs] = [text(inputs, "engine"), text(cluster, "engine")];
  const expected = isAurora(theirs)
    ? `${theirs}, the engine of the cluster`
    : `no instance beside those that the Multi-AZ DB cluster of ${theirs} has by itself`;
  return own === theirs && isAurora(theirs)
    ? []
    : [{ property: "engine", given: JSON.stringify(own), expected, source: CREATE }];
}

function withCapacity(inputs: PropertyMap, cluster: PropertyMap): Fault[] {
  const isServerless = text(inputs, "instanceClass") === "db.serverless";
  return !isServerless || isGiven(cluster, "serverlessv2ScalingConfiguration")
    ? []
    : [
        {
          property: "instanceClass",
          given: '"db.serverless"',
          expected: "another class, or a cluster with serverlessv2ScalingConfiguration",
          source: SERVERLESS,
        },
      ];
}
