import type { PolicyResource } from "@pulumi/policy";

import { append } from "../support/multimap";
import { onlyTarget, type OnlyTarget } from "./only-target";
import { placedTypes, type PlacedType } from "./placed-types";
import { judge, together, type Placement, type Verdict } from "./placement";
import { Placements } from "./placements";
import type { ResourceGraph } from "./resource-graph";

/** Resources that are judged together, nearly always a single one, and the zones that they stand in. */
export interface PlacedGroup {
  readonly type: PlacedType;
  readonly members: readonly [PolicyResource, ...PolicyResource[]];
  readonly placement: Placement;
  /** The number of Availability Zones that it has to span. */
  readonly wanted: number;
  /** What the placement proves of that number. */
  readonly verdict: Verdict;
}

/**
 * Everything in the stack whose zones are judged.
 *
 * @param minimumZones The number of zones that a placement needs; some types need more.
 */
export function placedGroups(graph: ResourceGraph, minimumZones: number): readonly PlacedGroup[] {
  const placements = new Placements(graph);
  return placedTypes.flatMap((type) => {
    const { minimumZones: fewest = 0, mostZones = Infinity } = type;
    const wanted = Math.min(Math.max(minimumZones, fewest), mostZones);
    return membersOf(graph, type).map((members): PlacedGroup => {
      const placement = together(members.map((member) => placements.of(member, type)));
      return { type, members, placement, wanted, verdict: judge(placement, wanted) };
    });
  });
}

/** The resources of a type, those that are judged together in one list. */
function membersOf(graph: ResourceGraph, type: PlacedType): readonly PlacedGroup["members"][] {
  const placed = graph.ofGroup(type.group).filter((each) => type.isPlaced?.(each) ?? true);
  if (type.together === undefined) {
    return placed.map((each) => [each]);
  }
  const groups = new Map<PolicyResource, PolicyResource[]>();
  for (const each of placed) {
    const served = servedBy(graph, each, type.together);
    if (served.kind === "undecided") {
      // It may serve any of them, and add its zone to those of the others.
      return [];
    }
    if (served.kind === "one" && type.together.isSpread?.(served.resource) !== true) {
      append(groups, served.resource, each);
    }
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** The resource that one of several serves, as far as the stack tells; what they serve can be among them itself. */
export function servedBy(
  graph: ResourceGraph,
  resource: PolicyResource,
  { path, target }: NonNullable<PlacedType["together"]>,
): OnlyTarget {
  return target.types.has(resource.type)
    ? { kind: "one", resource }
    : onlyTarget(graph, resource, path, target);
}
