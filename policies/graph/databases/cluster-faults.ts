import type { PolicyResource } from "@pulumi/policy";

import type { StackFault } from "../../support/rule";
import { itemsOf } from "../../support/values";
import { attributeOf, isLeftOut } from "../attribute";
import type { ResourceGraph } from "../resource-graph";
import { databaseClusters, type DatabaseClusterKind } from "./cluster-kinds";
import { clustersOf, type ClusterMembers } from "./cluster-members";
import { instanceZone } from "./instance-zone";

/**
 * What is wrong with the clusters of a stack.
 *
 * A cluster survives the loss of a zone with an instance in another one that takes over. Its `availabilityZones` tell
 * nothing of that: they hold the storage, and AWS fills them up to three.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html
 */
export function clusterFaults(graph: ResourceGraph): StackFault[] {
  return databaseClusters.flatMap((kind) =>
    clustersOf(graph, kind).flatMap((members) => faultsOf(kind, members)),
  );
}

function faultsOf(kind: DatabaseClusterKind, members: ClusterMembers): StackFault[] {
  const { cluster, instances, open } = members;
  if (open || isMultiAzByItself(cluster) || isSecondary(cluster) || hasOthers(members)) {
    return [];
  }
  const [first, ...others] = instances;
  // A cluster whose instances are all elsewhere, or a headless one, proves nothing.
  if (first === undefined) {
    return [];
  }
  const zone = others
    .map(instanceZone)
    .reduce((one, other) => (one === other ? one : undefined), instanceZone(first));
  const fault = others.length === 0 ? alone(kind, first, zone) : pinned(instances, zone);
  return fault === undefined ? [] : [{ resource: cluster, group: kind.cluster, ...fault }];
}

type Cause = Omit<StackFault, "resource" | "group">;

function alone(kind: DatabaseClusterKind, instance: PolicyResource, zone?: string): Cause {
  return {
    property: "instances",
    found: `one instance ("${instance.name}")`,
    expected: "at least two instances in different Availability Zones",
    why: `the loss of ${zone ?? "the Availability Zone of its one instance"} stops the database until AWS has made another instance, and no reader takes over`,
    fix: `add a second ${kind.instanceClass} with the clusterIdentifier of this cluster`,
  };
}

function pinned(instances: readonly PolicyResource[], zone?: string): Cause | undefined {
  const names = instances.map(({ name }) => `"${name}"`).join(", ");
  return zone === undefined
    ? undefined
    : {
        property: "availabilityZone of its instances",
        found: `${zone} for all of ${names}`,
        expected: "at least two Availability Zones",
        why: `the loss of ${zone} takes the writer and every reader down`,
        fix: `give one of the instances another availabilityZone than ${zone}`,
      };
}

/** A Multi-AZ DB cluster has a writer and two readers in three zones without any instance of the program. */
function isMultiAzByItself(cluster: PolicyResource): boolean {
  return !isLeftOut(attributeOf(cluster, "dbClusterInstanceClass"));
}

/**
 * Whether the cluster is or may be a copy of one in another Region. Such a one may have no instance at all, so that one
 * is more than it needs. The first cluster of a global database has a user.
 */
function isSecondary(cluster: PolicyResource): boolean {
  return (
    !isLeftOut(attributeOf(cluster, "replicationSourceIdentifier")) ||
    (!isLeftOut(attributeOf(cluster, "globalClusterIdentifier")) &&
      isLeftOut(attributeOf(cluster, "masterUsername")))
  );
}

/** Whether the cluster is known to have more instances than the stack holds. */
function hasOthers({ cluster, instances }: ClusterMembers): boolean {
  return itemsOf(attributeOf(cluster, "clusterMembers")).length > instances.length;
}
