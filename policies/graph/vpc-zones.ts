import type { PolicyResource } from "@pulumi/policy";

import { subnet, vpc } from "../types/network";
import { onlyTarget } from "./only-target";
import type { ResourceGraph } from "./resource-graph";
import { zoneOf } from "./subnet-zone";
import { ZoneTally } from "./zone-tally";

/** Which VPC is meant: one of the stack by its URN, any other by its id. */
export type VpcKey = string;

/** The zones in which the VPCs have subnets, as far as the stack holds them. Every subnet is followed once. */
export class VpcZones {
  readonly #graph: ResourceGraph;
  readonly #byVpc = new Map<VpcKey, ZoneTally>();

  constructor(graph: ResourceGraph) {
    this.#graph = graph;
    for (const each of graph.ofGroup(subnet)) {
      const key = this.vpcOf(each);
      if (key !== undefined && zoneOf(each) !== undefined) {
        const tally = this.#byVpc.get(key) ?? new ZoneTally();
        tally.addSubnet(each);
        this.#byVpc.set(key, tally);
      }
    }
  }

  /** The VPC that the `vpcId` of a resource names; `undefined` if it is not decided. */
  vpcOf(resource: PolicyResource): VpcKey | undefined {
    const target = onlyTarget(this.#graph, resource, "vpcId", vpc);
    switch (target.kind) {
      case "one":
        return target.resource.urn;
      case "elsewhere":
        return target.id;
      case "none":
      case "undecided":
        return undefined;
    }
  }

  /** The Availability Zones of a VPC's subnets: known ones only, and neither Local Zones nor Outposts. */
  of(key: VpcKey): ZoneTally {
    return this.#byVpc.get(key) ?? new ZoneTally();
  }
}
