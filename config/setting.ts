import * as z from "zod";

/** What the documentation and the error messages say of one setting. */
export interface SettingMeta {
  /** Type in the words of `Pulumi.yaml`. */
  readonly type: "string" | "integer" | "boolean" | "array" | "object";
  /** What it is, in one sentence. */
  readonly description: string;
  /** Which values are taken, as an expression that follows "expected". */
  readonly allowed: string;
  /** Where the default depends on other settings: how. */
  readonly derivedDefault?: string;
}

/** Holds the {@link SettingMeta} of every setting, so that schema, messages and documentation cannot differ. */
export const settingMetas = z.registry<SettingMeta>();

type Words = Pick<SettingMeta, "description" | "derivedDefault">;

/** A whole number between two bounds, both included. */
export function wholeNumber(least: number, most: number, words: Words): z.ZodInt {
  const allowed = `a whole number from ${least} to ${most}`;
  return z
    .int({ error: allowed })
    .min(least, { error: allowed })
    .max(most, { error: allowed })
    .register(settingMetas, { type: "integer", allowed, ...words });
}

/** True or false. */
export function flag(words: Words): z.ZodBoolean {
  const allowed = "true or false";
  return z
    .boolean({ error: allowed })
    .register(settingMetas, { type: "boolean", allowed, ...words });
}

/** A text for which a test holds. */
export function text(test: (value: string) => boolean, allowed: string, words: Words): z.ZodString {
  return z
    .string({ error: allowed })
    .refine(test, { error: allowed })
    .register(settingMetas, { type: "string", allowed, ...words });
}

/** A text that may also be written as a whole number, as `pulumi config set --path` stores `17` or `200`. */
export function digits(test: (value: string) => boolean, allowed: string, words: Words) {
  return z
    .preprocess(
      // 8.10 read as a number is 8.1, another version: only whole numbers are safe to take.
      (value) => (Number.isInteger(value) ? String(value) : value),
      z.string({ error: allowed }).refine(test, { error: allowed }),
    )
    .register(settingMetas, { type: "string", allowed, ...words });
}

/** One of a few texts. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T, words: Words) {
  const allowed = `one of ${values.join(", ")}`;
  return z
    .enum(values, { error: allowed })
    .register(settingMetas, { type: "string", allowed, ...words });
}

/** A map of settings. What it holds is described setting by setting. */
export const MAP = "a map of settings";

/** Days that CloudWatch Logs can keep a log group, as its PutRetentionPolicy takes them. */
const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];

/** How long CloudWatch Logs keeps a log group, in days. */
export function logRetentionDays(words: Words) {
  const allowed = `one of CloudWatch Logs' retention periods: ${RETENTION_DAYS.join(", ")}`;
  return z
    .literal(RETENTION_DAYS, { error: allowed })
    .register(settingMetas, { type: "integer", allowed, ...words });
}
