import assert from "node:assert/strict";

import type { Placement } from "../../../policies/graph/placement";
import { Placements, type Placing } from "../../../policies/graph/placements";
import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { typeGroup } from "../../../policies/types/type-group";
import { deploy, type Phase, type ResourceSpec } from "./deployment";

/** A kind of resource placed in every way there is: by subnets, by mappings and by zone names. */
export const placed: Placing = {
  group: typeGroup("workload", "test:index:Workload"),
  subnets: ["subnets[]", "mappings[].subnetId"],
  zones: ["zones[]"],
};

/** A resource of that kind. */
export function workload(
  props: Readonly<Record<string, unknown>>,
  name = "workload",
): ResourceSpec {
  return { type: "test:index:Workload", name, props };
}

/** The placement of the first such resource of a program. */
export function placementOf(phase: Phase, specs: readonly ResourceSpec[]): Placement {
  const graph = new ResourceGraph(deploy(phase, specs));
  const [target] = graph.ofGroup(placed.group);
  assert.ok(target);
  return new Placements(graph).of(target, placed);
}
