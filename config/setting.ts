import * as z from "zod";

/** What the documentation and the error messages say of one setting. */
export interface SettingMeta {
  /** Type in the words of `Pulumi.yaml`. */
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  /** What it is, in one sentence. */
  readonly description: string;
  /** Which values are taken, as an expression that follows "expected". */
  readonly allowed: string;
  /** Where the default depends on other settings: how. */
  readonly derivedDefault?: string;
}

/** Holds the {@link SettingMeta} of every setting, so that schema, messages and documentation cannot differ. */
export const settingMetas = z.registry<SettingMeta>();

/** What is said of a setting in words of its own. */
export type Words = Pick<SettingMeta, "description" | "derivedDefault">;

/** A whole number between two bounds, both included. */
export function wholeNumber(least: number, most: number, words: Words): z.ZodInt {
  const allowed = `a whole number from ${least} to ${most}`;
  return z
    .int({ error: allowed })
    .min(least, { error: allowed })
    .max(most, { error: allowed })
    .register(settingMetas, { type: "integer", allowed, ...words });
}

/** A number between two bounds, both included, in halves. */
export function halves(least: number, most: number, words: Words): z.ZodNumber {
  const allowed = `a number from ${least} to ${most} in steps of 0.5`;
  return z
    .number({ error: allowed })
    .min(least, { error: allowed })
    .max(most, { error: allowed })
    .multipleOf(0.5, { error: allowed })
    .register(settingMetas, { type: "number", allowed, ...words });
}

/** None, or a whole number between two bounds, both included. */
export function zeroOr(least: number, most: number, words: Words): z.ZodInt {
  const allowed = `0, or a whole number from ${least} to ${most}`;
  return z
    .int({ error: allowed })
    .refine((value) => value === 0 || (value >= least && value <= most), { error: allowed })
    .register(settingMetas, { type: "integer", allowed, ...words });
}

/** One of a few whole numbers. */
export function oneNumberOf(values: readonly number[], words: Words): z.ZodLiteral<number> {
  const allowed = `one of ${values.join(", ")}`;
  return z
    .literal(values, { error: allowed })
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

/** What a list of texts takes. */
export interface TextsForm {
  /** Which lists are taken, as an expression that follows "expected". */
  readonly list: string;
  /** Which texts are taken, likewise. @default the words for the list */
  readonly item?: string;
  /** Whether a text is taken. @default each is */
  readonly test?: (value: string) => boolean;
  /** Whether a list of such texts is taken. @default each is */
  readonly whole?: (values: readonly string[]) => boolean;
  /** @default 0 */
  readonly least?: number;
  /** @default as many as one likes */
  readonly most?: number;
}

/** A list of texts. */
export function texts(form: TextsForm, words: Words): z.ZodArray<z.ZodString> {
  const all = (): boolean => true;
  const { list, item = list, test = all, whole = all, least = 0, most = Infinity } = form;
  return z
    .array(z.string({ error: item }).refine(test, { error: item }), { error: list })
    .min(least, { error: list })
    .max(most, { error: list })
    .refine(whole, { error: list })
    .register(settingMetas, { type: "array", allowed: list, ...words });
}

/**
 * A list of some of a few names.
 *
 * @param things What the names are of, in the plural.
 */
export function namesOf<const T extends readonly [string, ...string[]]>(
  names: T,
  things: string,
  words: Words,
) {
  const allowed = `a list of ${things}, each once, out of ${names.join(", ")}`;
  return z
    .array(z.enum(names, { error: `one of ${names.join(", ")}` }), { error: allowed })
    .refine((given) => new Set(given).size === given.length, { error: allowed })
    .register(settingMetas, { type: "array", allowed, ...words });
}

/** A list of maps of settings. What an entry holds is described setting by setting. */
export function mapsOf<T extends z.ZodObject>(
  entry: T,
  { list, least, most }: Required<Pick<TextsForm, "list" | "least" | "most">>,
  words: Words,
): z.ZodArray<T> {
  return z
    .array(entry, { error: list })
    .min(least, { error: list })
    .max(most, { error: list })
    .register(settingMetas, { type: "array", allowed: list, ...words });
}

/** What a map takes whose names are not settings but chosen by the user. */
export interface NamedTextsForm {
  /** Which maps are taken, as an expression that follows "expected". */
  readonly map: string;
  /** Which names are taken, likewise. */
  readonly names: string;
  readonly isName: (name: string) => boolean;
  /** Which texts are taken, likewise. */
  readonly values: string;
  readonly isValue: (value: string) => boolean;
}

/** A map of texts under names that the user chooses. A whole number, or true or false, is taken for the text of it. */
export function namedTexts(form: NamedTextsForm, words: Words) {
  const value = z.preprocess(
    // `pulumi config set --path` stores `80` and `true` as what they look like.
    (given) =>
      Number.isInteger(given) || typeof given === "boolean" ? JSON.stringify(given) : given,
    z.string({ error: form.values }).refine(form.isValue, { error: form.values }),
  );
  return z
    .record(z.string().refine(form.isName), value, {
      error: ({ code }) => (code === "invalid_key" ? form.names : form.map),
    })
    .register(settingMetas, { type: "object", allowed: form.map, ...words });
}

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
