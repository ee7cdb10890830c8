import {
  hasSecret,
  hasUnknown,
  isPlainMap,
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
  revealed,
  secretOf,
  UNKNOWN,
} from "../../property-values";
import type { Inputs, PropertyType, ResourceSchema } from "../schema/resource-schema";

/** Under this name the provider notes, in every block of checked inputs, what it filled in by itself. */
export const FILLED_IN = "__defaults";

/** Values that the provider fills in where the program leaves them out, by path: `healthCheck.enabled`. */
export type Defaults = Readonly<Record<string, PropertyValue>>;

/**
 * Inputs as a policy sees them: with the defaults of the resource and of every given block, and a note in each of what
 * was filled in. Null values, which mean "unset", are dropped.
 */
export function filledIn(
  schema: ResourceSchema,
  defaults: Defaults,
  inputs: PropertyMap,
): PropertyMap {
  return filledBlock(schema.inputs, schema.blocks, defaults, inputs, "");
}

/** The same without the notes: outputs carry none. */
export function withoutNotes(inputs: PropertyMap): PropertyMap {
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([key]) => key !== FILLED_IN)
      .map(([key, value]) => [key, mapsIn(value, withoutNotes)]),
  );
}

/** Whether the provider filled a property in, rather than the program. */
export function isFilledIn(inputs: PropertyMap, property: string): boolean {
  const noted = inputs[FILLED_IN];
  return Array.isArray(noted) && noted.includes(property);
}

function filledBlock(
  inputs: Inputs,
  blocks: ResourceSchema["blocks"],
  defaults: Defaults,
  given: PropertyMap,
  path: string,
): PropertyMap {
  const present = Object.entries(given).filter(
    ([name, value]) => value !== null && name !== FILLED_IN,
  );
  const filled = Object.fromEntries(
    present.map(([name, value]) => {
      const type = inputs[name]?.type;
      return [name, type === undefined ? value : filledValue(type, value, `${path}${name}`)];
    }),
  );
  const missing = Object.keys(inputs)
    .filter((name) => !Object.hasOwn(filled, name) && Object.hasOwn(defaults, path + name))
    .sort();
  for (const name of missing) {
    filled[name] = defaults[path + name] ?? null;
  }
  return { ...filled, [FILLED_IN]: missing };

  function filledValue(type: PropertyType, value: PropertyValue, at: string): PropertyValue {
    if (type.kind === "list" && Array.isArray(value)) {
      return value.map((entry: PropertyValue) => filledValue(type.of, entry, `${at}[]`));
    }
    if (!isPlainMap(value)) {
      return value;
    }
    if (isDocument(type)) {
      return written(value);
    }
    return type.kind === "block"
      ? filledBlock(blocks[type.name] ?? {}, blocks, defaults, value, `${at}.`)
      : value;
  }
}

/** Whether a property takes a policy document as an object or as the text that the provider makes of it. */
function isDocument(type: PropertyType): boolean {
  const kinds = type.kind === "union" ? type.of : [];
  return kinds.some(({ kind }) => kind === "string") && kinds.some(({ kind }) => kind === "block");
}

/** A document as a text: unknown as long as a part of it is, and a secret if a part of it is one. */
function written(document: PropertyMap): PropertyValue {
  if (hasUnknown(document)) {
    return UNKNOWN;
  }
  const text = JSON.stringify(document, (_key, part: PropertyValue) => revealed(part));
  return hasSecret(document) ? secretOf(text) : text;
}

/** Changes each outermost map in a value. */
function mapsIn(value: PropertyValue, change: (map: PropertyMap) => PropertyMap): PropertyValue {
  if (Array.isArray(value)) {
    return value.map((entry: PropertyValue) => mapsIn(entry, change));
  }
  return isPropertyMap(value) ? change(value) : value;
}
