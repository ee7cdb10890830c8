import { runtime } from "@pulumi/pulumi";
import { nearest } from "../../../../config/nearest";
import {
  isPlainMap,
  isPropertyMap,
  isSecret,
  type PropertyMap,
  type PropertyValue,
  revealed,
  UNKNOWN,
} from "../../property-values";
import {
  byKind,
  type FunctionSchema,
  type Inputs,
  type PropertyType,
  type ResourceSchema,
} from "../schema/resource-schema";
import { type Fault, shown } from "./fault";

/** Where a check stands: what it looks at, and whether it is inside a secret. */
interface Position {
  readonly path: string;
  readonly isSecret: boolean;
}

/** How much of the name of a property that does not exist a message repeats. */
const LONGEST_NAME = 60;

type Blocks = ResourceSchema["blocks"];

/** What is wrong with the form of the inputs of a resource or look-up: unknown, missing and mistyped properties at any depth. */
export function shapeFaults({ inputs, blocks }: FunctionSchema, given: PropertyMap): Fault[] {
  return mapFaults(inputs, blocks, given, { path: "", isSecret: false });
}

function mapFaults(inputs: Inputs, blocks: Blocks, given: PropertyMap, at: Position): Fault[] {
  const names = Object.keys(given).filter((name) => !name.startsWith("__"));
  const present = names.filter((name) => revealed(given[name]) !== null);
  const unknown = present
    .filter((name) => !Object.hasOwn(inputs, name))
    .map((name) => unknownProperty(name, Object.keys(inputs), at));
  const missing = Object.entries(inputs)
    .filter(([name, { required }]) => required && !present.includes(name))
    .map(([name, { type }]) => ({
      property: join(at.path, name),
      given: "nothing",
      expected: `${words(type)}: it is required`,
    }));
  const mistyped = present.flatMap((name) => {
    const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    const value = given[name];
    return input === undefined || value === undefined
      ? []
      : valueFaults(input.type, blocks, value, { ...at, path: join(at.path, name) });
  });
  return [...unknown, ...missing, ...mistyped];
}

function unknownProperty(name: string, known: readonly string[], at: Position): Fault {
  const near = nearest(name, known);
  const hint = near === undefined ? `one of ${known.join(", ")}` : `${near}, if that is meant`;
  const property = join(at.path, name.slice(0, LONGEST_NAME));
  return { property, given: "a property that does not exist", expected: hint };
}

function valueFaults(
  type: PropertyType,
  blocks: Blocks,
  value: PropertyValue,
  at: Position,
): Fault[] {
  if (value === UNKNOWN) {
    return [];
  }
  if (isSecret(value)) {
    return valueFaults(type, blocks, revealed(value) ?? null, { ...at, isSecret: true });
  }
  const wrong = [mistyped(type, value, at)];
  return byKind<Fault[]>(type, {
    list: ({ of }) => (Array.isArray(value) ? entriesFaults(of, blocks, value, at) : wrong),
    map: ({ of }) => (isPlainMap(value) ? valuesFaults(of, blocks, value, at) : wrong),
    block: ({ name }) =>
      isPlainMap(value) ? mapFaults(blocks[name] ?? {}, blocks, value, at) : wrong,
    union: ({ of }) =>
      of.some((one) => valueFaults(one, blocks, value, at).length === 0) ? [] : wrong,
    other: () => (isSimple(type, value) ? [] : wrong),
  });
}

function entriesFaults(
  type: PropertyType,
  blocks: Blocks,
  entries: readonly PropertyValue[],
  at: Position,
): Fault[] {
  return entries.flatMap((entry, index) =>
    valueFaults(type, blocks, entry, { ...at, path: `${at.path}[${index}]` }),
  );
}

function valuesFaults(type: PropertyType, blocks: Blocks, map: PropertyMap, at: Position): Fault[] {
  return Object.entries(map)
    .filter(([key, entry]) => !key.startsWith("__") && entry !== null)
    .flatMap(([key, entry]) =>
      valueFaults(type, blocks, entry, { ...at, path: join(at.path, key) }),
    );
}

/** Whether a value is one of a type without parts, or, as the real provider allows, can be read as one. */
function isSimple(type: PropertyType, value: PropertyValue): boolean {
  const isString = typeof value === "string";
  return byKind<boolean>(type, {
    string: () => isText(value),
    number: () => typeof value === "number" || (isString && isNumeric(value)),
    boolean: () => [true, false, "true", "false"].some((allowed) => allowed === value),
    enum: ({ open, values }) => (open ? isText(value) : isString && values.includes(value)),
    resource: () => isString || isMarked(value, runtime.specialResourceSig),
    asset: () =>
      isMarked(value, runtime.specialAssetSig) || isMarked(value, runtime.specialArchiveSig),
    other: () => true,
  });
}

/** A number or truth value is read as the text that writes it. */
function isText(value: PropertyValue): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function isNumeric(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function isMarked(value: PropertyValue, mark: string): boolean {
  return isPropertyMap(value) && value[runtime.specialSigKey] === mark;
}

function mistyped(type: PropertyType, value: PropertyValue, at: Position): Fault {
  return { property: at.path, given: shown(value, at.isSecret), expected: words(type) };
}

/** A type in words. */
export function words(type: PropertyType): string {
  return byKind<string>(type, {
    list: ({ of }) => `a list, each entry ${words(of)}`,
    map: ({ of }) => `a map, each value ${words(of)}`,
    block: ({ name }) => `an object (${name})`,
    enum: ({ open, values }) => (open ? "a string" : `one of ${values.join(", ")}`),
    union: ({ of }) => of.map(words).join(" or "),
    resource: () => "a string or a resource",
    asset: () => "an asset or an archive",
    any: () => "any value",
    other: ({ kind }) => `a ${kind}`,
  });
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
