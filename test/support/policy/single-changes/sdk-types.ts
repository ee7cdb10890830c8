import {
  interfaceIn,
  parse,
  type DeclaredProperty,
} from "../../../../sandbox/providers/aws/schema/declarations";
import { NestedTypes } from "../../../../sandbox/providers/aws/schema/nested-types";
import { readSchema } from "../../../../sandbox/providers/aws/schema/read-schema";
import {
  byKind,
  type Inputs,
  type InputSchema,
  type PropertyType,
  type ResourceSchema,
} from "../../../../sandbox/providers/aws/schema/resource-schema";
import { resourceFiles } from "../../../../sandbox/providers/aws/schema/sdk-files";
import type { Path, Step } from "./tree";

const schemas = new Map<string, ResourceSchema | undefined>();

/** What the SDK says of a type; `undefined` of one that is not AWS's. */
export function schemaOf(token: string): ResourceSchema | undefined {
  if (!schemas.has(token)) {
    schemas.set(token, token.startsWith("aws:") ? readSchema(token) : undefined);
  }
  return schemas.get(token);
}

/** A property that a program can give, and the block that it stands in; `undefined` for the resource itself. */
export interface SdkInput extends InputSchema {
  readonly name: string;
  readonly block: string | undefined;
}

/** The input that a path leads to, or leads into a list of; `undefined` if the SDK has none. */
export function inputAt(token: string, path: Path): SdkInput | undefined {
  const schema = schemaOf(token);
  return schema === undefined ? undefined : walk(schema, schema.inputs, path, undefined);
}

function walk(
  schema: ResourceSchema,
  inputs: Inputs,
  [name, ...rest]: Path,
  block: string | undefined,
): SdkInput | undefined {
  const input = typeof name === "string" ? inputs[name] : undefined;
  if (input === undefined || typeof name !== "string") {
    return undefined;
  }
  const found: SdkInput = { ...input, name, block };
  return enter(schema, input.type, rest, found);
}

function enter(
  schema: ResourceSchema,
  type: PropertyType,
  rest: Path,
  found: SdkInput,
): SdkInput | undefined {
  const [step, ...others] = rest;
  if (step === undefined) {
    return { ...found, type };
  }
  return byKind<SdkInput | undefined>(type, {
    list: ({ of }) => (isPosition(step) ? enter(schema, of, others, found) : undefined),
    map: ({ of }) => (isPosition(step) ? undefined : enter(schema, of, others, found)),
    block: ({ name }) => walk(schema, schema.blocks[name] ?? {}, rest, name),
    union: ({ of }) => of.map((each) => enter(schema, each, rest, found)).find(isFound),
    other: () => (type.kind === "any" ? { ...found, type } : undefined),
  });
}

function isPosition(step: Step): step is number {
  return typeof step === "number";
}

function isFound<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** The texts that the SDK knows for a property: those that its type allows, and those that its comment names. */
export function textsFor(token: string, path: Path): readonly string[] {
  const input = inputAt(token, path);
  if (input === undefined) {
    return [];
  }
  const key = `${token} ${input.block ?? ""} ${input.name}`;
  let texts = known.get(key);
  if (texts === undefined) {
    const named = namedIn(commentOf(token, input));
    const others = named.length > 0 ? named : (unnamed[input.name] ?? []);
    texts = [...new Set([...allowedBy(input.type), ...others])];
    known.set(key, texts);
  }
  return texts;
}

const known = new Map<string, readonly string[]>();

/** Texts of properties whose comments only lead to AWS's pages. */
const unnamed: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/fsx/latest/APIReference/API_CreateFileSystemOpenZFSConfiguration.html
  deploymentType: ["SINGLE_AZ_1", "SINGLE_AZ_2", "SINGLE_AZ_HA_1", "SINGLE_AZ_HA_2", "MULTI_AZ_1"],
};

function allowedBy(type: PropertyType): readonly string[] {
  return byKind<readonly string[]>(type, {
    enum: ({ values }) => values,
    union: ({ of }) => of.flatMap(allowedBy),
    other: () => [],
  });
}

/** Quoted words, and words in capitals; neither truth values nor names of properties. */
function namedIn(comment: string): readonly string[] {
  const words = [
    ...comment.matchAll(/[`"](?<word>[A-Za-z][\w:-]*)[`"]/g),
    ...comment.matchAll(/\b(?<word>[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|ENABLED|DISABLED)\b/g),
  ].map(({ groups }) => groups?.["word"] ?? "");
  return words.filter((word) => !/^(true|false|[a-z]+[A-Z]\w*)$/.test(word));
}

let nested: NestedTypes | undefined;
const declared = new Map<string, readonly DeclaredProperty[]>();

function commentOf(token: string, { block, name }: SdkInput): string {
  const key = block ?? token;
  let properties = declared.get(key);
  if (properties === undefined) {
    properties = block === undefined ? argumentsOf(token) : inBlock(block);
    declared.set(key, properties);
  }
  return properties.find((property) => property.name === name)?.comment ?? "";
}

function inBlock(block: string): readonly DeclaredProperty[] {
  nested ??= new NestedTypes("input");
  return nested.properties(block);
}

function argumentsOf(token: string): readonly DeclaredProperty[] {
  const files = resourceFiles(token);
  return files === undefined
    ? []
    : (interfaceIn(parse(files.declarations), `${files.className}Args`) ?? []);
}
