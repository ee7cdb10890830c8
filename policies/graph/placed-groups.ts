import type { PolicyResource } from "@pulumi/policy";

import { append } from "../support/multimap";
import { placedTypes, type PlacedType } from "./placed-types";
import { together, type Placement } from "./placement";
import { Placements } from "./placements";
import { referencesOf } from "./references";
import type { ResourceGraph } from "./resource-graph";
import { targetsOf } from "./targets";

/** Resources that are judged together, nearly always a single one, and the zones that they stand in. */
export interface PlacedGroup {
  readonly type: PlacedType;
  readonly members: readonly [PolicyResource, ...PolicyResource[]];
  readonly placement: Placement;
}

/** Everything in the stack whose zones are judged. */
export function placedGroups(graph: ResourceGraph): readonly PlacedGroup[] {
  const placements = new Placements(graph);
  return placedTypes.flatMap((type) => {
    const groups = new Map<string, PolicyResource[]>();
    for (const resource of graph.ofGroup(type.group)) {
      if (type.isPlaced?.(resource) ?? true) {
        append(groups, keyOf(graph, resource, type), resource);
      }
    }
    return [...groups.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : [groupOf(placements, type, [first, ...others])],
    );
  });
}

function groupOf(
  placements: Placements,
  type: PlacedType,
  members: PlacedGroup["members"],
): PlacedGroup {
  return {
    type,
    members,
    placement: together(members.map((member) => placements.of(member, type))),
  };
}

/** What members of one group have in common: the resource that they serve, or its literal name. */
function keyOf(graph: ResourceGraph, resource: PolicyResource, type: PlacedType): string {
  if (type.together === undefined) {
    return resource.urn;
  }
  const { path, target } = type.together;
  const references = referencesOf(graph, resource, path, target);
  const { targets } = targetsOf(graph, resource, path, target);
  const [served, ...others] = targets.map(({ urn }) => urn);
  const key = others.length === 0 ? (served ?? references?.outside[0]) : undefined;
  return key ?? resource.urn;
}
