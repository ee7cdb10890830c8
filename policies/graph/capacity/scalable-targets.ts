import type { PolicyResource } from "@pulumi/policy";

import { textOf } from "../../support/scalars";
import { ecsService, scalableTarget } from "../../types/compute";
import { attributeOf } from "../attribute";
import type { ResourceGraph } from "../resource-graph";
import { targetsOf } from "../targets";
import { shortfallOf, tooFew, type Capacity } from "./capacity";

/** What is scaled in units that stand in zones, by its dimension: the namespace is the first part of it. */
const units: ReadonlyMap<string | undefined, string> = new Map([
  ["ecs:service:DesiredCount", "task"],
  ["sagemaker:variant:DesiredInstanceCount", "instance"],
]);

/** A target of Application Auto Scaling keeps units for all zones however far it scales in. */
export const scalableTargetCapacity: Capacity = {
  group: scalableTarget,
  judge: (graph, wanted) =>
    graph.ofGroup(scalableTarget).flatMap((resource) => {
      const unit = units.get(textOf(attributeOf(resource, "scalableDimension")));
      const shortfall = shortfallOf(resource, "minCapacity", "maxCapacity", wanted);
      return unit === undefined || shortfall === undefined
        ? []
        : [{ resource, group: scalableTarget, ...tooFew(shortfall, wanted, unit) }];
    }),
};

/** The services of Amazon ECS that are scaled automatically. */
export interface ScaledServices {
  /** Their URNs. */
  readonly services: ReadonlySet<string>;
  /** Whether any other service may be one of them. */
  readonly open: boolean;
}

/** Follows the targets of the stack to the services that they scale. */
export function scaledServices(graph: ResourceGraph): ScaledServices {
  const targets = targetsIn(graph, "ecs").map((target) => servicesOf(graph, target));
  return {
    services: new Set(targets.flatMap(({ services }) => services.map(({ urn }) => urn))),
    open: targets.some(({ open }) => open),
  };
}

/** The targets that are, or may be, of a namespace. */
export function targetsIn(graph: ResourceGraph, namespace: string): readonly PolicyResource[] {
  return graph.ofGroup(scalableTarget).filter((target) => {
    const stated = attributeOf(target, "serviceNamespace");
    return stated.kind !== "known" || textOf(stated) === namespace;
  });
}

/** The services that a target scales: by their names while those are known, else by what it depends on. */
function servicesOf(
  graph: ResourceGraph,
  target: PolicyResource,
): { services: readonly PolicyResource[]; open: boolean } {
  const resourceId = textOf(attributeOf(target, "resourceId"));
  if (resourceId === undefined) {
    const { targets } = targetsOf(graph, target, "resourceId", ecsService);
    return { services: targets, open: targets.length === 0 };
  }
  // service/CLUSTER/SERVICE: https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html
  const name = resourceId.split("/").at(-1) ?? "";
  return { services: graph.identifiedBy(ecsService, name), open: false };
}
