import type { PolicyResource } from "@pulumi/policy";

import { textOf } from "../support/scalars";
import { natGateway, subnet } from "../types/network";
import { attributeOf, isLeftOut } from "./attribute";
import { natRoutes } from "./nat-routes";
import { onlyTarget } from "./only-target";
import type { ResourceGraph } from "./resource-graph";
import { RouteTables, type TableKey } from "./routes";
import { differ, zoneLabel, zoneOf, type SubnetZone } from "./subnet-zone";

/** A NAT gateway that serves zones other than its own. */
export interface NatDependents {
  readonly gateway: PolicyResource;
  /** The zone that it stands in. */
  readonly zone: string;
  /** The other zones whose subnets send traffic to it, sorted. */
  readonly dependents: readonly string[];
}

/** The NAT gateways of the stack on which zones depend that are proven not to be theirs. */
export function natDependents(graph: ResourceGraph): readonly NatDependents[] {
  const users = zonesByGateway(graph);
  return graph.ofGroup(natGateway).flatMap((gateway) => {
    const zone = zoneOfGateway(graph, gateway);
    if (zone === undefined) {
      return [];
    }
    const others = [...(users.get(gateway) ?? [])].filter((user) => differ(zone, user));
    const dependents = [...new Set(others.map(zoneLabel))].sort();
    return dependents.length === 0 ? [] : [{ gateway, zone: zoneLabel(zone), dependents }];
  });
}

function zonesByGateway(graph: ResourceGraph): Map<PolicyResource, Set<SubnetZone>> {
  const tables = new RouteTables(graph);
  const zones = zonesByTable(graph, tables);
  const users = new Map<PolicyResource, Set<SubnetZone>>();
  for (const [table, gateways] of natRoutes(graph, tables)) {
    for (const gateway of gateways) {
      const all = users.get(gateway) ?? new Set();
      zones.get(table)?.forEach((zone) => all.add(zone));
      users.set(gateway, all);
    }
  }
  return users;
}

/** The zones of the subnets that use each table, every zone once: there are few, however many subnets. */
function zonesByTable(
  graph: ResourceGraph,
  tables: RouteTables,
): Map<TableKey, Map<string, SubnetZone>> {
  const zones = new Map<TableKey, Map<string, SubnetZone>>();
  for (const each of graph.ofGroup(subnet)) {
    const zone = zoneOf(each);
    const table = zone === undefined ? undefined : tables.of(each);
    if (zone !== undefined && table !== undefined) {
      const known = zones.get(table) ?? new Map<string, SubnetZone>();
      zones.set(table, known.set(JSON.stringify([zone.name, zone.id]), zone));
    }
  }
  return zones;
}

/** The one zone of a zonal NAT gateway; `undefined` if it is not known, or if it stands in all of them. */
function zoneOfGateway(graph: ResourceGraph, gateway: PolicyResource): SubnetZone | undefined {
  const place = onlyTarget(graph, gateway, "subnetId", subnet);
  return isZonal(gateway) && place.kind === "one" ? zoneOf(place.resource) : undefined;
}

/**
 * Whether a NAT gateway surely stands in one zone, as it does by default.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html
 */
function isZonal(gateway: PolicyResource): boolean {
  const mode = attributeOf(gateway, "availabilityMode");
  return isLeftOut(mode) || textOf(mode) === "zonal";
}
