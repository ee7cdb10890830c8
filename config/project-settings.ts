import type * as z from "zod";
import { metaOf, settingRows, settingsOf } from "./setting-rows";

/** The declaration of one key in `Pulumi.yaml`. */
export interface ProjectSetting {
  readonly type: string;
  readonly description: string;
  /** Element type of a list. */
  readonly items?: { readonly type: "string" };
  /** Value where a stack gives none; without one, a stack must. */
  readonly default?: unknown;
}

/** The fixed defaults under a map; what is derived from other settings stays out, for the program to fill in. */
function fixedDefaults(schema: z.core.$ZodType): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(settingsOf(schema) ?? {}).flatMap(([name, child]): [string, unknown][] => {
      if (settingsOf(child) !== undefined) {
        const inner = fixedDefaults(child);
        return Object.keys(inner).length === 0 ? [] : [[name, inner]];
      }
      const [row] = settingRows(child, [name]);
      return row?.default === undefined ? [] : [[name, row.default]];
    }),
  );
}

/** What `Pulumi.yaml` declares for each key of a schema. */
export function projectSettings(schema: z.core.$ZodType): Readonly<Record<string, ProjectSetting>> {
  return Object.fromEntries(
    Object.entries(settingsOf(schema) ?? {}).map(([name, child]): [string, ProjectSetting] => {
      const { type, description } = metaOf(child, [name]);
      return [
        name,
        settingsOf(child) === undefined
          ? // Required, but not for Pulumi, which would name this key alone and stop: the program names every fault.
            { type, description, items: { type: "string" }, default: [] }
          : { type, description, default: fixedDefaults(child) },
      ];
    }),
  );
}
