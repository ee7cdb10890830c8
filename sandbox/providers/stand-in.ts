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

/** What a change of inputs means for a resource that exists. */
export interface DiffResult {
  /** Properties that differ. */
  readonly changed: readonly string[];
  /** Those of them that no update can change, so that a new resource must take the old one's place. */
  readonly replace: readonly string[];
}

/** A resource as AWS knows it. */
export interface ResourceState {
  readonly id: string;
  readonly outputs: PropertyMap;
}

/** A provider that answers without a cloud behind it. */
export interface StandInProvider {
  configure(config: PropertyMap): void;
  check(request: CheckRequest): CheckResult;
  diff(type: string, oldInputs: PropertyMap, inputs: PropertyMap): DiffResult;
  /** In a preview the id is empty and what only AWS can tell is unknown. */
  create(type: string, inputs: PropertyMap, preview: boolean): ResourceState;
  update(type: string, state: ResourceState, inputs: PropertyMap, preview: boolean): PropertyMap;
}
