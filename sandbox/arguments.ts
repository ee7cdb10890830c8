import { parseArgs } from "node:util";
import { commands } from "./commands";
import { faultOrders, withFaultValues } from "./fault-arguments";
import { FAULT_KINDS, type FaultOrder } from "./providers/faults/fault";
import { UserError } from "./user-error";
import { variants } from "./variants";

/** What the user asked for. */
export interface Arguments {
  readonly command: string;
  readonly stack: string;
  readonly variant: string | undefined;
  /** Folder of the sandbox's state; undefined for the usual one. */
  readonly directory: string | undefined;
  /** What is to go wrong in the stand-in's AWS. */
  readonly faults: readonly FaultOrder[];
}

/** Commands that run the program. */
const TAKES_VARIANT = ["preview", "up"];

/** Commands that change, or look at, what exists. */
const TAKES_FAULTS = ["up", "refresh", "destroy"];

/** How the sandbox is called. */
export const usage = [
  `Usage: npm run sandbox -- <${Object.keys(commands).join("|")}> <stack> [options]`,
  "",
  "  preview   show what a deployment would do, and what the policy pack says of it",
  "  up        preview, then deploy",
  "  refresh   compare the stack's state with what exists, and take over what is different",
  "  destroy   delete everything the stack has deployed",
  "  outputs   show the outputs of the last deployment",
  "  export    print the stack's state as JSON",
  "",
  "  --variant <name>      the program with one flaw:",
  ...variants.map(({ name, flaw }) => `                          ${name.padEnd(24)} ${flaw}`),
  "  --directory <folder>  where the sandbox keeps its state (default: .sandbox/default)",
  "  --fail [type]         what is asked for is done half-way",
  "  --throttle [type]     AWS refuses the calls, since there were too many",
  "  --slow [type]         AWS takes its time",
  "  --die [type]          AWS does it, but the provider ends before it can tell",
  "                        each for one resource type (aws:rds/instance:Instance) or, without one, for all",
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
  const request = { command, stack, variant, directory, faults: faultOrders(values) };
  const wrong = wrongs(request, rest).find(([isWrong]) => isWrong);
  if (wrong !== undefined) {
    throw new UserError(`${wrong[1]}\n\n${usage}`);
  }
  return request;
}

/** What can be wrong with a request, and how it is told. */
function wrongs(
  { command, stack, variant, directory, faults }: Arguments,
  rest: readonly string[],
): [isWrong: boolean, text: string][] {
  return [
    [!Object.hasOwn(commands, command), `There is no command ${JSON.stringify(command)}.`],
    [
      stack === "" || rest.length > 0,
      `${command} takes one stack, got ${[stack, ...rest].join(" ") || "none"}.`,
    ],
    [
      variant !== undefined && !TAKES_VARIANT.includes(command),
      `${command} takes no --variant; ${TAKES_VARIANT.join(" and ")} do.`,
    ],
    [
      faults.length > 0 && !TAKES_FAULTS.includes(command),
      `${command} takes no ${FAULT_KINDS.map((kind) => `--${kind}`).join(", ")}; ${TAKES_FAULTS.join(", ")} do.`,
    ],
    [directory === "", "--directory takes the name of a folder, got none."],
  ];
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
    args: withFaultValues(args),
    allowPositionals: true,
    options: {
      variant: { type: "string" },
      directory: { type: "string" },
      fail: { type: "string", multiple: true },
      throttle: { type: "string", multiple: true },
      slow: { type: "string", multiple: true },
      die: { type: "string", multiple: true },
      help: { type: "boolean", short: "h" },
    },
  });
}
