import type { PolicyResource } from "@pulumi/policy";

import type { TypeGroup } from "../support/type-group";
import { isBlock, items, read, type Value } from "../support/values";
import type { ResourceGraph } from "./resource-graph";

/** Where a resource holds values: a property, or one field of every block in a property. */
export interface PropertyPath {
  /** The name of the property, such as `subnets`. */
  readonly property: string;
  /** The field of each block, such as `subnetId` in `subnetMappings`. @default the items themselves */
  readonly field?: string;
}

/** The path as a message names it. */
export function pathName(path: PropertyPath): string {
  return path.field === undefined ? path.property : `${path.property}[].${path.field}`;
}

/** What a property holds, as far as it is known. */
export interface Entries {
  /** The known strings, each once. */
  readonly known: readonly string[];
  /** How many entries come later; `Infinity` while even their number is unknown. */
  readonly pending: number;
  /** The resources that the property depends on. */
  readonly links: readonly PolicyResource[];
}

/** What a property refers to, in the stack and outside it. */
export interface References extends Entries {
  /** The resources of the stack that known entries name. */
  readonly named: readonly PolicyResource[];
  /** How many different known entries name them. */
  readonly namedEntries: number;
  /** The known entries that name nothing in the stack. */
  readonly outside: readonly string[];
}

/**
 * Reads the entries of a property; `undefined` when the program did not set it.
 *
 * A stack rule sees planned outputs: an optional property left unset is unknown there too, because
 * AWS computes it. What tells the two apart is that a value linked to other resources has
 * `propertyDependencies`, and a computed one has none.
 */
export function entriesOf(resource: PolicyResource, path: PropertyPath): Entries | undefined {
  const links = resource.propertyDependencies[path.property] ?? [];
  const value = read(resource.props, path.property);
  if (value.kind === "absent") {
    return undefined;
  }
  if (value.kind === "unknown") {
    return links.length === 0 ? undefined : { known: [], pending: Infinity, links };
  }
  const values = (items(value.value) ?? [value]).map((item) => fieldOf(item, path.field));
  // A list without entries sets nothing: the provider treats it as if it were left out.
  return values.length === 0 ? undefined : { ...split(values), links };
}

/** Resolves the known entries of a property to resources of a group. */
export function referencesOf(
  graph: ResourceGraph,
  resource: PolicyResource,
  path: PropertyPath,
  group: TypeGroup,
): References | undefined {
  const entries = entriesOf(resource, path);
  if (entries === undefined) {
    return undefined;
  }
  const named = new Set<PolicyResource>();
  const outside: string[] = [];
  for (const identifier of entries.known) {
    const found = graph.identifiedBy(group, identifier);
    if (found.length === 0) {
      outside.push(identifier);
    }
    found.forEach((target) => named.add(target));
  }
  const namedEntries = entries.known.length - outside.length;
  return { ...entries, named: [...named], namedEntries, outside };
}

function fieldOf(item: Value, field: string | undefined): Value {
  if (field === undefined || item.kind !== "known") {
    return item;
  }
  return isBlock(item.value) ? read(item.value, field) : { kind: "absent" };
}

/** An entry that is no string is malformed: nothing is known of it, so nothing is concluded. */
function split(values: readonly Value[]): { known: readonly string[]; pending: number } {
  const known = new Set<string>();
  let pending = 0;
  for (const value of values) {
    if (value.kind === "known" && typeof value.value === "string") {
      known.add(value.value);
    } else {
      pending += 1;
    }
  }
  return { known: [...known], pending };
}
