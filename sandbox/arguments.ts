import { parseArgs } from "node:util";
import { commands } from "./commands";
import { UserError } from "./user-error";
import { variants } from "./variants";

/** What the user asked for. */
export interface Arguments {
  readonly command: string;
  readonly stack: string;
  readonly variant: string | undefined;
  /** Folder of the sandbox's state; undefined for the usual one. */
  readonly directory: string | undefined;
}

/** How the sandbox is called. */
export const usage = [
  `Usage: npm run sandbox -- <${Object.keys(commands).join("|")}> <stack> [options]`,
  "",
  "  preview   show what a deployment would do, and what the policy pack says of it",
  "  up        preview, then deploy",
  "  destroy   delete everything the stack has deployed",
  "  outputs   show the outputs of the last deployment",
  "  export    print the stack's state as JSON",
  "",
  "  --variant <name>      the program with one flaw:",
  ...variants.map(({ name, flaw }) => `                          ${name.padEnd(24)} ${flaw}`),
  "  --directory <folder>  where the sandbox keeps its state (default: .sandbox)",
].join("\n");

/**
 * Reads the command line; undefined where help is asked for.
 *
 * @throws {UserError} where it cannot be understood.
 */
export function parseArguments(args: readonly string[]): Arguments | undefined {
  const { values, positionals } = parse(args);
  const [command, stack, ...rest] = positionals;
  if (values.help === true || command === undefined) {
    return undefined;
  }
  if (!Object.hasOwn(commands, command)) {
    throw new UserError(`There is no command ${JSON.stringify(command)}.\n\n${usage}`);
  }
  if (stack === undefined || rest.length > 0) {
    throw new UserError(
      `${command} takes one stack, got ${stack === undefined ? "none" : [stack, ...rest].join(" ")}.\n\n${usage}`,
    );
  }
  return { command, stack, variant: values.variant, directory: values.directory };
}

function parse(args: readonly string[]): ReturnType<typeof parseStrictly> {
  try {
    return parseStrictly(args);
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function parseStrictly(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      variant: { type: "string" },
      directory: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
}
