import { text } from "../../aws-resource";
import { isGiven, knownAt, textsAt } from "../../check/properties-at";
import type { Lookup, LookupAll, WorldConstraint } from "../../check/world-constraints";
import type { PropertyMap } from "../../../property-values";
import { strategyProviders } from "./capacity-provider-strategy";
import { CLUSTER, CLUSTER_CAPACITY_PROVIDERS } from "./tokens";

const CREATE = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html";

const STRATEGY = "capacityProviderStrategies";

/** The cluster that AWS takes where a service names none. */
const DEFAULT_CLUSTER = "default";

/** Name or ARN of a service's cluster, as the program gives it. */
export function clusterNameOf(inputs: PropertyMap): string {
  return text(inputs, "cluster") || DEFAULT_CLUSTER;
}

/** The cluster has to exist. */
export const clusterExists: WorldConstraint = (inputs, lookup) =>
  lookup(CLUSTER, clusterNameOf(inputs)) === undefined
    ? [
        {
          property: "cluster",
          given: JSON.stringify(clusterNameOf(inputs)),
          expected: "a cluster that exists (ClusterNotFoundException)",
          source: CREATE,
        },
      ]
    : [];

/** The capacity providers have to be associated with the cluster before a service names them. */
export const providersAssociated: WorldConstraint = (inputs, lookup, all = () => []) => {
  const cluster = lookup(CLUSTER, clusterNameOf(inputs));
  const associated = textsAt(providersOf(cluster, all), "capacityProviders[]");
  return cluster === undefined
    ? []
    : strategyProviders(inputs, STRATEGY)
        .filter(({ provider }) => !associated.includes(provider))
        .map(({ property, provider }) => ({
          property,
          given: JSON.stringify(provider),
          expected: `a capacity provider that is associated with the cluster: ${associated.join(", ") || "none is"}`,
          source: CREATE,
        }));
};

/** What a service runs on where it names neither a launch type nor capacity providers. */
export function launchTypeOf(inputs: PropertyMap, find: Lookup, all: LookupAll): string {
  const providers = providersOf(find(CLUSTER, clusterNameOf(inputs)), all);
  const hasDefault = isGiven(providers, "defaultCapacityProviderStrategies[]");
  return isGiven(inputs, `${STRATEGY}[]`) || hasDefault ? "" : "EC2";
}

function providersOf(cluster: PropertyMap | undefined, all: LookupAll): PropertyMap {
  const name = knownAt(cluster ?? {}, "name");
  return all(CLUSTER_CAPACITY_PROVIDERS).find((one) => one["clusterName"] === name) ?? {};
}
