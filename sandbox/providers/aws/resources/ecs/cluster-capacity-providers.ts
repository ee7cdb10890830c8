import { type AwsResourceRow, named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { entries } from "../../check/constraints";
import { textsAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { capacityProviderStrategy, strategyProviders } from "./capacity-provider-strategy";
import { ecsName } from "./names";
import { CLUSTER } from "./tokens";

const PUT =
  "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html";

const STRATEGY = "defaultCapacityProviderStrategies";

/** The default strategy names only capacity providers of the cluster. */
const associated: WorldConstraint = (inputs) => {
  const own = textsAt(inputs, "capacityProviders[]");
  return strategyProviders(inputs, STRATEGY)
    .filter(({ provider }) => !own.includes(provider))
    .map(({ property, provider }) => ({
      property,
      given: JSON.stringify(provider),
      expected: "one of capacityProviders",
      source: PUT,
    }));
};

const clusterExists: WorldConstraint = (inputs, lookup) =>
  textsAt(inputs, "clusterName")
    .filter((name) => lookup(CLUSTER, name) === undefined)
    .map((name) => ({
      property: "clusterName",
      given: JSON.stringify(name),
      expected: "a cluster that exists (ClusterNotFoundException)",
      source: PUT,
    }));

/** The capacity providers of a cluster. They change in place, and go with the cluster. */
export const clusterCapacityProviders: AwsResourceRow = {
  defaults: { [`${STRATEGY}[].base`]: 0, [`${STRATEGY}[].weight`]: 0 },
  constraints: [
    documented(PUT, [...ecsName("clusterName"), entries("capacityProviders", 0, 20)]),
    capacityProviderStrategy(STRATEGY),
  ],
  refusedByAws: [clusterExists, associated],
  id: named("clusterName"),
  outputs: () => ({}),
  replaceOn: ["clusterName"],
  goesWith: [{ property: "clusterName", type: CLUSTER }],
};
