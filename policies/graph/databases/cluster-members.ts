import type { PolicyResource } from "@pulumi/policy";

import { append } from "../../support/multimap";
import { numberOf } from "../../support/scalars";
import { read } from "../../support/values";
import { scalableTarget } from "../../types/compute";
import type { TypeGroup } from "../../types/type-group";
import { attributeOf } from "../attribute";
import type { ResourceGraph } from "../resource-graph";
import { targetsOf } from "../targets";

/** A kind of cluster that serves through instances, which are resources of their own. */
export interface ClusterKind {
  readonly cluster: TypeGroup;
  /** Its instances; they name it by `clusterIdentifier`. */
  readonly instance: TypeGroup;
  /** What Application Auto Scaling calls the number of its readers. @default it cannot scale them */
  readonly scaledBy?: string;
}

/** A cluster and the instances of it that the stack holds. */
export interface ClusterMembers {
  readonly kind: ClusterKind;
  readonly cluster: PolicyResource;
  readonly instances: readonly PolicyResource[];
  /** Whether it may have others: some not known yet, or some that AWS makes by itself. */
  readonly open: boolean;
}

/** The clusters of a kind in a stack. Every instance is followed once, so that it takes time linear in their number. */
export function clustersOf(graph: ResourceGraph, kind: ClusterKind): readonly ClusterMembers[] {
  const { cluster: group, instance, scaledBy } = kind;
  const instances = new Naming(graph, group);
  graph.ofGroup(instance).forEach((each) => {
    instances.add(each, "clusterIdentifier");
  });
  const scaling = new Naming(graph, group);
  graph
    .ofGroup(scalableTarget)
    .filter((each) => scaledBy !== undefined && mayScale(each, scaledBy))
    .forEach((each) => {
      scaling.add(each, "resourceId", "cluster:");
    });
  return graph.ofGroup(group).map((cluster) => ({
    kind,
    cluster,
    instances: instances.of(cluster),
    open:
      instances.isOpenFor(cluster) || scaling.isOpenFor(cluster) || scaling.of(cluster).length > 0,
  }));
}

/** Whether a target keeps at least one reader, as far as is known: Application Auto Scaling makes those that lack. */
function mayScale(target: PolicyResource, dimension: string): boolean {
  const scaled = attributeOf(target, "scalableDimension");
  const least = attributeOf(target, "minCapacity");
  const never = (numberOf(least) ?? 1) < 1;
  return !never && (scaled.kind !== "known" || scaled.value === dimension);
}

/** Resources of a stack by the cluster that they name. */
class Naming {
  readonly #graph: ResourceGraph;
  readonly #group: TypeGroup;
  readonly #byCluster = new Map<string, PolicyResource[]>();
  /** Whether one of them may name any cluster. */
  #anything = false;
  /** Whether one of them names a cluster by an identifier that no cluster is known to have. */
  #stranger = false;

  constructor(graph: ResourceGraph, group: TypeGroup) {
    this.#graph = graph;
    this.#group = group;
  }

  /** Follows a property of one resource; `prefix` stands before the identifier of the cluster. */
  add(resource: PolicyResource, property: string, prefix = ""): void {
    this.#clustersNamed(resource, property, prefix).forEach(({ urn }) => {
      append(this.#byCluster, urn, resource);
    });
  }

  /** Those that name one cluster. */
  of(cluster: PolicyResource): readonly PolicyResource[] {
    return this.#byCluster.get(cluster.urn) ?? [];
  }

  /** Whether others may name it too. An identifier that no cluster has can still be that of one not known yet. */
  isOpenFor(cluster: PolicyResource): boolean {
    const identifier = read(cluster.props, "clusterIdentifier");
    return this.#anything || (this.#stranger && identifier.kind !== "known");
  }

  #clustersNamed(
    resource: PolicyResource,
    property: string,
    prefix: string,
  ): readonly PolicyResource[] {
    const attribute = attributeOf(resource, property);
    if (attribute.kind === "known" && typeof attribute.value === "string") {
      const name = attribute.value.startsWith(prefix)
        ? attribute.value.slice(prefix.length)
        : attribute.value;
      const named = this.#graph.identifiedBy(this.#group, name);
      this.#stranger ||= named.length === 0;
      return named;
    }
    if (attribute.kind !== "linked") {
      this.#anything = true;
      return [];
    }
    const { targets, open } = targetsOf(this.#graph, resource, property, this.#group);
    this.#anything ||= open;
    return targets;
  }
}
