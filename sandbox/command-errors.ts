/** Marks before a line of the CLI's standard error that says what is wrong. */
const ERROR_MARK = /^error:\s*/;

/** A heading of the CLI's, which may be mixed in. */
const HEADING = /^(Previewing|Updating|Destroying) /;

/** What a failed CLI command says for itself, for faults that come before any engine event. */
export function commandErrors(error: unknown): string[] {
  const message = error instanceof Error ? error.message : String(error);
  const standardError = message.split(/^ stderr:/m)[1]?.split(/^ err\?:/m)[0] ?? message;
  const lines = standardError.trim().split("\n");
  const first = lines.findIndex((line) => ERROR_MARK.test(line));
  return [
    lines
      .slice(Math.max(first, 0))
      .filter((line) => !HEADING.test(line))
      .map((line) => line.replace(ERROR_MARK, ""))
      .join("\n")
      .trim(),
  ].filter((text) => text !== "");
}
