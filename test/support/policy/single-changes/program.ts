import type { PolicyResource } from "@pulumi/policy";

import { computed, deploy, type Phase, type ResourceSpec } from "../deployment";
import { withoutResource, type Change } from "./operators";
import { inputAt } from "./sdk-types";
import { isComputed, removed, valueAt, withValue, type Path } from "./tree";

type Tree = Readonly<Record<string, unknown>>;

/** A program: its resources, and what each of them gives the provider. */
export interface Program {
  readonly specs: readonly ResourceSpec[];
  /**
   * The inputs of a resource by its name, after the provider has checked them.
   *
   * @default those properties that AWS does not decide
   */
  readonly inputs?: ReadonlyMap<string, Tree>;
  /** Adds to the resources of a stack what their specs cannot tell. @default nothing */
  readonly complete?: (
    resources: readonly PolicyResource[],
    specs: readonly ResourceSpec[],
  ) => void;
}

/** The resources of a program as stack rules get them. */
export function resourcesOf(phase: Phase, { specs, complete }: Program): PolicyResource[] {
  const resources = deploy(phase, specs);
  complete?.(resources, specs);
  return resources;
}

/** The program after one change. */
export function changed(program: Program, change: Change): Program {
  return change.path === undefined
    ? withoutOne(program, change.resource)
    : withEdit(program, change.resource, change.path, change.value);
}

function withoutOne(program: Program, name: string): Program {
  const { specs, inputs } = program;
  const gone = specs.find((spec) => spec.name === name);
  return {
    ...program,
    specs: specs
      .filter((spec) => spec !== gone)
      .map((spec) => ({
        ...spec,
        props: withoutResource(spec.props ?? {}, name) as Tree,
        parent: spec.parent === name ? gone?.parent : spec.parent,
        dependsOn: spec.dependsOn?.filter((each) => each !== name),
      })),
    ...(inputs === undefined
      ? {}
      : {
          inputs: new Map(
            [...inputs].map(([each, tree]) => [each, withoutResource(tree, name) as Tree]),
          ),
        }),
  };
}

function withEdit(program: Program, name: string, path: Path, value: unknown): Program {
  const tree = program.inputs?.get(name);
  return {
    ...program,
    specs: program.specs.map((spec) =>
      spec.name === name ? { ...spec, props: planned(spec, path, value) } : spec,
    ),
    ...(tree === undefined
      ? {}
      : { inputs: new Map(program.inputs).set(name, given(tree, path, value)) }),
  };
}

/** What is planned: AWS decides over what the program leaves out, where it does that. */
function planned({ type, props = {} }: ResourceSpec, path: Path, value: unknown): Tree {
  const isFilledIn =
    value === removed && typeof path.at(-1) === "string" && inputAt(type, path)?.computed === true;
  return withValue(props, path, isFilledIn ? computed(undefined) : value) as Tree;
}

/** The inputs: a property that the program gives is no longer one that the provider has filled in. */
function given(tree: Tree, path: Path, value: unknown): Tree {
  const defaults = valueAt(tree, notePath(path));
  const others = Array.isArray(defaults)
    ? defaults.filter((each) => each !== path.at(-1))
    : undefined;
  const noted = others === undefined ? tree : withValue(tree, notePath(path), others);
  return withValue(noted, path, value) as Tree;
}

/** Whether a change is one of the program: it is not, where the provider fills in or computes what is changed. */
export function isOfProgram(program: Program, { resource, path, value }: Change): boolean {
  const tree = program.inputs?.get(resource);
  if (tree === undefined || path === undefined) {
    return true;
  }
  return valueAt(tree, path) === undefined
    ? isLeftOut(program, resource, path)
    : !(value === removed && isFilledIn(tree, path));
}

/** Whether neither the program nor the provider says anything of a property of a resource. */
function isLeftOut({ specs }: Program, resource: string, path: Path): boolean {
  const planned = valueAt(specs.find(({ name }) => name === resource)?.props, path);
  return path.length === 1 && (planned === undefined || isComputed(planned));
}

function isFilledIn(tree: Tree, path: Path): boolean {
  const defaults = valueAt(tree, notePath(path));
  return Array.isArray(defaults) && defaults.includes(path.at(-1));
}

/** Where the provider notes, in the block that holds a property, which properties it has filled in. */
function notePath(path: Path): Path {
  return [...path.slice(0, -1), "__defaults"];
}
