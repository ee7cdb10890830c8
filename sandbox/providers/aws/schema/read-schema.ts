import { classIn, type DeclaredProperty, interfaceIn, parse } from "./declarations";
import { documented } from "./documentation";
import { type NestedFile, NestedTypes } from "./nested-types";
import { propertyType } from "./property-type";
import {
  byKind,
  type FunctionSchema,
  type Inputs,
  type InputSchema,
  type PropertyType,
  type ResourceSchema,
} from "./resource-schema";
import { functionFile, resourceFiles } from "./sdk-files";

const nested = new Map<NestedFile, NestedTypes>();

function nestedTypes(file: NestedFile): NestedTypes {
  const types = nested.get(file) ?? new NestedTypes(file);
  nested.set(file, types);
  return types;
}

/** Reads a resource type from the SDK's declarations; undefined where it has none of that token. */
export function readSchema(token: string): ResourceSchema | undefined {
  const files = resourceFiles(token);
  if (files === undefined) {
    return undefined;
  }
  const source = parse(files.declarations);
  const given = interfaceIn(source, `${files.className}Args`);
  const returned = classIn(source, files.className);
  if (given === undefined || returned === undefined) {
    throw new Error(`${token}: the SDK's class or its arguments are not declared as expected`);
  }
  const inputs = inputsOf(given, returned);
  const outputs = returned.filter(({ name }) => !Object.hasOwn(inputs, name));
  return {
    token,
    inputs,
    blocks: blocksOf(inputs),
    outputs: Object.fromEntries(outputs.map(({ name, type }) => [name, propertyType(type)])),
  };
}

/** Reads what a look-up takes from the SDK's declarations; undefined where it has none of that token. */
export function readFunctionSchema(token: string): FunctionSchema | undefined {
  const file = functionFile(token);
  if (file === undefined) {
    return undefined;
  }
  const [, , name = ""] = token.split(":");
  const args = `${name.charAt(0).toUpperCase()}${name.slice(1)}Args`;
  // A look-up that takes nothing declares no arguments.
  const inputs = inputsOf(interfaceIn(parse(file), args) ?? [], []);
  return { token, inputs, blocks: blocksOf(inputs) };
}

/** What may be given, beside what comes back: from both follows what AWS computes. */
function inputsOf(
  given: readonly DeclaredProperty[],
  returned: readonly DeclaredProperty[],
): Inputs {
  const always = new Set(returned.filter(({ optional }) => !optional).map(({ name }) => name));
  return Object.fromEntries(
    given.map((property) => [property.name, inputOf(property, always.has(property.name))]),
  );
}

function inputOf({ type, optional, comment }: DeclaredProperty, alwaysThere: boolean): InputSchema {
  const words = documented(comment);
  return {
    type: propertyType(type),
    required: !optional,
    computed: optional && alwaysThere,
    replaces: words.replaces,
    ...(words.default === undefined ? {} : { documentedDefault: words.default }),
  };
}

/** Every block that some properties use, and those that the blocks use. */
function blocksOf(inputs: Inputs): Record<string, Inputs> {
  const blocks: Record<string, Inputs> = {};
  const visit = (properties: Inputs): void => {
    for (const name of Object.values(properties).flatMap(({ type }) => blockNames(type))) {
      if (!Object.hasOwn(blocks, name)) {
        const block = blockOf(name);
        blocks[name] = block;
        visit(block);
      }
    }
  };
  visit(inputs);
  return blocks;
}

function blockOf(name: string): Inputs {
  const returned = nestedTypes("output");
  return inputsOf(
    nestedTypes("input").properties(name),
    returned.has(name) ? returned.properties(name) : [],
  );
}

function blockNames(type: PropertyType): string[] {
  return byKind<string[]>(type, {
    block: ({ name }) => [name],
    list: ({ of }) => blockNames(of),
    map: ({ of }) => blockNames(of),
    union: ({ of }) => of.flatMap(blockNames),
    other: () => [],
  });
}
