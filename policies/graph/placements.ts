import type { PolicyResource } from "@pulumi/policy";

import { subnet } from "../types/network";
import { type TypeGroup } from "../types/type-group";
import { either, nowhere, type Certainty, type Placement } from "./placement";
import type { PropertyPath } from "./property-path";
import { entriesOf, linksOf, referencesOf, type References } from "./references";
import type { ResourceGraph } from "./resource-graph";
import { SubnetReach, type Reach } from "./subnet-reach";
import { withoutSubnets } from "./subnet-sources";
import { targetsOf } from "./targets";
import { ZoneTally } from "./zone-tally";

/** The properties of a kind of resource that say in which zones it stands. */
export interface Placing {
  /** The resource. */
  readonly group: TypeGroup;
  /** The properties that hold subnet ids. */
  readonly subnets?: readonly PropertyPath[];
  /** The properties that hold the names of zones. */
  readonly zones?: readonly PropertyPath[];
  /** The property that names the subnet group in which the resource stands, and the kind of group. */
  readonly subnetGroup?: { readonly path: PropertyPath; readonly placing: Placing };
}

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
  of(resource: PolicyResource, placing: Placing): Placement {
    const found = [
      ...(placing.subnets ?? []).map((path) => this.#bySubnets(resource, path)),
      ...(placing.zones ?? []).map((path) => byZoneNames(resource, path)),
      this.#bySubnetGroup(resource, placing),
    ].filter((placement) => placement !== undefined);
    const linked = found.filter(
      ({ path }) => path !== undefined && linksOf(resource, path).length > 0,
    );
    const [first, ...others] = linked.length > 0 ? linked : found;
    return others.reduce(either, first ?? nowhere);
  }

  #bySubnetGroup(resource: PolicyResource, { subnetGroup }: Placing): Placement | undefined {
    if (subnetGroup === undefined) {
      return undefined;
    }
    const { path, placing } = subnetGroup;
    const { targets, open } = targetsOf(this.#graph, resource, path, placing.group);
    const [first, ...others] = targets.map((target) => this.of(target, placing));
    return first === undefined || open ? undefined : { ...others.reduce(either, first), path };
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
    const reach = pending > 0 ? this.#reach.of(linksOfField(links, path), pending) : resolved;
    const possible = new ZoneTally();
    possible.addAll(certain);
    if (reach.closed) {
      possible.addAll(reach.tally);
    }
    const bounds =
      possible.isOpen || reach.tally.isOpen
        ? { atLeast: 1, atMost: Infinity }
        : boundsOf(references, certain, reach.closed ? possible.atMost : Infinity);
    const { zones } = possible;
    const allPlaced = zones.length === bounds.atLeast && zones.length === bounds.atMost;
    const certainty = certaintyOf(references, reach.closed, allPlaced);
    const { outside } = references;
    return { certainty, ...bounds, zones, outside, path, by: "subnets", certain, possible };
  }
}

/**
 * What one field may depend on. The engine tells the dependencies of a block for all its fields together, such as those of the
 * security groups beside the subnets: what can bring in no subnet belongs to another field.
 */
function linksOfField(
  links: readonly PolicyResource[],
  path: PropertyPath,
): readonly PolicyResource[] {
  return path.includes(".") ? links.filter(({ type }) => !withoutSubnets.has(type)) : links;
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
    certain: tally,
    possible: tally,
  };
}
