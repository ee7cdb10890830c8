import { setTimeout as delay } from "node:timers/promises";
import type { PropertyMap } from "../property-values";
import {
  type CheckRequest,
  type CheckResult,
  type CreateRequest,
  type DeleteRequest,
  type DiffRequest,
  type DiffResult,
  HalfDoneError,
  type InvokeResult,
  type ReadRequest,
  type ReadResult,
  type ResourceState,
  type StandInProvider,
  type UpdateRequest,
} from "../stand-in";
import type { Faults, Operation } from "./fault";

/** How much longer a slow operation takes, in milliseconds. */
const SLOWNESS_MS = 2_000;

/** What goes wrong beside the provider behind it. */
export interface FaultyOptions {
  readonly faults: Faults;
  /** Ends the provider as if its process had died. */
  readonly die: () => void;
  /** Aborted where the engine calls off what is under way. */
  readonly signal: AbortSignal;
}

/** A provider whose operations go wrong where they are asked to. */
export class FaultyProvider implements StandInProvider {
  public constructor(
    private readonly provider: StandInProvider,
    private readonly options: FaultyOptions,
  ) {}

  public configure(config: PropertyMap): void {
    this.provider.configure(config);
  }

  public check(request: CheckRequest): CheckResult {
    return this.provider.check(request);
  }

  public diff(request: DiffRequest): DiffResult {
    return this.provider.diff(request);
  }

  public invoke(token: string, args: PropertyMap): InvokeResult {
    return this.provider.invoke(token, args);
  }

  public create(request: CreateRequest): Promise<ResourceState> {
    const { type, urn, inputs, preview } = request;
    const work = (): Promise<ResourceState> => this.provider.create(request);
    return preview
      ? work()
      : this.run({ kind: "create", type, urn }, work, async () =>
          halfDone(type, await work(), inputs),
        );
  }

  public update(request: UpdateRequest): Promise<PropertyMap> {
    const { type, urn, id, inputs, preview } = request;
    const work = (): Promise<PropertyMap> => this.provider.update(request);
    return preview
      ? work()
      : this.run({ kind: "update", type, urn }, work, async () =>
          halfDone(type, { id, outputs: await work() }, inputs),
        );
  }

  public read(request: ReadRequest): Promise<ReadResult | undefined> {
    const { type, urn } = request;
    return this.run(
      { kind: "read", type, urn },
      () => this.provider.read(request),
      () => Promise.resolve(new Error(`${type}: reading it failed half-way`)),
    );
  }

  public delete(request: DeleteRequest): Promise<void> {
    const { type, urn } = request;
    return this.run(
      { kind: "delete", type, urn },
      () => this.provider.delete(request),
      // It is still there; the engine keeps it and deletes it again.
      () => Promise.resolve(new Error(`${type}: deleting it failed half-way`)),
    );
  }

  /** @param fail does what is done of a work that fails half-way, and tells the error */
  private async run<Result>(
    operation: Operation,
    work: () => Promise<Result>,
    fail: () => Promise<Error>,
  ): Promise<Result> {
    const { faults, die, signal } = this.options;
    switch (faults(operation)) {
      case "throttle":
        throw new Error(`ThrottlingException: ${operation.type}: Rate exceeded`);
      case "slow":
        await delay(SLOWNESS_MS, undefined, { signal });
        return work();
      case "fail":
        throw await fail();
      case "die":
        await work();
        die();
        // A process that has died answers nothing.
        return new Promise<Result>(() => undefined);
      case undefined:
        return work();
    }
  }
}

function halfDone(type: string, state: ResourceState, inputs: PropertyMap): HalfDoneError {
  return new HalfDoneError(`${type}: made, but it did not become ready in time`, state, inputs);
}
