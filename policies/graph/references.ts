import type { PolicyResource } from "@pulumi/policy";

import { isBlock, items, read, type Properties, type Value } from "../support/values";
import type { TypeGroup } from "../types/type-group";
import { propertyOf, segmentsOf, type PropertyPath, type Segment } from "./property-path";
import type { ResourceGraph } from "./resource-graph";

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

/** The resources that a property depends on. */
export function linksOf(resource: PolicyResource, path: PropertyPath): readonly PolicyResource[] {
  return resource.propertyDependencies[propertyOf(path)] ?? [];
}

/**
 * Reads the entries of a property; `undefined` when the program did not set it.
 *
 * A stack rule sees planned outputs: an optional property left unset is unknown there too, because
 * AWS computes it. What tells the two apart is that a value linked to other resources has
 * `propertyDependencies`, and a computed one has none.
 */
export function entriesOf(resource: PolicyResource, path: PropertyPath): Entries | undefined {
  const links = linksOf(resource, path);
  const found = walk(resource.props, segmentsOf(path), { linked: links.length > 0, inList: false });
  // A list without entries sets nothing: the provider treats it as if it were left out.
  return found.length === 0 ? undefined : { ...split(found), links };
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

/** What was found at the end of a path; `many` stands for entries whose number is not known. */
type Found = Value | { readonly kind: "many" };

/** Where a walk has got to. */
interface Place {
  /** Whether the outermost property depends on other resources: then the program has set it. */
  readonly linked: boolean;
  /** Whether it is inside an item of a list: then there is an entry, whatever is known of it. */
  readonly inList: boolean;
}

function walk(properties: Properties, path: readonly Segment[], place: Place): Found[] {
  const [step, ...rest] = path;
  if (step === undefined) {
    return [];
  }
  const value = read(properties, step.name);
  if (value.kind !== "known") {
    return missing(value, path, place);
  }
  const list = step.isList ? itemsOf(value) : [value];
  const inList = place.inList || Array.isArray(value.value);
  return list.flatMap((item) => enter(item, rest, { ...place, inList }));
}

/** A property that is absent or not known: in an item of a list it is an entry all the same. */
function missing(value: Value, path: readonly Segment[], { inList, linked }: Place): Found[] {
  const holdsList = path.some(({ isList }) => isList);
  if (inList && !holdsList) {
    return [unknown];
  }
  return value.kind === "unknown" && linked ? [later(path)] : [];
}

/** The items of what should be a list; a single item stands for a list of one. A number or a switch says nothing. */
function itemsOf(value: Extract<Value, { readonly kind: "known" }>): readonly Value[] {
  const isSingle = typeof value.value === "string" || isBlock(value.value);
  return items(value.value) ?? (isSingle ? [value] : []);
}

function enter(item: Value, rest: readonly Segment[], place: Place): Found[] {
  if (rest.length === 0) {
    return [item];
  }
  if (item.kind !== "known") {
    return [later(rest)];
  }
  return isBlock(item.value) ? walk(item.value, rest, place) : [unknown];
}

function later(path: readonly Segment[]): Found {
  return path.some(({ isList }) => isList) ? { kind: "many" } : unknown;
}

const unknown: Value = { kind: "unknown" };

/** An entry that is no string is malformed: nothing is known of it, so nothing is concluded. */
function split(found: readonly Found[]): Pick<Entries, "known" | "pending"> {
  const known = new Set<string>();
  let pending = 0;
  for (const value of found) {
    if (value.kind === "known" && typeof value.value === "string") {
      known.add(value.value);
    } else {
      pending += value.kind === "many" ? Infinity : 1;
    }
  }
  return { known: [...known], pending };
}
