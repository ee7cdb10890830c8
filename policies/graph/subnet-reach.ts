import type { PolicyResource } from "@pulumi/policy";

import { append } from "../support/multimap";
import { read } from "../support/values";
import { subnet, vpc } from "../types/network";
import { entriesOf, referencesOf } from "./references";
import { isComponent, type ResourceGraph } from "./resource-graph";
import { subnetCarriers, withoutSubnets } from "./subnet-sources";
import { ZoneTally } from "./zone-tally";

/** The zones of all the subnets that a value depending on some resources can mean. */
export interface Reach {
  /** The zones of those of the stack. */
  readonly tally: ZoneTally;
  /** Whether there can be no others: only then is the tally a bound. */
  readonly closed: boolean;
}

/**
 * Follows dependencies to subnets: a subnet stands for itself, a component for all its descendants,
 * a VPC for its subnets. Each resource is followed once, whoever asks, so that many load balancers
 * on one VPC cost no more than one.
 */
export class SubnetReach {
  readonly #graph: ResourceGraph;
  readonly #known = new Map<string, Reach>();
  #subnetsByVpc: Map<string, PolicyResource[]> | undefined;

  constructor(graph: ResourceGraph) {
    this.#graph = graph;
  }

  /**
   * The zones that the pending entries of a list can mean, of which it is known what they depend on.
   *
   * Literal ids, look-ups and stack references leave no dependency behind, so dependencies bound what they tell of, not
   * what stands beside it. An entry of its own is bounded by the subnet that it depends on, as long as there is one for
   * each. A list that is unknown as a whole may have been put together from anything; it is bounded only where it is the
   * output of a component.
   *
   * @param pending How many entries there are; `Infinity` for a list that is unknown as a whole.
   */
  of(links: readonly PolicyResource[], pending: number): Reach {
    const tally = new ZoneTally();
    let sources = 0;
    let closed = true;
    for (const link of links) {
      const reach = this.#ofOne(link);
      tally.addAll(reach.tally);
      closed &&= reach.closed;
      sources += reach.tally.isEmpty ? 0 : this.#standsForMany(link) ? Infinity : 1;
    }
    // Dependencies without a single subnet do not tell where the value comes from.
    const bounded = Number.isFinite(pending) ? pending <= sources : this.#isComponentOutput(links);
    return { tally, closed: closed && bounded && !tally.isEmpty };
  }

  #standsForMany(resource: PolicyResource): boolean {
    return vpc.types.has(resource.type) || this.#isComponent(resource);
  }

  /** Whether a value depends on a component and its descendants alone, as a component's output does. */
  #isComponentOutput(links: readonly PolicyResource[]): boolean {
    const components = new Set(links.filter((link) => this.#isComponent(link)));
    return links.every((link) => components.has(link) || isBelow(link, components));
  }

  #isComponent(resource: PolicyResource): boolean {
    return isComponent(resource) && this.#graph.childrenOf(resource).length > 0;
  }

  #ofOne(start: PolicyResource): Reach {
    const known = this.#known.get(start.urn);
    if (known !== undefined) {
      return known;
    }
    const reach = this.#follow(start);
    this.#known.set(start.urn, reach);
    return reach;
  }

  #follow(start: PolicyResource): Reach {
    const tally = new ZoneTally();
    let closed = true;
    const queue = [start];
    const queued = new Set([start.urn]);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (subnet.types.has(next.type)) {
        tally.addSubnet(next);
        continue;
      }
      const step = this.#step(next);
      closed &&= step.closed;
      for (const target of step.targets) {
        if (!queued.has(target.urn)) {
          queued.add(target.urn);
          queue.push(target);
        }
      }
    }
    return { tally, closed: closed && !(tally.isEmpty && isComponent(start)) };
  }

  /** The resources that one stands for, and whether these are all. */
  #step(resource: PolicyResource): { targets: readonly PolicyResource[]; closed: boolean } {
    if (withoutSubnets.has(resource.type)) {
      return { targets: [], closed: true };
    }
    if (vpc.types.has(resource.type)) {
      // A VPC that exists may hold subnets made elsewhere; one that does not exist yet cannot.
      const closed = read(resource.props, "id").kind !== "known";
      return { targets: this.#subnetsOf(resource), closed };
    }
    if (subnetCarriers.has(resource.type)) {
      return this.#carried(resource);
    }
    const targets = this.#graph.childrenOf(resource);
    return { targets, closed: isComponent(resource) && targets.length > 0 };
  }

  #carried(resource: PolicyResource): { targets: readonly PolicyResource[]; closed: boolean } {
    const path = subnetCarriers.get(resource.type);
    const given =
      path === undefined ? undefined : referencesOf(this.#graph, resource, path, subnet);
    if (given === undefined) {
      return { targets: [], closed: true };
    }
    const links = given.pending > 0 ? given.links : [];
    const traced = given.pending === 0 || links.length > 0;
    return { targets: [...given.named, ...links], closed: traced && given.outside.length === 0 };
  }

  /** The subnets of the stack that may stand in a VPC of the stack. */
  #subnetsOf(parent: PolicyResource): readonly PolicyResource[] {
    this.#subnetsByVpc ??= this.#indexVpcs();
    return this.#subnetsByVpc.get(parent.urn) ?? [];
  }

  #indexVpcs(): Map<string, PolicyResource[]> {
    const index = new Map<string, PolicyResource[]>();
    for (const each of this.#graph.ofGroup(subnet)) {
      const vpcs = [
        ...(referencesOf(this.#graph, each, "vpcId", vpc)?.named ?? []),
        ...(entriesOf(each, "vpcId")?.links ?? []),
      ];
      for (const urn of new Set(vpcs.map((candidate) => candidate.urn))) {
        append(index, urn, each);
      }
    }
    return index;
  }
}

/** Whether one of some resources is an ancestor of another. */
function isBelow(resource: PolicyResource, ancestors: ReadonlySet<PolicyResource>): boolean {
  const seen = new Set<PolicyResource>();
  for (let each = resource.parent; each !== undefined && !seen.has(each); each = each.parent) {
    if (ancestors.has(each)) {
      return true;
    }
    seen.add(each);
  }
  return false;
}
