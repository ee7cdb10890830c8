import type { PolicyResource } from "@pulumi/policy";

import { append } from "../support/multimap";
import {
  mainRouteTableAssociation,
  routeTable,
  routeTableAssociation,
  subnet,
  vpc,
} from "../types/network";
import { identifiedBy } from "../types/type-group";
import { attributeOf } from "./attribute";
import { onlyTarget, type OnlyTarget } from "./only-target";
import type { ResourceGraph } from "./resource-graph";

/** Which route table is meant: one that the stack makes by its URN, the default one of a VPC by the VPC's. */
export type TableKey = string;

/** A table, or that it is not decided which. */
type Table = TableKey | undefined;

/** A VPC under the id of the route table that AWS makes with it. */
const vpcOfDefaultTable = identifiedBy("defaultRouteTableId", vpc);

/**
 * Which route table the subnets of a stack use: the one that is associated with them, otherwise the main one of their
 * VPC. https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
 */
export class RouteTables {
  readonly #graph: ResourceGraph;
  readonly #bySubnet = new Map<string, Table[]>();
  readonly #mainByVpc = new Map<string, Table[]>();
  /** Whether some association may be with any subnet. */
  #anySubnet = false;
  /** Whether some table may be the main one of any VPC. */
  #anyVpc = false;

  constructor(graph: ResourceGraph) {
    this.#graph = graph;
    // Main associations first: what a reference to a VPC's table means depends on them.
    for (const each of graph.ofGroup(mainRouteTableAssociation)) {
      const owner = onlyTarget(graph, each, "vpcId", vpc);
      this.#anyVpc ||= owner.kind === "undecided";
      addTo(this.#mainByVpc, owner, this.named(each));
    }
    for (const each of graph.ofGroup(routeTableAssociation)) {
      const user = onlyTarget(graph, each, "subnetId", subnet);
      this.#anySubnet ||= user.kind === "undecided";
      addTo(this.#bySubnet, user, this.named(each));
    }
  }

  /** The table that the `routeTableId` of a resource names; `undefined` if it is not decided or not in the stack. */
  named(resource: PolicyResource): Table {
    const table = onlyTarget(this.#graph, resource, "routeTableId", routeTable);
    return table.kind === "one"
      ? this.keyOf(table.resource)
      : this.#defaultTable(resource, "routeTableId");
  }

  /** The key of a route table of the stack; adopting a default table and naming it are one. */
  keyOf(table: PolicyResource): TableKey {
    return this.#vpcOfDefaultTable(table, "defaultRouteTableId")?.urn ?? table.urn;
  }

  /** The table that a subnet uses; `undefined` if it is not decided or not in the stack. */
  of(user: PolicyResource): Table {
    const associated = this.#bySubnet.get(user.urn);
    if (associated !== undefined) {
      return only(associated);
    }
    const owner = onlyTarget(this.#graph, user, "vpcId", vpc);
    return this.#anySubnet || owner.kind !== "one" ? undefined : this.#mainOf(owner.resource);
  }

  #mainOf(owner: PolicyResource): Table {
    if (this.#anyVpc) {
      return undefined;
    }
    const given = this.#mainByVpc.get(owner.urn);
    return given === undefined ? owner.urn : only(given);
  }

  /** The default table that a property names: its id, or an output of the VPC that comes later. */
  #defaultTable(resource: PolicyResource, property: string): Table {
    const owner = this.#vpcOfDefaultTable(resource, property);
    if (owner === undefined || attributeOf(resource, property).kind === "known") {
      return owner?.urn;
    }
    // `defaultRouteTableId` or `mainRouteTableId`: the same, unless another table is made the main one.
    return this.#anyVpc || this.#mainByVpc.has(owner.urn) ? undefined : owner.urn;
  }

  #vpcOfDefaultTable(resource: PolicyResource, property: string): PolicyResource | undefined {
    const attribute = attributeOf(resource, property);
    // What depends on more than the VPC, as the outputs of a component do, may be any table.
    if (attribute.kind === "linked" && attribute.links.length !== 1) {
      return undefined;
    }
    const owner = onlyTarget(this.#graph, resource, property, vpcOfDefaultTable);
    return owner.kind === "one" ? owner.resource : undefined;
  }
}

function addTo(index: Map<string, Table[]>, target: OnlyTarget, table: Table): void {
  if (target.kind === "one") {
    append(index, target.resource.urn, table);
  }
}

function only(tables: readonly Table[]): Table {
  return tables.length === 1 ? tables[0] : undefined;
}
