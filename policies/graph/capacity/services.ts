import type { PolicyResource } from "@pulumi/policy";

import { textOf } from "../../support/scalars";
import { ecsService } from "../../types/compute";
import { attributeOf, isLeftOut } from "../attribute";
import { isShort, numberAt, tooFew, type Capacity } from "./capacity";
import { scaledServices } from "./scalable-targets";

/**
 * A service of Amazon ECS runs tasks for all zones. Left out, the count is 0, and something else than the program sets
 * it; a service that is scaled automatically is judged by what scales it.
 */
export const serviceCapacity: Capacity = {
  group: ecsService,
  judge: (graph, wanted) => {
    const { services, open } = scaledServices(graph);
    return open
      ? []
      : graph.ofGroup(ecsService).flatMap((resource) => {
          const count = numberAt(resource, "desiredCount");
          return isShort(count, wanted) && isReplica(resource) && !services.has(resource.urn)
            ? [
                {
                  resource,
                  group: ecsService,
                  ...tooFew({ property: "desiredCount", count }, wanted, "task"),
                },
              ]
            : [];
        });
  },
};

/**
 * Whether the program decides how many tasks run: not of a daemon, which runs on every instance, nor where it ignores
 * what becomes of the number.
 */
function isReplica(service: PolicyResource): boolean {
  const strategy = attributeOf(service, "schedulingStrategy");
  const replica = isLeftOut(strategy) || textOf(strategy) === "REPLICA";
  return replica && isNamed(service) && !service.opts.ignoreChanges.includes("desiredCount");
}

/** Whether its name is known: a target that scales it may name it otherwise. */
function isNamed(service: PolicyResource): boolean {
  const name = attributeOf(service, "name");
  return name.kind !== "linked" && name.kind !== "outside";
}
