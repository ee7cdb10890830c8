import { type PropertyMap, type PropertyValue, UNKNOWN } from "../property-values";
import { awsSdkVersion } from "../sdk-version";
import {
  type Child,
  type ChildInput,
  ChildReference,
  type ChildInputs,
  isReferenceList,
  referencesIn,
} from "./child";
import { asInput, dependenciesIn } from "./input-values";
import type { Registered, Registration } from "./resource-monitor";

/** Children that the engine has taken, by key. */
export type RegisteredChildren = ReadonlyMap<string, Registered>;

/** What a component hands down to its children. */
export interface Inherited {
  /** URN of the component. */
  readonly urn: string;
  /** Reference of the `aws` provider; undefined for the default one. */
  readonly provider: string | undefined;
  readonly protect: boolean | undefined;
}

/** Registers each child as soon as its parent and those it refers to are there. */
export async function registerChildren(
  register: (resource: Registration) => Promise<Registered>,
  children: readonly Child[],
  inherited: Inherited,
): Promise<RegisteredChildren> {
  const pending = new Map<string, Promise<[string, Registered]>>();
  const make = async (child: Child): Promise<[string, Registered]> => {
    const needed = await Promise.all(
      neededBy(child).map(
        (key) => pending.get(key) ?? Promise.reject(new Error(`${key} stands after ${child.key}`)),
      ),
    );
    return [child.key, await register(registration(child, new Map(needed), inherited))];
  };
  for (const child of children) {
    pending.set(child.key, make(child));
  }
  return new Map(await Promise.all(pending.values()));
}

/** @throws where there is no child with this key */
export function stateIn(made: RegisteredChildren, key: string): Registered {
  const state = made.get(key);
  if (state === undefined) {
    throw new Error(`${key} is referred to before it is registered`);
  }
  return state;
}

/** Keys of the children that must be there before this one. */
function neededBy({ parent, dependsOn, inputs }: Child): string[] {
  const references = Object.values(inputs).flatMap(referencesIn);
  const keys = [parent, dependsOn, ...references.map(({ child }) => child)];
  return [...new Set(keys.filter((key) => key !== undefined))];
}

/** What the engine is told of a child, once all that it needs is there. */
export function registration(
  child: Child,
  made: RegisteredChildren,
  inherited: Inherited,
): Registration {
  const urnOf = (key: string): string => stateIn(made, key).urn;
  const inputs = resolved(child.inputs, made);
  return {
    type: child.type,
    name: child.name,
    parent: child.parent === undefined ? inherited.urn : urnOf(child.parent),
    custom: true,
    inputs,
    propertyDependencies: Object.fromEntries(
      Object.entries(child.inputs)
        .filter(([key]) => key in inputs)
        .map(([key, input]) => [key, dependenciesOf(input, urnOf)]),
    ),
    dependsOn: child.dependsOn === undefined ? [] : [urnOf(child.dependsOn)],
    version: awsSdkVersion(),
    ...(inherited.provider === undefined ? {} : { provider: inherited.provider }),
    ...(inherited.protect === undefined ? {} : { protect: inherited.protect }),
  };
}

function dependenciesOf(input: ChildInput, urnOf: (key: string) => string): string[] {
  const urns = isPlain(input)
    ? dependenciesIn(input)
    : referencesIn(input).map(({ child }) => urnOf(child));
  return [...new Set(urns)];
}

function isPlain(input: ChildInput): input is PropertyValue {
  return !(input instanceof ChildReference) && !isReferenceList(input);
}

/** The inputs with the outputs that they refer to. */
function resolved(inputs: ChildInputs, made: RegisteredChildren): PropertyMap {
  const entries = Object.entries(inputs).flatMap(([key, input]): [string, PropertyValue][] => {
    const value = resolvedInput(input, made);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

function resolvedInput(input: ChildInput, made: RegisteredChildren): PropertyValue | undefined {
  if (input instanceof ChildReference) {
    return outputOf(stateIn(made, input.child), input);
  }
  return isReferenceList(input)
    ? input.flatMap((reference) => outputOf(stateIn(made, reference.child), reference) ?? [])
    : asInput(input);
}

/**
 * An output of a resource. The engine leaves the id of what it has only planned empty, and what such a resource does
 * not say of itself is unknown.
 */
export function outputOf(
  state: Registered,
  { output, read }: Pick<ChildReference, "output" | "read">,
): PropertyValue | undefined {
  const isPlanned = state.id === "";
  const value = isPlanned && output === "id" ? UNKNOWN : { ...state.outputs, id: state.id }[output];
  const isUnknown = value === UNKNOWN || (isPlanned && value === undefined);
  return isUnknown ? UNKNOWN : read(value);
}
