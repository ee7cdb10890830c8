import * as z from "zod";
import { type SettingMeta, settingMetas } from "./setting";

/** One setting as the documentation lists it. */
export interface SettingRow extends SettingMeta {
  /** Names from the top down; that of a list ends with `[]` where what follows is of its entries. */
  readonly path: readonly string[];
  /** The fixed default; undefined where it is derived, or where the setting is required. */
  readonly default: unknown;
  readonly required: boolean;
}

/** A schema without the wrappers that give it a default, and that default. */
function unwrap(schema: z.core.$ZodType): {
  readonly inner: z.core.$ZodType;
  readonly fixed: unknown;
  readonly required: boolean;
} {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return { inner: schema.def.innerType, fixed: schema.def.defaultValue, required: false };
  }
  if (schema instanceof z.ZodOptional) {
    return { inner: schema.def.innerType, fixed: undefined, required: false };
  }
  return { inner: schema, fixed: undefined, required: true };
}

/** The settings of a map by their names; undefined for a schema that is no map. */
export function settingsOf(
  schema: z.core.$ZodType,
): Readonly<Record<string, z.core.$ZodType>> | undefined {
  const { inner } = unwrap(schema);
  return inner instanceof z.ZodObject ? inner.shape : undefined;
}

/** The schema of an entry of a list of maps; undefined for any other schema. */
export function entryOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const { inner } = unwrap(schema);
  const entry = inner instanceof z.ZodArray ? inner.element : undefined;
  return entry === undefined || settingsOf(entry) === undefined ? undefined : entry;
}

/** What there is to say of the setting, or the map, at a path. */
export function metaOf(schema: z.core.$ZodType, path: readonly string[]): SettingMeta {
  const meta = settingMetas.get(schema) ?? settingMetas.get(unwrap(schema).inner);
  if (meta === undefined) {
    throw new Error(`the setting ${path.join(".")} has no description`);
  }
  return meta;
}

/** The settings of a list's entries, under the name of the list. */
function entryRows(schema: z.core.$ZodType, path: readonly string[]): readonly SettingRow[] {
  const entry = entryOf(schema);
  const list = `${path.at(-1) ?? ""}[]`;
  return entry === undefined ? [] : settingRows(entry, [...path.slice(0, -1), list]);
}

/** Every setting under a schema that is not itself a map, in the order of the schema; a list comes before its entries. */
export function settingRows(
  schema: z.core.$ZodType,
  path: readonly string[] = [],
): readonly SettingRow[] {
  const shape = settingsOf(schema);
  if (shape !== undefined) {
    return Object.entries(shape).flatMap(([name, child]) => settingRows(child, [...path, name]));
  }
  const { fixed, required } = unwrap(schema);
  return [{ ...metaOf(schema, path), path, default: fixed, required }, ...entryRows(schema, path)];
}
