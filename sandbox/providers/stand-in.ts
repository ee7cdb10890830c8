import type { PropertyMap } from "./property-values";

/** What the engine asks of a provider before it plans: are these inputs good, and what do they become? */
export interface CheckRequest {
  readonly type: string;
  /** The resource's logical name. */
  readonly name: string;
  /** The inputs of the last deployment; empty for a resource that does not exist yet. */
  readonly oldInputs: PropertyMap;
  readonly inputs: PropertyMap;
  /** Bytes from which the engine wants random names drawn, so that a preview and its update agree. */
  readonly randomSeed: Uint8Array;
}

/** One input that the provider refuses. */
export interface CheckFailure {
  readonly property: string;
  readonly reason: string;
}

/** The answer to a {@link CheckRequest}. */
export interface CheckResult {
  readonly inputs: PropertyMap;
  readonly failures: readonly CheckFailure[];
}

/** A resource that exists, and the inputs it is to have. */
export interface DiffRequest {
  readonly type: string;
  readonly oldInputs: PropertyMap;
  /** Its state. */
  readonly outputs: PropertyMap;
  readonly inputs: PropertyMap;
  /** Properties whose changes the program ignores. */
  readonly ignoreChanges?: readonly string[];
}

/** One property that differs; the path has indices: `tags.Name`, `ingress[0].fromPort`. */
export interface Difference {
  readonly path: string;
  readonly kind: "add" | "delete" | "update";
  /** Whether no update can bring it about, so that a new resource must take the old one's place. */
  readonly replaces: boolean;
}

/** The names of the properties that differ somewhere, each once, sorted. */
export function topLevel(differences: readonly Difference[]): string[] {
  return [...new Set(differences.map(({ path }) => topLevelName(path)))].sort();
}

/** The name of the property at the top of a path. */
export function topLevelName(path: string): string {
  return path.replace(/[.[].*$/, "");
}

/** What a change of inputs means for a resource that exists. */
export interface DiffResult {
  readonly differences: readonly Difference[];
  /** Whether the old resource has to go first, since the new one takes its name. */
  readonly deleteBeforeReplace: boolean;
}

/** A resource to be made. */
export interface CreateRequest {
  readonly type: string;
  readonly urn: string;
  readonly inputs: PropertyMap;
  /** In a preview nothing is made. */
  readonly preview: boolean;
}

/** A resource to be changed. */
export interface UpdateRequest extends CreateRequest {
  readonly id: string;
  /** The inputs of the last deployment. */
  readonly oldInputs: PropertyMap;
  /** Its state before. */
  readonly outputs: PropertyMap;
}

/** A resource to be looked at; one that is to be imported has no state yet. */
export interface ReadRequest {
  readonly type: string;
  readonly urn: string;
  readonly id: string;
  readonly inputs: PropertyMap;
  readonly outputs: PropertyMap;
}

/** A resource to be deleted. */
export interface DeleteRequest {
  readonly type: string;
  readonly urn: string;
  readonly id: string;
  readonly outputs: PropertyMap;
}

/** A resource as AWS knows it. */
export interface ResourceState {
  readonly id: string;
  readonly outputs: PropertyMap;
}

/** A resource that was found, and the inputs that would have made it. */
export interface ReadResult extends ResourceState {
  readonly inputs: PropertyMap;
}

/** The answer to a look-up; where its arguments are refused there is no result. */
export interface InvokeResult {
  readonly result: PropertyMap;
  readonly failures: readonly CheckFailure[];
}

/** Says that a resource was made but is not as it should be: the engine keeps it and tries again. */
export class HalfDoneError extends Error {
  public constructor(
    message: string,
    public readonly state: ResourceState,
    public readonly inputs: PropertyMap,
  ) {
    super(message);
  }
}

/** A provider that answers without a cloud behind it. What a method throws reaches the engine in its words. */
export interface StandInProvider {
  configure(config: PropertyMap): void;
  check(request: CheckRequest): CheckResult;
  diff(request: DiffRequest): DiffResult;
  /** In a preview the id is empty and what only AWS can tell is unknown. */
  create(request: CreateRequest): Promise<ResourceState>;
  update(request: UpdateRequest): Promise<PropertyMap>;
  /** Undefined where there is no such resource. */
  read(request: ReadRequest): Promise<ReadResult | undefined>;
  delete(request: DeleteRequest): Promise<void>;
  /** Answers a look-up. */
  invoke(token: string, args: PropertyMap): InvokeResult;
}
