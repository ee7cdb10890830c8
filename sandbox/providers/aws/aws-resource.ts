import { type PropertyMap, type PropertyValue, revealed } from "../property-values";
import type { AutoName } from "./check/auto-name";
import type { Constraint } from "./check/constraint";
import type { Lookup, LookupAll, WorldConstraint } from "./check/world-constraints";
import type { Identity } from "./identity";

/** What the stand-in knows of one resource type beyond the types of the SDK. */
export interface AwsResource {
  /** How the provider names a resource that the program leaves unnamed. */
  readonly autoName?: AutoName;
  /**
   * Inputs that the real provider fills in by itself where they are unset, by path, known in a preview already. The
   * default of a property inside a block (`healthCheck.enabled`) is filled in only where the block is given. Where a
   * type leaves this out, the defaults that the SDK documents count.
   */
  readonly defaults?: Readonly<Record<string, PropertyValue>>;
  /** Optional inputs that are *not* computed although the SDK never types them as undefined, or the other way. */
  readonly computed?: Readonly<Record<string, boolean>>;
  /**
   * Inputs that AWS decides where they are unset, and that the provider reads although they are not computed: each
   * deployment would take them away again, unless it ignores them.
   */
  readonly reported?: readonly string[];
  /** What the provider, or AWS, refuses beyond the types. */
  readonly constraints: readonly Constraint[];
  /** What it refuses beside a resource that exists already; nothing while that resource is not known. */
  readonly worldConstraints?: readonly WorldConstraint[];
  /** What only AWS refuses, once the call is made: a preview goes well, and a policy sees it there. */
  readonly refusedByAws?: readonly WorldConstraint[];
  /** The output that is the id as well, such as the ARN of a load balancer; without it `id` makes one. */
  readonly idIs?: "arn";
  /** The id of a new resource in a region. */
  readonly id: (inputs: PropertyMap, hex: Identity["hex"], find: Lookup, region: string) => string;
  /**
   * What AWS computes, in full form. An input of the same name wins, so an optional property that AWS fills where it
   * is unset stands here too. A computed output that is left out gets a value of the form its name and type suggest.
   */
  readonly outputs: (identity: Identity, inputs: PropertyMap) => PropertyMap;
  /** Computed outputs that the provider knows in a preview already, though it fills them into no input. */
  readonly planned?: (inputs: PropertyMap) => PropertyMap;
  /** Inputs that no update can change, by name or by path inside a block (`ebs.encrypted`, `volumes[].size`). */
  readonly replaceOn: readonly string[];
  /** Names of inputs whose change replaces only sometimes, given the state before and the checked inputs after. */
  readonly replacesIf?: (before: PropertyMap, after: PropertyMap) => readonly string[];
  /**
   * Names of inputs whose difference from the state the provider does not see, given the state before and the checked
   * inputs after (`DiffSuppressFunc`): what is there stays.
   */
  readonly unseen?: (before: PropertyMap, after: PropertyMap) => readonly string[];
  /** What AWS refuses to do in place, once the call is made: a preview goes well. */
  readonly refusedChanges?: readonly ChangeRefusal[];
  /** Whether the old resource has to go before the new one comes, whatever it is called. */
  readonly deleteBeforeReplace?: boolean;
  /** Outputs that an update of these properties changes: unknown in its preview. */
  readonly updated?: (outputs: PropertyMap, changed: readonly string[]) => PropertyMap;
  /** Outputs that AWS computes anew when one of these inputs has changed; a preview still shows the old value. */
  readonly follows?: Readonly<Record<string, readonly string[]>>;
  /** What no two resources of the type may share. */
  readonly unique?: readonly Unique[];
  /** Blocks of addresses that must not overlap within one resource. */
  readonly disjoint?: {
    /** The property with the block. */
    readonly block: string;
    /** The property that names what the blocks share, such as `vpcId`. */
    readonly within: string;
    /** AWS's error code. */
    readonly code: string;
  };
  /**
   * Whom a resource of this type keeps from being deleted while it exists itself: property path to the type of the
   * resource that the value there names, by id, ARN or name.
   */
  readonly holds?: Readonly<Record<string, string>>;
  /** With whose deletion it is gone too: until then it does not keep that one from being deleted. */
  readonly goesWith?: readonly Belonging[];
  /** The property that names the resource in which the id counts; in its region if left out. */
  readonly within?: string;
  /** Whose contents it adds to, so that they are no longer empty. */
  readonly fills?: readonly Filling[];
  /** AWS's error code when something still needs a resource that is to be deleted; `DependencyViolation` if left out. */
  readonly inUseCode?: string;
  /** Why AWS, or the provider, refuses to delete a resource with these outputs; `undefined` where it does not. */
  readonly keeps?: (outputs: PropertyMap, isEmpty: boolean) => string | undefined;
}

/**
 * Why AWS refuses to change a resource in place, `<code>: <what is wrong>`, given what it is, what it is to be and all
 * resources of a type in its region; `undefined` where it does not.
 */
export type ChangeRefusal = (
  before: PropertyMap,
  after: PropertyMap,
  all: LookupAll,
) => string | undefined;

/** A resource that ends with another one. */
export interface Belonging {
  /** Path of the property that names the other one. */
  readonly property: string;
  /** Type of the other one. */
  readonly type: string;
  /** Path of a property of the other one that must be true for it; always where it is left out. */
  readonly where?: string;
}

/** A resource that writes into another one. */
export interface Filling {
  /** Path of the property that names the other one. */
  readonly property: string;
  /** Type of the other one. */
  readonly type: string;
  /** Path of a property that must be true for it; always where it is left out. */
  readonly where?: string;
}

/** Property values that only one resource may have, in a scope. */
export interface Unique {
  readonly properties: readonly string[];
  /** `global`: in all of AWS; `account`: in all regions of it; `region`: in one region of it. */
  readonly scope: "global" | "account" | "region";
  /** AWS's error code. */
  readonly code: string;
  /** A property that, where it is true, lets a resource take the place of the one that is there. */
  readonly unless?: string;
}

/** A row of a table: what is left out is as for a type that the stand-in knows nothing more of. */
export type AwsResourceRow = Partial<AwsResource>;

/** An id of AWS's common form, such as `subnet-0a1b…` with 17 hex digits. */
export function hexId(prefix: string): AwsResource["id"] {
  return (_inputs, hex) => `${prefix}-${hex(17)}`;
}

/** The value of a text input; a number is written out. Empty where it is neither. */
export function text(inputs: PropertyMap, key: string): string {
  const value = revealed(inputs[key]);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The id of a resource that AWS knows by its name. */
export function named(key = "name"): AwsResource["id"] {
  return (inputs) => text(inputs, key);
}
