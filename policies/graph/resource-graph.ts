import type { PolicyResource } from "@pulumi/policy";

import { append } from "../support/multimap";
import { read } from "../support/values";
import type { TypeGroup } from "../types/type-group";

const none: readonly PolicyResource[] = [];

/** The properties by which other resources name one that exists; a group can have others besides. */
const identifiers = ["id", "arn", "name"];

/**
 * The resources of a stack, indexed once: building it visits every resource once, and every question
 * is answered from an index. Safe against a resource listed twice.
 */
export class ResourceGraph {
  readonly #byType = new Map<string, PolicyResource[]>();
  readonly #byParent = new Map<string, PolicyResource[]>();
  readonly #first: PolicyResource | undefined;
  readonly #byIdentifier = new Map<TypeGroup, Map<string, PolicyResource[]>>();

  /** @param resources Every resource of the stack, as `validateStack` gets them. */
  constructor(resources: readonly PolicyResource[]) {
    this.#first = resources[0];
    const seen = new Set<string>();
    for (const resource of resources) {
      if (seen.has(resource.urn)) {
        continue;
      }
      seen.add(resource.urn);
      append(this.#byType, resource.type, resource);
      if (resource.parent !== undefined) {
        append(this.#byParent, resource.parent.urn, resource);
      }
    }
  }

  /** The resources of a group, in the order of the stack within each type. */
  ofGroup(group: TypeGroup): readonly PolicyResource[] {
    return [...group.types].flatMap((type) => this.#byType.get(type) ?? none);
  }

  /** Whether the stack holds a resource of a group. */
  holds(group: TypeGroup): boolean {
    for (const type of group.types) {
      if (this.#byType.has(type)) {
        return true;
      }
    }
    return false;
  }

  /** The stack itself; where it is not among its resources, as in tests with mocks, the first of these. */
  get root(): PolicyResource | undefined {
    return this.#byType.get("pulumi:pulumi:Stack")?.[0] ?? this.#first;
  }

  /** The resources whose parent this is. */
  childrenOf(resource: PolicyResource): readonly PolicyResource[] {
    return this.#byParent.get(resource.urn) ?? none;
  }

  /** The resources below this one, at any depth. */
  descendantsOf(resource: PolicyResource): readonly PolicyResource[] {
    const below = new Set<PolicyResource>(this.childrenOf(resource));
    for (const each of below) {
      this.childrenOf(each).forEach((child) => below.add(child));
    }
    return [...below];
  }

  /** The resources of a group that have this id, ARN or name; none while they are not created. */
  identifiedBy(group: TypeGroup, identifier: string): readonly PolicyResource[] {
    let index = this.#byIdentifier.get(group);
    if (index === undefined) {
      index = this.#indexIdentifiers(group);
      this.#byIdentifier.set(group, index);
    }
    return index.get(identifier) ?? none;
  }

  #indexIdentifiers(group: TypeGroup): Map<string, PolicyResource[]> {
    const index = new Map<string, PolicyResource[]>();
    for (const resource of this.ofGroup(group)) {
      const own = [...identifiers, ...group.identifiers]
        .map((property) => read(resource.props, property))
        .flatMap((value) =>
          value.kind === "known" && typeof value.value === "string" ? [value.value] : [],
        );
      for (const identifier of new Set(own)) {
        append(index, identifier, resource);
      }
    }
    return index;
  }
}

/** Resources of AWS and of Pulumi itself are no components: their children tell nothing of them. */
export function isComponent(resource: PolicyResource): boolean {
  return !/^(aws|pulumi|pulumi-nodejs|pulumi-python):/.test(resource.type);
}
