import type { PolicyResource } from "@pulumi/policy";

import type { StackFault } from "../../support/rule";
import { numberOf } from "../../support/scalars";
import { isBlock, itemsOf, read, readIn, type Properties, type Value } from "../../support/values";
import { sagemakerEndpointConfiguration } from "../../types/compute";
import { attributeOf } from "../attribute";
import { isShort, tooFew, type Capacity, type Shortfall } from "./capacity";
import { targetsIn } from "./scalable-targets";

/**
 * A variant of a SageMaker endpoint starts with instances for all zones. A serverless one has none; one that is scaled
 * automatically is judged by what scales it.
 */
export const endpointCapacity: Capacity = {
  group: sagemakerEndpointConfiguration,
  judge: (graph, wanted) =>
    targetsIn(graph, "sagemaker").length > 0
      ? []
      : graph
          .ofGroup(sagemakerEndpointConfiguration)
          .flatMap((resource) => faultsOf(resource, wanted)),
};

function faultsOf(resource: PolicyResource, wanted: number): StackFault[] {
  const variants = itemsOf(attributeOf(resource, "productionVariants"));
  const short = variants.flatMap((variant, index) => shortfallsOf(variant, index, wanted));
  const [first, ...others] = short;
  if (first === undefined) {
    return [];
  }
  const fault = tooFew(first, wanted, "instance");
  const found =
    others.length === 0
      ? fault.found
      : `${fault.found} (and ${others.map(({ property, count }) => `${property}: ${String(count)}`).join(", ")})`;
  return [{ resource, group: sagemakerEndpointConfiguration, ...fault, found }];
}

function shortfallsOf(variant: Value, index: number, wanted: number): Shortfall[] {
  if (variant.kind !== "known" || !isBlock(variant.value)) {
    return [];
  }
  const path = countPath(variant.value);
  if (path === undefined) {
    return [];
  }
  const [outer, inner] = path;
  const value =
    inner === undefined ? read(variant.value, outer) : readIn(variant.value, outer, inner);
  const count = numberOf(value);
  return isShort(count, wanted)
    ? [{ property: `productionVariants[${String(index)}].${path.join(".")}`, count }]
    : [];
}

/** Where a variant says how many instances it has at least; `undefined` if it has none of its own. */
function countPath(variant: Properties): [string, string?] | undefined {
  if (read(variant, "serverlessConfig").kind !== "absent") {
    return undefined;
  }
  return read(variant, "managedInstanceScaling").kind === "absent"
    ? ["initialInstanceCount"]
    : ["managedInstanceScaling", "minInstanceCount"];
}
