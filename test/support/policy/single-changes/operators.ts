import { idOf, linked, type ResourceSpec } from "../deployment";
import { byKind } from "../../../../sandbox/providers/aws/schema/resource-schema";
import { inputAt, schemaOf, textsFor } from "./sdk-types";
import {
  isBlock,
  isComputed,
  isReference,
  pathText,
  removed,
  valuesIn,
  withReferences,
  type Path,
  type Reference,
} from "./tree";

/** One thing that is done to one resource of a program. */
export interface Change {
  /** What is done, as a sentence that names the resource. */
  readonly title: string;
  /** The name of the resource. */
  readonly resource: string;
  /** The property; `undefined` where the whole resource is taken away. */
  readonly path: Path | undefined;
  /** What it holds afterwards, or `removed`. */
  readonly value: unknown;
}

/** Everything that the operators can do to the resources of a program, each change by itself. */
export function changesOf(specs: readonly ResourceSpec[]): readonly Change[] {
  const custom = specs.filter(({ component }) => component !== true);
  return custom.flatMap((spec) => [
    removalOf(spec),
    ...[...valuesIn(spec.props ?? {})].flatMap(({ path, value }) =>
      alternatives(custom, spec, path, value).map((after) => edit(spec, path, after)),
    ),
    ...additionsTo(spec),
  ]);
}

/** A property that the program leaves out becomes one value that the SDK knows for it. */
function additionsTo(spec: ResourceSpec): readonly Change[] {
  const given = spec.props ?? {};
  const inputs = Object.entries(schemaOf(spec.type)?.inputs ?? {});
  return inputs
    .filter(([name]) => !(name in given) || isComputed(given[name]))
    .flatMap(([name, { type }]) =>
      byKind<readonly unknown[]>(type, {
        boolean: () => [true, false],
        number: () => [0, 1],
        list: () => [[]],
        block: () => [{}],
        other: () => (/zone(name)?$/i.test(name) ? ["us-east-1a"] : textsFor(spec.type, [name])),
      }).map((value) => edit(spec, [name], value)),
    );
}

function removalOf({ name }: ResourceSpec): Change {
  return { title: `${name} is taken away`, resource: name, path: undefined, value: removed };
}

function edit({ name }: ResourceSpec, path: Path, value: unknown): Change {
  const after =
    value === removed
      ? "is taken away"
      : `becomes ${isReference(value) ? value.names.join() : JSON.stringify(value)}`;
  return { title: `${name}: ${pathText(path)} ${after}`, resource: name, path, value };
}

/** What a value can become by one change. */
function alternatives(
  specs: readonly ResourceSpec[],
  spec: ResourceSpec,
  path: Path,
  value: unknown,
): readonly unknown[] {
  const others = isReference(value)
    ? inputAt(spec.type, path)?.type.kind === "list"
      ? otherListsFrom(value)
      : otherReferences(specs, spec, value)
    : Array.isArray(value)
      ? otherLists(value)
      : otherScalars(specs, spec, path, value);
  return [removed, ...others.filter((other) => other !== value)];
}

/** Something of the same type in the program, or something that the program does not hold. */
function otherReferences(
  specs: readonly ResourceSpec[],
  owner: ResourceSpec,
  reference: Reference,
): unknown[] {
  const [name, ...more] = reference.names;
  if (name === undefined || more.length > 0 || typeof reference.value !== "string") {
    return [];
  }
  const { value } = reference;
  const type = specs.find((spec) => spec.name === name)?.type;
  const same = specs.filter(
    (spec) => spec.type === type && spec.name !== name && spec.name !== owner.name,
  );
  return [
    ...same.map((spec) => linked([spec.name], value.replaceAll(name, spec.name))),
    value.replaceAll(name, "elsewhere").replace(/^(?!.*elsewhere).*$/, idOf("elsewhere")),
  ];
}

/** A list that comes from elsewhere as a whole, such as the output of a component. */
function otherListsFrom({ names, value }: Reference): unknown[] {
  const [first] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const elsewhere = ["elsewhere", "elsewhere-too"].map(idOf);
  return names.length === 0 ? [] : [[], [linked(names, first)], elsewhere];
}

function otherLists(list: readonly unknown[]): unknown[] {
  const [first, ...others] = list;
  if (first === undefined) {
    return [];
  }
  return others.length === 0 ? [[]] : [[], [first], list.map(() => first)];
}

function otherScalars(
  specs: readonly ResourceSpec[],
  { type }: ResourceSpec,
  path: Path,
  value: unknown,
): unknown[] {
  if (typeof value === "boolean") {
    return [!value];
  }
  if (typeof value === "number") {
    return [0, 1];
  }
  if (typeof value === "string") {
    return zone.test(value) ? [...zonesOf(specs)] : [...textsFor(type, path)];
  }
  return [];
}

/** The name of an Availability Zone. */
const zone = /^[a-z]+(-[a-z]+)+-\d[a-z]$/;

/** The same resources with every zone that they name being the first of them. */
export function inOneZone(specs: readonly ResourceSpec[]): readonly ResourceSpec[] {
  const [only] = [...zonesOf(specs)].sort();
  const moved = (value: unknown): unknown => {
    if (typeof value === "string") {
      return zone.test(value) ? only : value;
    }
    if (Array.isArray(value)) {
      return value.map(moved);
    }
    return isBlock(value)
      ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, moved(field)]))
      : value;
  };
  return specs.map((spec) => ({
    ...spec,
    props: moved(spec.props ?? {}) as ResourceSpec["props"],
  }));
}

function zonesOf(specs: readonly ResourceSpec[]): ReadonlySet<string> {
  const zones = new Set<string>();
  for (const { props = {} } of specs) {
    for (const { value } of valuesIn(props)) {
      if (typeof value === "string" && zone.test(value)) {
        zones.add(value);
      }
    }
  }
  return zones;
}

/**
 * What becomes of properties when a resource is taken away: lists lose it, and what names it alone names something that
 * the program no longer holds.
 */
export function withoutResource(tree: unknown, name: string): unknown {
  return withReferences(tree, (reference, inList) => {
    if (!reference.names.includes(name)) {
      return reference;
    }
    const names = reference.names.filter((each) => each !== name);
    if (names.length > 0) {
      return linked(names, without(reference.value, name));
    }
    return inList ? removed : reference.value;
  });
}

function without(value: unknown, name: string): unknown {
  return Array.isArray(value) ? value.filter((item) => item !== idOf(name)) : value;
}
