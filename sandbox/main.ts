import path from "node:path";
import { parseArguments, usage } from "./arguments";
import { commands, findVariant } from "./commands";
import { runCommandLine } from "./command-line";
import { findEngine } from "./engine/find-engine";
import { PROJECT_FOLDER, requireStack, STATE_FOLDER } from "./project";
import { orderedFaults } from "./providers/faults/fault";
import { Sandbox } from "./sandbox";

/** npm runs a script in the project's folder and says where it was called. */
const CALLERS_FOLDER = process.env["INIT_CWD"] ?? process.cwd();

void runCommandLine(async ({ args, print, progress, signal }) => {
  const request = parseArguments(args);
  const command = commands[request?.command ?? ""];
  if (request === undefined || command === undefined) {
    print(usage);
    return true;
  }
  const variant = findVariant(request.variant);
  await requireStack(PROJECT_FOLDER, request.stack);
  const engine = await findEngine(progress, signal);
  const folder = path.resolve(CALLERS_FOLDER, request.directory ?? STATE_FOLDER);
  const unmet = new Set(request.faults);
  const faults = orderedFaults(request.faults, (met) => unmet.delete(met));
  const sandbox = new Sandbox({ folder, engine, progress, signal, faults });
  progress.step(`${request.command} ${request.stack}`);
  const done = await command({ sandbox, stack: request.stack, variant, print });
  for (const { kind, type = "all types" } of unmet) {
    print(`--${kind} ${type}: nothing was done to it, so nothing went wrong.`);
  }
  return done;
});
