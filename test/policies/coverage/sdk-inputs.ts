import type { PropertyPath } from "../../../policies/graph/property-path";
import { readSchema } from "../../../sandbox/providers/aws/schema/read-schema";
import {
  byKind,
  type Inputs,
  type PropertyType,
  type ResourceSchema,
} from "../../../sandbox/providers/aws/schema/resource-schema";
import { allTokens } from "../../../sandbox/providers/aws/schema/sdk-files";

let read: ReadonlyMap<string, ReadonlySet<PropertyPath>> | undefined;

/**
 * Every property that a program can give, at any depth, of every resource type of the installed SDK, by its token. A block
 * that holds itself is entered once. Takes some seconds the first time.
 */
export function sdkInputs(): ReadonlyMap<string, ReadonlySet<PropertyPath>> {
  read ??= new Map(allTokens().map((token) => [token, pathsOf(token)]));
  return read;
}

function pathsOf(token: string): ReadonlySet<PropertyPath> {
  const schema = readSchema(token);
  if (schema === undefined) {
    throw new Error(`${token}: the SDK lists it and declares no such class`);
  }
  const paths = new Set<PropertyPath>();
  enter(schema, schema.inputs, "", [], paths);
  return paths;
}

function enter(
  schema: ResourceSchema,
  inputs: Inputs,
  prefix: string,
  inside: readonly string[],
  paths: Set<PropertyPath>,
): void {
  for (const [name, { type }] of Object.entries(inputs)) {
    for (const { path, block } of endsOf(type, `${prefix}${name}`)) {
      paths.add(path);
      const fields = block === undefined || inside.includes(block) ? {} : schema.blocks[block];
      enter(schema, fields ?? {}, `${path}.`, [...inside, block ?? ""], paths);
    }
  }
}

/** A value at the end of lists and maps, and the block that it is, if it is one. */
interface End {
  readonly path: PropertyPath;
  readonly block?: string;
}

function endsOf(type: PropertyType, path: PropertyPath): readonly End[] {
  return byKind<readonly End[]>(type, {
    block: ({ name }) => [{ path, block: name }],
    list: ({ of }) => endsOf(of, `${path}[]`),
    map: ({ of }) => endsOf(of, `${path}{}`),
    union: ({ of }) => of.flatMap((each) => endsOf(each, path)),
    other: () => [{ path }],
  });
}
