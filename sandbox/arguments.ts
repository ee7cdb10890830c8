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

/** Commands that run the program. */
const TAKES_VARIANT = ["preview", "up"];

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
  "  --directory <folder>  where the sandbox keeps its state (default: .sandbox/default)",
].join("\n");

/**
 * Reads the command line; undefined where help is asked for.
 *
 * @throws {UserError} where it cannot be understood.
 */
export function parseArguments(args: readonly string[]): Arguments | undefined {
  const { values, positionals } = parse(args);
  const [command, stack = "", ...rest] = positionals;
  if (values.help === true || command === undefined) {
    return undefined;
  }
  const { variant, directory } = values;
  const faults: [isFault: boolean, text: string][] = [
    [!Object.hasOwn(commands, command), `There is no command ${JSON.stringify(command)}.`],
    [
      stack === "" || rest.length > 0,
      `${command} takes one stack, got ${[stack, ...rest].join(" ") || "none"}.`,
    ],
    [
      variant !== undefined && !TAKES_VARIANT.includes(command),
      `${command} takes no --variant; ${TAKES_VARIANT.join(" and ")} do.`,
    ],
    [directory === "", "--directory takes the name of a folder, got none."],
  ];
  const fault = faults.find(([isFault]) => isFault);
  if (fault !== undefined) {
    throw new UserError(`${fault[1]}\n\n${usage}`);
  }
  return { command, stack, variant, directory };
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
