import { unknownCheckingProxy, type PolicyResource } from "@pulumi/policy";

/** Where in a deployment the rule looks: before anything exists, or when everything does. */
export type Phase = "preview" | "update";

/** What stands in the properties for a value that comes later, as the engine sends it. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** One resource of a test program; the other resources are referred to by their name. */
export interface ResourceSpec {
  readonly type: string;
  /** Unique in the stack. */
  readonly name: string;
  /** The properties; `ref`, `linked`, `outside` and `computed` may stand anywhere in them. */
  readonly props?: Readonly<Record<string, unknown>>;
  /** The name of the parent. */
  readonly parent?: string;
  /** Further resources that it depends on, by name. */
  readonly dependsOn?: readonly string[];
  /** Whether it is a component, which has neither id nor provider. @default false */
  readonly component?: boolean;
}

/** A value that is unknown in a preview. */
class Later {
  /** @param names What it depends on; `undefined` where the program does not give it, and AWS decides. */
  constructor(
    readonly names: readonly string[] | undefined,
    readonly value: unknown,
  ) {}
}

/** The id that the resource of this name gets. */
export function idOf(name: string): string {
  return `${name}-id`;
}

/** The `id` output of another resource. */
export function ref(name: string): unknown {
  return new Later([name], idOf(name));
}

/** A value computed from the outputs of several resources, such as an output of a component. */
export function linked(names: readonly string[], value: unknown): unknown {
  return new Later(names, value);
}

/** A value that the program gives and that comes from what the stack does not hold, such as a look-up. */
export function outside(value: unknown): unknown {
  return new Later([], value);
}

/** An optional property that the program left out and AWS fills in. */
export function computed(value: unknown): unknown {
  return new Later(undefined, value);
}

/** The resources of a stack as `validateStack` gets them in one phase. */
export function deploy(phase: Phase, specs: readonly ResourceSpec[]): PolicyResource[] {
  const byName = new Map<string, PolicyResource>();
  for (const spec of specs) {
    if (byName.has(spec.name)) {
      throw new Error(`two resources are named "${spec.name}"`);
    }
    byName.set(spec.name, undressed(spec));
  }
  const find = (name: string): PolicyResource => {
    const resource = byName.get(name);
    if (resource === undefined) {
      throw new Error(`no resource is named "${name}"`);
    }
    return resource;
  };
  for (const spec of specs) {
    dress(find(spec.name), spec, phase, find);
  }
  return [...byName.values()];
}

/** The URN of a resource of a test stack. */
export function urnOf(type: string, name: string): string {
  return `urn:pulumi:test::program::${type}::${name}`;
}

/** Answers for the class that is asked about, as the server does: by its type token. */
export function isType(type: string, resourceClass: object): boolean {
  return "__pulumiType" in resourceClass && resourceClass.__pulumiType === type;
}

/** The resource options of a resource that sets none. */
export function noOptions(): PolicyResource["opts"] {
  return {
    protect: false,
    ignoreChanges: [],
    aliases: [],
    customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
    additionalSecretOutputs: [],
  };
}

function undressed(spec: ResourceSpec): PolicyResource {
  const resource: PolicyResource = {
    type: spec.type,
    name: spec.name,
    urn: urnOf(spec.type, spec.name),
    props: {},
    opts: noOptions(),
    dependencies: [],
    propertyDependencies: {},
    isType: (resourceClass) => isType(spec.type, resourceClass),
    asType: (resourceClass) =>
      isType(spec.type, resourceClass) ? (resource.props as never) : undefined,
  };
  return resource;
}

function dress(
  resource: PolicyResource,
  spec: ResourceSpec,
  phase: Phase,
  find: (name: string) => PolicyResource,
): void {
  const props: Record<string, unknown> = {};
  const dependencies = new Set(spec.dependsOn ?? []);
  if (spec.component !== true) {
    props.id = phase === "preview" ? unknown : idOf(spec.name);
  }
  for (const [property, value] of Object.entries(spec.props ?? {})) {
    const later: Later[] = [];
    props[property] = resolve(value, phase, later);
    // The engine lists what the program gives even where it depends on no resource.
    const given = later.flatMap(({ names }) => (names === undefined ? [] : [names]));
    if (given.length > 0) {
      const names = [...new Set(given.flat())];
      names.forEach((name) => dependencies.add(name));
      resource.propertyDependencies[property] = names.map(find);
    }
  }
  if (spec.parent !== undefined) {
    resource.parent = find(spec.parent);
    resource.opts.parent = resource.parent.urn;
  }
  resource.dependencies = [...dependencies].map(find);
  resource.props = proxied(props);
}

/** Wraps properties as the server does: reading an unknown one throws. */
export function proxied(props: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return unknownCheckingProxy(props);
}

/** A property as it is in a phase; `later` gets the values in it that are unknown in a preview. */
function resolve(value: unknown, phase: Phase, later: Later[]): unknown {
  if (value instanceof Later) {
    later.push(value);
    return phase === "preview" ? unknown : value.value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, phase, later));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolve(item, phase, later)]),
    );
  }
  return value;
}
