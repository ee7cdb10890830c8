import * as pulumi from "@pulumi/pulumi";
import type { MockCallArgs, MockCallResult, MockResourceArgs, Mocks } from "@pulumi/pulumi/runtime";
import { mockOutputs } from "./mocks-outputs";

type Values = Readonly<Record<string, unknown>>;

/** A resource that a program registered. */
export interface RecordedResource {
  readonly type: string;
  readonly name: string;
  /** The resource that it was given as its parent; undefined for one right under the stack. */
  readonly parent: RecordedResource | undefined;
  /** The inputs as a provider gets them; of a component there are none. */
  readonly inputs: Values;
  /** Names of the resources in its `dependsOn`. */
  readonly dependsOn: readonly string[];
  /** What the engine is told of it beyond its inputs. */
  readonly options: pulumi.CustomResourceOptions;
  /** For a component: what it registered as its outputs, one entry for each time that it did. */
  readonly registeredOutputs: readonly Values[];
  /** Names of a component's own public fields. */
  readonly publicFields: () => readonly string[];
}

/** Everything that a program did. */
export interface Recording<Result> {
  readonly resources: readonly RecordedResource[];
  /** What the program returned. */
  readonly result: Result;
  /** The inputs of the one resource of a type and name. */
  readonly inputsOf: (type: string, name: string) => Values;
  /** Every resource of a type. */
  readonly ofType: (type: string) => readonly RecordedResource[];
}

/** Where and as what a program runs. */
export interface RunOptions {
  /** @default "multizone" */
  readonly project?: string;
  /** @default "test" */
  readonly stack?: string;
  /** Configuration keys with their namespaces; lists and maps as JSON. @default none */
  readonly config?: Readonly<Record<string, string>>;
  /** Configuration keys whose values are secrets. @default none */
  readonly secretKeys?: readonly string[];
  /** What AWS answers to the look-ups that the program may make, by their tokens. @default none: every look-up fails */
  readonly lookUps?: Readonly<Record<string, (inputs: Values) => Values>>;
}

interface Mutable {
  type: string;
  name: string;
  parent: Mutable | undefined;
  inputs: Values;
  dependsOn: string[];
  options: pulumi.CustomResourceOptions;
  registeredOutputs: Values[];
  publicFields: () => readonly string[];
}

const STACK = "pulumi:pulumi:Stack";

function fieldsOf(resource: pulumi.Resource): string[] {
  return Object.keys(resource).filter((key) => !key.startsWith("__") && key !== "urn");
}

/** The mocked engine of the SDK claims to take resource hooks, but has nothing that takes them. */
function takeHooks(): void {
  Object.assign(pulumi.runtime.getMonitor() ?? {}, {
    registerResourceHook: (_request: unknown, done: (error: null, answer: object) => void) => {
      done(null, {});
    },
  });
}

/** Watches the components' own calls of `registerOutputs`. */
function watchOutputs(resource: pulumi.Resource, recorded: Mutable): void {
  const registerOutputs: unknown = Reflect.get(resource, "registerOutputs");
  if (typeof registerOutputs !== "function") {
    return;
  }
  Object.defineProperty(resource, "registerOutputs", {
    configurable: true,
    value: (outputs: Values | undefined) => {
      // The base class calls it once more, without outputs, for components that never do.
      if (outputs !== undefined) {
        recorded.registeredOutputs.push(outputs);
      }
      Reflect.apply(registerOutputs, resource, [outputs]);
    },
  });
}

class Recorder implements Mocks {
  public readonly recorded = new Map<pulumi.Resource, Mutable>();
  readonly #inputs = new Map<string, Values>();
  readonly #refused: string[] = [];
  readonly #lookUps: NonNullable<RunOptions["lookUps"]>;

  public constructor(lookUps: NonNullable<RunOptions["lookUps"]>) {
    this.#lookUps = lookUps;
  }

  /** Sees each resource before it is registered, with its parent. */
  public readonly transformation: pulumi.ResourceTransformation = ({
    resource,
    type,
    name,
    opts,
  }) => {
    if (type !== STACK) {
      const dependsOn = Array.isArray(opts.dependsOn) ? (opts.dependsOn as unknown[]) : [];
      const recorded: Mutable = {
        type,
        name,
        parent: opts.parent === undefined ? undefined : this.recorded.get(opts.parent),
        inputs: {},
        dependsOn: dependsOn.flatMap((each) =>
          pulumi.Resource.isInstance(each) ? (this.recorded.get(each)?.name ?? []) : [],
        ),
        options: opts,
        registeredOutputs: [],
        publicFields: () => fieldsOf(resource),
      };
      watchOutputs(resource, recorded);
      this.recorded.set(resource, recorded);
    }
    return undefined;
  };

  public newResource(args: MockResourceArgs): { id: string; state: Record<string, unknown> } {
    this.#inputs.set(`${args.type} ${args.name}`, args.inputs as Values);
    return { id: `${args.name}-id`, state: { ...mockOutputs(args) } };
  }

  /** A look-up that no answer is given for fails; the SDK would swallow why, so it is kept. */
  public call({ token, inputs }: MockCallArgs): MockCallResult {
    const answer = this.#lookUps[token];
    if (answer === undefined) {
      this.#refused.push(token);
      throw new Error(token);
    }
    return { ...answer(inputs as Values) };
  }

  public refuseLookUps(): void {
    if (this.#refused.length > 0) {
      throw new Error(
        `${this.#refused.join(", ")} was called: a preview must not look anything up`,
      );
    }
  }

  /** Every resource, once all of them have been registered. */
  public async resources(): Promise<RecordedResource[]> {
    await Promise.all(
      [...this.recorded.keys()].map(
        (resource) => new Promise((resolve) => pulumi.output(resource.urn).apply(resolve)),
      ),
    );
    return [...this.recorded.values()].map((recorded) =>
      Object.assign(recorded, {
        inputs: this.#inputs.get(`${recorded.type} ${recorded.name}`) ?? {},
      }),
    );
  }
}

/**
 * Runs a program against mocked providers, waits until every resource is registered and every output is known, and tells
 * what it did. A look-up fails it, unless the options answer it.
 */
export async function record<Result>(
  program: () => Result | Promise<Result>,
  {
    project = "multizone",
    stack = "test",
    config = {},
    secretKeys = [],
    lookUps = {},
  }: RunOptions = {},
): Promise<Recording<Result>> {
  const recorder = new Recorder(lookUps);
  await pulumi.runtime.setMocks(recorder, project, stack, false);
  takeHooks();
  pulumi.runtime.setAllConfig({ ...config }, [...secretKeys]);
  const results: Result[] = [];
  try {
    await pulumi.runtime.runInPulumiStack(async () => {
      pulumi.runtime.registerStackTransformation(recorder.transformation);
      results.push(await program());
      return {};
    });
  } finally {
    recorder.refuseLookUps();
  }
  const resources = await recorder.resources();
  recorder.refuseLookUps();
  const ofType = (type: string): RecordedResource[] =>
    resources.filter((resource) => resource.type === type);
  return {
    resources,
    result: results[0] as Result,
    ofType,
    inputsOf: (type, name) => {
      const found = ofType(type).filter((resource) => resource.name === name);
      if (found[0] === undefined || found.length > 1) {
        throw new Error(`there are ${found.length} resources ${type} ${name}`);
      }
      return found[0].inputs;
    },
  };
}

/** The value of an output, or of a plain value. */
export function valueOf<T>(output: pulumi.Input<T>): Promise<pulumi.Unwrap<T>> {
  return new Promise((resolve) => {
    pulumi.output(output).apply(resolve);
  });
}
