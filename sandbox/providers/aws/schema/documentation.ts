/** What the comment of a property says of it, as far as it can be told from words. */
export interface Documented {
  readonly default?: string | number | boolean;
  readonly replaces: boolean;
}

/** "Defaults to `x`", "Default is `x`", "The default value is x." */
const DEFAULT =
  /\bdefaults?(?: value)?(?: is|s to| to|:)\s+(?:`"?(?<quoted>[^`"\s]*)"?`|(?<bare>true|false|\d+))(?=[\s,;)]|\.(?!\d)|$)/gi;

/** "Forces new resource", "Changing this creates a new resource", "forces replacement". */
const REPLACES = [
  /\bforces?\s+(?:the\s+)?(?:creation\s+of\s+)?(?:a\s+)?(?:new|replacement|recreation|re-creation)\b/i,
  /\bchang(?:es?|ing)\b[^.]{0,80}\b(?:recreat|re-creat|creat\w* (?:a )?new resource|forces?|replac)/i,
];

/** A default that holds only sometimes is none: "For TCP the default is 10". */
const CONDITION = /\b(?:for|when|if|unless|depends|with)\b[^.]*$/i;

/** Reads the comment of a property. */
export function documented(comment: string): Documented {
  const replaces = REPLACES.some((words) => words.test(comment));
  const words = defaultIn(comment);
  return words === undefined || isRewritten(words)
    ? { replaces }
    : { replaces, default: valueOf(words) };
}

/** The one default that a comment tells, if it holds always. */
function defaultIn(comment: string): string | undefined {
  const [first, ...others] = comment.matchAll(DEFAULT);
  const isOnlyOne = first !== undefined && others.length === 0;
  return isOnlyOne && !CONDITION.test(sentenceBefore(comment, first))
    ? (first.groups?.["quoted"] ?? first.groups?.["bare"])
    : undefined;
}

/** The SDK's generator writes `round_robin` as `roundRobin`: AWS's own word is lost. */
function isRewritten(words: string): boolean {
  return /[a-z][A-Z]/.test(words);
}

function sentenceBefore(comment: string, { index }: RegExpExecArray): string {
  return comment.slice(comment.lastIndexOf(". ", index) + 1, index);
}

function valueOf(words: string): string | number | boolean {
  if (words === "true" || words === "false") {
    return words === "true";
  }
  return /^\d+$/.test(words) ? Number(words) : words;
}
