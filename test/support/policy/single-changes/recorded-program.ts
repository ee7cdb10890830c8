import type { PolicyResource } from "@pulumi/policy";

import { computed, idOf, linked, unknown, type ResourceSpec } from "../deployment";
import type { Program } from "./program";
import type { RecordedResource, Recording } from "./recording";
import { isReference, valueAt, type Path } from "./tree";

type Tree = Readonly<Record<string, unknown>>;

/** A recorded deployment as a program, so that it can be changed. */
export function programOf({ resources, inputs }: Recording): Program {
  const names = uniqueNames(resources);
  const specs = resources.map((resource) => specOf(resource, names));
  const byUrn = new Map(resources.map((resource, index) => [resource.urn, specs[index]]));
  return {
    specs,
    inputs: new Map(
      inputs.flatMap(({ urn, props }) => {
        const spec = byUrn.get(urn);
        return spec === undefined ? [] : [[spec.name, inputsOf(spec, props)] as const];
      }),
    ),
    complete: completion(resources, specs, names),
  };
}

/** The names of resources by their URNs, with the type where several have the same. */
function uniqueNames(resources: readonly RecordedResource[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of resources) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map(
    resources.map(({ urn, name, type }) => [
      urn,
      counts.get(name) === 1 ? name : `${name} (${type})`,
    ]),
  );
}

function named(urns: readonly string[], names: ReadonlyMap<string, string>): readonly string[] {
  return urns.flatMap((urn) => names.get(urn) ?? []);
}

function specOf(resource: RecordedResource, names: ReadonlyMap<string, string>): ResourceSpec {
  const { urn, type, props, parent, dependencies, propertyDependencies } = resource;
  return {
    type,
    name: names.get(urn) ?? urn,
    parent: parent === null ? undefined : names.get(parent),
    component: !("id" in props),
    dependsOn: named(dependencies, names),
    props: Object.fromEntries(
      Object.entries(props).map(([property, value]) => [
        property,
        planned(
          value,
          propertyDependencies[property]?.flatMap((each) => names.get(each) ?? []),
        ),
      ]),
    ),
  };
}

/**
 * A planned output: what is not known yet comes from the resources that the property depends on, from one of them each
 * where there are as many, and from AWS where no dependencies are stated.
 */
function planned(value: unknown, names: readonly string[] | undefined): unknown {
  const isEach = count(value) === names?.length;
  let position = 0;
  const replace = (part: unknown): unknown => {
    if (part === unknown) {
      const from = isEach ? names.slice(position, position + 1) : names;
      position += 1;
      return from === undefined ? computed(undefined) : linked(from, idOf(from.join()));
    }
    return mapped(part, replace);
  };
  return replace(value);
}

function count(value: unknown): number {
  if (value === unknown) {
    return 1;
  }
  return typeof value === "object" && value !== null
    ? Object.values(value).reduce((sum: number, each) => sum + count(each), 0)
    : 0;
}

/** The inputs, in which the same stands for what is not known as in the planned outputs. */
function inputsOf({ props = {} }: ResourceSpec, inputs: Tree): Tree {
  const replace = (part: unknown, path: Path): unknown => {
    if (part === unknown) {
      const output = valueAt(props, path);
      return isReference(output) ? output : linked([], "later");
    }
    return mapped(part, (each, step) => replace(each, [...path, step]));
  };
  return replace(inputs, []) as Tree;
}

function mapped(value: unknown, map: (part: unknown, step: string | number) => unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => map(item, index));
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, map(field, name)]))
    : value;
}

/** Adds what properties depend on that are known, and the changes that the program ignores. */
function completion(
  recorded: readonly RecordedResource[],
  originals: readonly ResourceSpec[],
  names: ReadonlyMap<string, string>,
): Program["complete"] {
  const original = new Map(
    recorded.map((resource, index) => [
      names.get(resource.urn),
      { resource, spec: originals[index] },
    ]),
  );
  return (resources, specs) => {
    const byName = new Map(resources.map((resource) => [resource.name, resource]));
    for (const spec of specs) {
      const [target, before] = [byName.get(spec.name), original.get(spec.name)];
      if (target !== undefined && before !== undefined) {
        const { resource } = before;
        target.opts.ignoreChanges = [...resource.ignoreChanges];
        for (const [property, urns] of knownDependencies(resource)) {
          if (isSame(property, spec, before.spec)) {
            target.propertyDependencies[property] = present(named(urns, names), byName);
          }
        }
      }
    }
  };
}

function isSame(property: string, one: ResourceSpec, other: ResourceSpec | undefined): boolean {
  return one.props?.[property] === other?.props?.[property];
}

/** What those properties depend on of which everything is known. */
function knownDependencies({
  props,
  propertyDependencies,
}: RecordedResource): [string, readonly string[]][] {
  return Object.entries(propertyDependencies).filter(([property]) => count(props[property]) === 0);
}

function present(
  names: readonly string[],
  byName: ReadonlyMap<string, PolicyResource>,
): PolicyResource[] {
  return names.flatMap((name) => byName.get(name) ?? []);
}
