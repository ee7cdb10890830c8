import * as z from "zod";
import { entryOf, metaOf, settingRows, settingsOf } from "./setting-rows";

/** The declaration of one key in `Pulumi.yaml`. */
export interface ProjectSetting {
  readonly type: string;
  readonly description: string;
  /** Element type of a list. */
  readonly items?: { readonly type: "string" | "object" };
  /** Value where a stack gives none; without one, a stack must. */
  readonly default?: unknown;
}

/** Whether there is no such map where a stack gives none: its defaults are for one that is given. */
function isAbsent(schema: z.core.$ZodType): boolean {
  const { success, data } = z.safeParse(schema, undefined);
  return success && data === undefined;
}

/** The fixed defaults under a map; what is derived from other settings stays out, for the program to fill in. */
function fixedDefaults(schema: z.core.$ZodType): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(settingsOf(schema) ?? {}).flatMap(([name, child]): [string, unknown][] => {
      if (settingsOf(child) !== undefined) {
        const inner = isAbsent(child) ? {} : fixedDefaults(child);
        return Object.keys(inner).length === 0 ? [] : [[name, inner]];
      }
      const [row] = settingRows(child, [name]);
      return row?.default === undefined ? [] : [[name, row.default]];
    }),
  );
}

/** The declaration of what is no map. */
function leafSetting(schema: z.core.$ZodType, name: string): ProjectSetting {
  const { type, description } = metaOf(schema, [name]);
  const fixed = settingRows(schema, [name])[0]?.default;
  if (type !== "array") {
    // Nor is a text without a default: an empty one is none.
    return { type, description, default: fixed ?? "" };
  }
  const items = { type: entryOf(schema) === undefined ? "string" : "object" } as const;
  // A list that is required is not so for Pulumi, which would name this key alone and stop: the program names every fault.
  return { type, description, items, default: fixed ?? [] };
}

/** What `Pulumi.yaml` declares for each key of a schema. */
export function projectSettings(schema: z.core.$ZodType): Readonly<Record<string, ProjectSetting>> {
  return Object.fromEntries(
    Object.entries(settingsOf(schema) ?? {}).map(([name, child]): [string, ProjectSetting] => {
      const { type, description } = metaOf(child, [name]);
      return [
        name,
        settingsOf(child) === undefined
          ? leafSetting(child, name)
          : { type, description, default: fixedDefaults(child) },
      ];
    }),
  );
}
