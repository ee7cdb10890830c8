import type { PropertyValue } from "../property-values";

/** An input that comes of an output of another child. */
export class ChildReference {
  /**
   * @param child key of the other child
   * @param output name of its output, or `id`
   * @param read makes the input out of the output; undefined leaves the input out. It is not asked while the output is
   *   unknown
   */
  public constructor(
    public readonly child: string,
    public readonly output: string,
    public readonly read: (value: PropertyValue | undefined) => PropertyValue | undefined = (
      value,
    ) => value,
  ) {}
}

export type ChildInput = PropertyValue | ChildReference | readonly ChildReference[];

export type ChildInputs = Readonly<Record<string, ChildInput>>;

/** One resource that the component registers. */
export interface Child {
  /** `<name> (<Type>)`, unique within the component. */
  readonly key: string;
  readonly type: string;
  readonly name: string;
  /** Key of the parent; undefined for the component itself. */
  readonly parent: string | undefined;
  /** Key of the child that must exist first, beyond those of the inputs. */
  readonly dependsOn: string | undefined;
  readonly inputs: ChildInputs;
}

/** Where a child stands: under what, and after what if not after its parent. */
export interface Place {
  readonly parent: string | undefined;
  readonly dependsOn?: string;
}

/** A child; inputs that are undefined are left out. */
export function child(
  type: string,
  name: string,
  { parent, dependsOn = parent }: Place,
  inputs: Readonly<Record<string, ChildInput | undefined>>,
): Child {
  const given = Object.entries(inputs).flatMap(([key, input]): [string, ChildInput][] =>
    input === undefined ? [] : [[key, input]],
  );
  const key = keyOf(name, type.split(":")[2] ?? type);
  return { key, type, name, parent, dependsOn, inputs: Object.fromEntries(given) };
}

/** The key under which a child is found. */
export function keyOf(name: string, kind: string): string {
  return `${name} (${kind})`;
}

/** An input that is an output of the child of this name and kind. */
export function ref(name: string, kind: string, output = "id"): ChildReference {
  return new ChildReference(keyOf(name, kind), output);
}

/** The references in an input. */
export function referencesIn(input: ChildInput): readonly ChildReference[] {
  if (input instanceof ChildReference) {
    return [input];
  }
  return isReferenceList(input) ? input : [];
}

export function isReferenceList(input: ChildInput): input is readonly ChildReference[] {
  return Array.isArray(input) && input.some((entry) => entry instanceof ChildReference);
}
