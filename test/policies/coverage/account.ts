import { concernedTypes, concerns, type ConcernName } from "./concerns";
import { exclusions } from "./exclusions";
import { judgedTypes } from "./judged-types";
import { sdkInputs } from "./sdk-inputs";

/** What becomes of the types of one concern. Every type is written without `aws:` and its class. */
export interface Account {
  /** Every type that is concerned. */
  readonly found: ReadonlySet<string>;
  /** The rules that judge a type, by the type. */
  readonly judged: ReadonlyMap<string, readonly string[]>;
  /** Why a type is left out, by the type. */
  readonly excluded: ReadonlyMap<string, string>;
}

/** `aws:ebs/volume:Volume` as `ebs/volume`. */
export function shortName(token: string): string {
  return token.split(":")[1] ?? token;
}

/** Every type of the SDK by its short name. */
export function sdkTypes(): ReadonlySet<string> {
  return new Set([...sdkInputs().keys()].map(shortName));
}

/** Accounts for every type of one concern. */
export function accountOf(name: ConcernName): Account {
  const found = new Set([...concernedTypes(name).keys()].map(shortName));
  const judged = [...judgedTypes(concerns[name])].map(
    ([token, rules]) => [shortName(token), rules] as const,
  );
  return {
    found,
    judged: new Map(judged),
    excluded: new Map(
      exclusions[name].flatMap(({ reason, types }) => types.map((type) => [type, reason] as const)),
    ),
  };
}
