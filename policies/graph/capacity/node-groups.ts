import type { PolicyResource } from "@pulumi/policy";

import type { StackFault } from "../../support/rule";
import { isFalse } from "../../support/scalars";
import { eksCluster, eksFargateProfile, eksNodeGroup } from "../../types/compute";
import { attributeOf, isUnset } from "../attribute";
import type { ResourceGraph } from "../resource-graph";
import { Referrers, targetsOf } from "../targets";
import { isShort, numberAt, tooFew, type Capacity } from "./capacity";

/**
 * The managed node groups of an EKS cluster together keep nodes for all zones however far they scale in: AWS advises
 * one group per zone where pods have volumes. A cluster that runs pods elsewhere too is not judged.
 */
export const nodeCapacity: Capacity = {
  group: eksNodeGroup,
  judge: (graph, wanted) => {
    const fargate = new Referrers(
      graph,
      [{ group: eksFargateProfile, path: clusterName }],
      eksCluster,
    );
    const groups = new Referrers(graph, [{ group: eksNodeGroup, path: clusterName }], eksCluster);
    return fargate.open || hasStray(graph)
      ? []
      : graph
          .ofGroup(eksCluster)
          .filter((cluster) => fargate.of(cluster).length === 0 && !isAutoMode(cluster))
          .flatMap((cluster) => faultsOf(groups.of(cluster), wanted));
  },
};

const clusterName = "clusterName";
const minSize = "scalingConfig.minSize";

/** Whether a node group may be of any cluster: its cluster is none of the stack, and not known by name. */
function hasStray(graph: ResourceGraph): boolean {
  return graph.ofGroup(eksNodeGroup).some((group) => {
    const { targets } = targetsOf(graph, group, clusterName, eksCluster);
    const unnamed = attributeOf(group, clusterName).kind !== "known";
    return targets.length > 1 || (targets.length === 0 && unnamed);
  });
}

/** Whether EKS itself runs, or may run, nodes. */
function isAutoMode(cluster: PolicyResource): boolean {
  const enabled = attributeOf(cluster, "computeConfig.enabled");
  return !isUnset(enabled) && !isFalse(enabled);
}

function faultsOf(groups: readonly PolicyResource[], wanted: number): StackFault[] {
  const [first, ...others] = groups;
  const sizes = groups.map((group) => numberAt(group, minSize));
  const known = sizes.filter((size) => size !== undefined);
  const count = known.reduce((sum, size) => sum + size, 0);
  if (first === undefined || known.length < sizes.length || !isShort(count, wanted)) {
    return [];
  }
  const fault = tooFew({ property: minSize, count }, wanted, "node");
  const found =
    others.length === 0
      ? fault.found
      : `${fault.found} in all node groups of the cluster (${groups.map(({ name }) => `"${name}"`).join(", ")})`;
  return [{ resource: first, group: eksNodeGroup, ...fault, found }];
}
