/** A step into a property: the name of a field, or the position of an item in a list. */
export type Step = string | number;

/** Where a value stands in the properties of a resource, from the outside in. */
export type Path = readonly Step[];

/** A value that comes from other resources, or from outside the stack, as `ref`, `linked` and `outside` make it. */
export interface Reference {
  /** The resources, by their names; none of what comes from outside. */
  readonly names: readonly string[];
  /** What it is in an update. */
  readonly value: unknown;
}

/** What stands in the place of a value that is taken away. */
export const removed = Symbol("removed");

/** Whether `ref`, `linked`, `outside` or `computed` has made a value: all others are plain. */
function isLater(value: unknown): value is { readonly names?: unknown } {
  return (
    isObject(value) && !Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype
  );
}

/** Whether a value comes from other resources. */
export function isReference(value: unknown): value is Reference {
  return isLater(value) && value.names !== undefined;
}

/** Whether a value is one that AWS decides: the program says nothing of it. */
export function isComputed(value: unknown): boolean {
  return isLater(value) && value.names === undefined;
}

/** Whether a value is a block of properties. */
export function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !Array.isArray(value) && !isLater(value);
}

/** Every value in a tree, each after what it is a part of. What AWS decides or provides is left out. */
export function* valuesIn(
  tree: unknown,
  path: Path = [],
): Generator<{ readonly path: Path; readonly value: unknown }> {
  if (isComputed(tree)) {
    return;
  }
  if (path.length > 0) {
    yield { path, value: tree };
  }
  for (const [step, part] of partsOf(tree)) {
    yield* valuesIn(part, [...path, step]);
  }
}

function partsOf(tree: unknown): readonly (readonly [Step, unknown])[] {
  if (Array.isArray(tree)) {
    return [...(tree as readonly unknown[]).entries()];
  }
  return isBlock(tree) ? Object.entries(tree).filter(([name]) => !name.startsWith("__")) : [];
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (isObject(value) ? (value as Record<Step, unknown>)[step] : undefined),
    tree,
  );
}

/** A copy of a tree with another value at a path; what is not on the path is shared. */
export function withValue(tree: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) {
    return value;
  }
  if (Array.isArray(tree)) {
    const items: readonly unknown[] = tree;
    return items.flatMap((item, index) =>
      index === step ? kept(withValue(item, rest, value)) : [item],
    );
  }
  const { [step]: old, ...others } = tree as Record<Step, unknown>;
  const next = withValue(old, rest, value);
  return next === removed ? others : { ...others, [step]: next };
}

/** A copy of a tree in which something stands for every reference; what has none is shared. */
export function withReferences(
  tree: unknown,
  replace: (reference: Reference, inList: boolean) => unknown,
): unknown {
  const replaceIn = (value: unknown, inList: boolean): unknown => {
    if (isReference(value)) {
      return replace(value, inList);
    }
    if (namesIn([value]).size === 0) {
      return value;
    }
    return Array.isArray(value)
      ? value.flatMap((item) => kept(replaceIn(item, true)))
      : Object.fromEntries(
          Object.entries(value as object).flatMap(([name, field]) =>
            kept(replaceIn(field, false)).map((next) => [name, next]),
          ),
        );
  };
  return replaceIn(tree, false);
}

/** The names of all resources that a tree refers to. */
export function namesIn(tree: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { value } of valuesIn(tree)) {
    if (isReference(value)) {
      value.names.forEach((name) => names.add(name));
    }
  }
  return names;
}

/** A path as a program would write it: `productionVariants[0].initialInstanceCount`. */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .slice(1);
}

function kept(value: unknown): unknown[] {
  return value === removed ? [] : [value];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
