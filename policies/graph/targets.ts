import type { PolicyResource } from "@pulumi/policy";

import { append } from "../support/multimap";
import type { TypeGroup } from "../types/type-group";
import type { PropertyPath } from "./property-path";
import { referencesOf } from "./references";
import { isComponent, type ResourceGraph } from "./resource-graph";

/** The resources of a group that a property refers to. */
export interface Targets {
  /** Those of the stack. */
  readonly targets: readonly PolicyResource[];
  /** Whether the property may refer to others: some that the stack does not hold, or that are not known yet. */
  readonly open: boolean;
}

/**
 * Follows a property to the resources that it refers to: by id, ARN or name where it is known, else by what it depends
 * on. A component stands for its descendants.
 */
export function targetsOf(
  graph: ResourceGraph,
  resource: PolicyResource,
  path: PropertyPath,
  group: TypeGroup,
): Targets {
  const references = referencesOf(graph, resource, path, group);
  if (references === undefined) {
    return { targets: [], open: false };
  }
  const { named, outside, pending, links } = references;
  const linked = pending > 0 ? linkedOf(graph, links, group) : [];
  // A dependency for each entry tells where all of them come from; fewer leave some open.
  const open =
    outside.length > 0 ||
    (Number.isFinite(pending) ? pending > linked.length : linked.length === 0);
  return { targets: [...new Set([...named, ...linked])], open };
}

/** The resources of a group that some resources are, or, if none of them is one, hold as components. */
function linkedOf(
  graph: ResourceGraph,
  links: readonly PolicyResource[],
  group: TypeGroup,
): readonly PolicyResource[] {
  const direct = links.filter(({ type }) => group.types.has(type));
  return direct.length > 0
    ? direct
    : links
        .filter(isComponent)
        .flatMap((link) => graph.descendantsOf(link))
        .filter(({ type }) => group.types.has(type));
}

/** A kind of resource and its property that refers to others. */
export interface Referrer {
  readonly group: TypeGroup;
  readonly path: PropertyPath;
}

/** The resources that refer to those of a group: every one is followed once, so that asking costs no search. */
export class Referrers {
  readonly #byTarget = new Map<string, PolicyResource[]>();
  /** Whether one of them may refer to any resource of the group. */
  readonly open: boolean;

  constructor(graph: ResourceGraph, referrers: readonly Referrer[], target: TypeGroup) {
    let anyOpen = false;
    for (const { group, path } of referrers) {
      for (const resource of graph.ofGroup(group)) {
        const { targets, open } = targetsOf(graph, resource, path, target);
        anyOpen ||= open;
        targets.forEach(({ urn }) => {
          append(this.#byTarget, urn, resource);
        });
      }
    }
    this.open = anyOpen;
  }

  /** Those that refer to one resource. */
  of(target: PolicyResource): readonly PolicyResource[] {
    return this.#byTarget.get(target.urn) ?? [];
  }
}
