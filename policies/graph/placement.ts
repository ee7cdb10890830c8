import type { PolicyResource } from "@pulumi/policy";

import { subnet, type TypeGroup } from "../support/type-group";
import {
  entriesOf,
  pathName,
  referencesOf,
  type PropertyPath,
  type References,
} from "./references";
import type { ResourceGraph } from "./resource-graph";
import { SubnetReach, type Reach } from "./subnet-reach";
import { ZoneTally } from "./zone-tally";

/** A kind of resource that stands in zones, and the properties that say in which. */
export interface PlacedType {
  /** The resource. */
  readonly group: TypeGroup;
  /** The properties that hold subnet ids. */
  readonly subnets: readonly PropertyPath[];
  /** The properties that hold the names of zones. */
  readonly zones: readonly PropertyPath[];
}

/**
 * How sure a placement is.
 *
 * - `exact`: the zone of every entry is known.
 * - `at-most`: the subnets are of this stack, but which of them, or where AWS puts them, comes later.
 * - `outside`: subnets that the stack does not hold, or nothing is known.
 */
export type Certainty = "exact" | "at-most" | "outside";

/** The Availability Zones that a resource stands in, as far as the stack tells. */
export interface Placement {
  /** How sure it is; the bounds hold in every case. */
  readonly certainty: Certainty;
  /** The number of zones that are proven to differ. */
  readonly atLeast: number;
  /** The number of zones that there can be; `Infinity` when there is no bound. */
  readonly atMost: number;
  /** The zones, sorted; for `at-most` those that it can be, for `outside` those that are known. */
  readonly zones: readonly string[];
  /** The subnet ids that the stack does not hold. */
  readonly outside: readonly string[];
  /** The property that says so; `undefined` when the program sets none. */
  readonly path: PropertyPath | undefined;
  /** Whether that property holds subnets or zones. */
  readonly by: "subnets" | "zones";
}

/** What a placement proves about a wanted number of zones. */
export type Verdict = "satisfied" | "violated" | "undecided";

/** Judges a placement: what is not proven either way is undecided. */
export function judge(placement: Placement, minimumZones: number): Verdict {
  if (placement.atMost < minimumZones) {
    return "violated";
  }
  return placement.atLeast >= minimumZones ? "satisfied" : "undecided";
}

const nowhere: Placement = {
  certainty: "outside",
  atLeast: 0,
  atMost: Infinity,
  zones: [],
  outside: [],
  path: undefined,
  by: "subnets",
};

/** Resolves where resources stand, through the graph. */
export class Placements {
  readonly #graph: ResourceGraph;
  readonly #reach: SubnetReach;

  constructor(graph: ResourceGraph) {
    this.#graph = graph;
    this.#reach = new SubnetReach(graph);
  }

  /**
   * The placement of one resource.
   *
   * AWS fills in the properties that the program leaves out (`availabilityZones` from the subnets),
   * and a preview shows them as they were. So a property that depends on other resources, which only
   * the program can have set, decides alone; among literal ones only what all of them say holds.
   */
  of(resource: PolicyResource, type: PlacedType): Placement {
    const found = [
      ...type.subnets.map((path) => this.#bySubnets(resource, path)),
      ...type.zones.map((path) => byZoneNames(resource, path)),
    ].filter((placement) => placement !== undefined);
    const linked = found.filter(
      ({ path }) => (resource.propertyDependencies[path?.property ?? ""] ?? []).length > 0,
    );
    const [first, ...others] = linked.length > 0 ? linked : found;
    return others.reduce(either, first ?? nowhere);
  }

  #bySubnets(resource: PolicyResource, path: PropertyPath): Placement | undefined {
    const references = referencesOf(this.#graph, resource, path, subnet);
    if (references === undefined) {
      return undefined;
    }
    const { named, pending, links } = references;
    const certain = new ZoneTally();
    named.forEach((each) => {
      certain.addSubnet(each);
    });
    const reach = pending > 0 ? this.#reach.of(links, pending) : resolved;
    const possible = new ZoneTally();
    possible.addAll(certain);
    if (reach.closed) {
      possible.addAll(reach.tally);
    }
    const bounds = boundsOf(references, certain, reach.closed ? possible.atMost : Infinity);
    const { zones } = possible;
    const allPlaced = zones.length === bounds.atLeast && zones.length === bounds.atMost;
    const certainty = certaintyOf(references, reach.closed, allPlaced);
    return { certainty, ...bounds, zones, outside: references.outside, path, by: "subnets" };
  }
}

function certaintyOf(
  { outside, pending }: References,
  closed: boolean,
  allPlaced: boolean,
): Certainty {
  if (outside.length > 0 || !closed) {
    return "outside";
  }
  return pending === 0 && allPlaced ? "exact" : "at-most";
}

/** No entry is pending, so no subnet has to be searched for. */
const resolved: Reach = { tally: new ZoneTally(), closed: true };

/**
 * The bounds on the number of zones of a list of subnets. One entry is one zone, so there are never
 * more zones than entries: `[vpc.privateSubnetIds[0]]` is one zone, whatever the VPC spans.
 *
 * @param certain The zones of the subnets that known entries name.
 * @param reachable The number of zones of all subnets that the stack lets the list hold.
 */
function boundsOf(
  { namedEntries, outside, pending }: References,
  certain: ZoneTally,
  reachable: number,
): Pick<Placement, "atLeast" | "atMost"> {
  const inStack = Math.min(certain.atMost, namedEntries) + pending;
  const entries = namedEntries + outside.length + (Number.isFinite(pending) ? pending : 0);
  return {
    atLeast: Math.max(Math.min(certain.atLeast, namedEntries), Math.min(entries, 1)),
    atMost: Math.min(inStack, reachable) + outside.length,
  };
}

function byZoneNames(resource: PolicyResource, path: PropertyPath): Placement | undefined {
  const entries = entriesOf(resource, path);
  if (entries === undefined) {
    return undefined;
  }
  const tally = new ZoneTally();
  entries.known.forEach((name) => {
    tally.addName(name);
  });
  return {
    certainty: entries.pending === 0 ? "exact" : "outside",
    atLeast: Math.max(tally.atLeast, Number.isFinite(entries.pending) ? 1 : 0),
    atMost: tally.atMost + entries.pending,
    zones: tally.zones,
    outside: [],
    path,
    by: "zones",
  };
}

/** What holds whichever of two placements is the real one. */
function either(one: Placement, other: Placement): Placement {
  const agree = one.zones.join() === other.zones.join() && one.certainty === other.certainty;
  return {
    ...one,
    certainty: agree ? one.certainty : "outside",
    atLeast: Math.min(one.atLeast, other.atLeast),
    atMost: Math.max(one.atMost, other.atMost),
    zones: agree ? one.zones : [],
    outside: [...new Set([...one.outside, ...other.outside])],
  };
}

/** The property that decides, as a message names it. */
export function placementPath(placement: Placement): string {
  return placement.path === undefined ? "placement" : pathName(placement.path);
}
