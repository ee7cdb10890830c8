/** One thing wrong with the configuration. */
export interface Fault {
  /** The key as the user writes it, such as `multizone:services[0].port`. */
  readonly key: string;
  /** The value given; undefined where there is none. */
  readonly value: unknown;
  /** What is allowed instead, as an expression that follows "expected"; undefined where there is no such key. */
  readonly expected?: string | undefined;
  /** What else the user should know. */
  readonly hint?: string | undefined;
  /** The command that mends it, where that is sure. */
  readonly fix?: string | undefined;
}

/** Longest value that a message quotes in full. */
const QUOTED_LENGTH = 80;

function quote(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > QUOTED_LENGTH ? `${json.slice(0, QUOTED_LENGTH)}…` : json;
}

function line({ key, value, expected, hint, fix }: Fault, secret: boolean): string {
  const found = value === undefined ? "is missing" : `got ${secret ? "a secret" : quote(value)}`;
  const parts = [
    found,
    expected === undefined ? "there is no such setting" : `expected ${expected}`,
    hint,
    fix === undefined ? undefined : `fix: ${fix}`,
  ];
  return `  ${key}: ${parts.filter((part) => part !== undefined).join("; ")}`;
}

/**
 * Faults as one message: a line for each, in the order of their keys' first mention.
 *
 * @param isSecret Whether the value under a key is a secret, which must not be shown.
 */
export function faultMessage(
  faults: readonly Fault[],
  isSecret: (key: string) => boolean = () => false,
): string {
  const count = faults.length === 1 ? "a fault" : `${faults.length} faults`;
  const lines = faults.map((fault) => line(fault, isSecret(fault.key)));
  return [`The stack's configuration has ${count}:`, ...lines].join("\n");
}

/** The command that sets one key, quoted for a shell. */
export function setCommand(key: string, value: string | number): string {
  return `pulumi config set --path '${key}' ${value}`;
}

/** The command that takes a setting out of the stack's configuration. */
export function removeCommand(key: string): string {
  return `pulumi config rm --path '${key}'`;
}

/** The fault of one setting that must not be below a number which another setting decides. */
export function below(key: string, value: number | undefined, least: number, why: string): Fault[] {
  return value === undefined || value >= least
    ? []
    : [{ key, value, expected: `at least ${least}, ${why}`, fix: setCommand(key, least) }];
}
