import type { PolicyResource } from "@pulumi/policy";

import { fieldOf, isBlock, itemsOf, type Value } from "../support/values";
import { natGateway, route, routeTable } from "../types/network";
import { attributeOf } from "./attribute";
import { onlyTarget } from "./only-target";
import { linksOf } from "./references";
import type { ResourceGraph } from "./resource-graph";
import type { RouteTables, TableKey } from "./routes";

/** The NAT gateways of the stack to which each route table surely sends traffic. */
export type NatRoutes = ReadonlyMap<TableKey, ReadonlySet<PolicyResource>>;

/** Reads the routes of their own and those inside the route tables, each once. */
export function natRoutes(graph: ResourceGraph, tables: RouteTables): NatRoutes {
  const found = new Map<TableKey, Set<PolicyResource>>();
  const add = (key: TableKey, gateways: readonly PolicyResource[]): void => {
    const all = found.get(key) ?? new Set();
    gateways.forEach((gateway) => all.add(gateway));
    found.set(key, all);
  };
  const apart = new Set<TableKey | undefined>();
  for (const each of graph.ofGroup(route)) {
    const key = tables.named(each);
    apart.add(key);
    const gateway = onlyTarget(graph, each, "natGatewayId", natGateway);
    if (key !== undefined && gateway.kind === "one") {
      add(key, [gateway.resource]);
    }
  }
  for (const table of graph.ofGroup(routeTable)) {
    const key = tables.keyOf(table);
    // A table has its routes inside or apart. With the latter, the provider fills in those that it met before this
    // deployment: they depend on nothing.
    const isGiven =
      linksOf(table, "routes").length > 0 || !(apart.has(key) || apart.has(undefined));
    if (isGiven) {
      add(key, inside(graph, table));
    }
  }
  return found;
}

/** The NAT gateways in the `routes` of a route table. */
function inside(graph: ResourceGraph, table: PolicyResource): readonly PolicyResource[] {
  const values = gatewaysInside(table);
  const named = new Set(
    values.flatMap((value) => (value.kind === "known" ? identified(graph, value.value) : [])),
  );
  const linked = linksOf(table, "routes").filter(
    (each) => natGateway.types.has(each.type) && !named.has(each),
  );
  const pending = values.filter(({ kind }) => kind === "unknown");
  // With a route for each of them, all are used; with fewer it is not known which.
  return linked.length <= pending.length ? [...named, ...linked] : [...named];
}

/** The `natGatewayId` of every route inside a table. */
function gatewaysInside(table: PolicyResource): readonly Value[] {
  return itemsOf(attributeOf(table, "routes"))
    .filter((block) => block.kind === "known" && isBlock(block.value))
    .map((block) => fieldOf(block, "natGatewayId"));
}

function identified(graph: ResourceGraph, id: unknown): readonly PolicyResource[] {
  return typeof id === "string" ? graph.identifiedBy(natGateway, id) : [];
}
