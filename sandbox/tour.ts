import { rm } from "node:fs/promises";
import path from "node:path";
import { up } from "./commands";
import { type CommandLine, runCommandLine } from "./command-line";
import { findEngine } from "./engine/find-engine";
import { whileLocked } from "./lock";
import { POLICY_PACK_FOLDER, PROJECT_FOLDER, SANDBOX_FOLDER, stackNames } from "./project";
import { Sandbox } from "./sandbox";
import { type Variant, variantProgram, variants } from "./variants";
import { errorLines, indented, verdictLines } from "./report";

/** The tour deploys from nothing each time, so it keeps its state apart from the user's. */
const TOUR_FOLDER = path.join(SANDBOX_FOLDER, "tour");

/** Its folders: of the stacks that are deployed, and of the one that is not. */
const [DEPLOYED, REJECTED] = ["deployed", "rejected"] as const;

/** A flaw that only the resource graph shows: two subnets would do for a rule that counts. */
const SHOWN_VARIANT = "one-zone-instances";

/** Previews and deploys every stack of the project, then shows that a flawed variant is rejected. */
async function tour(line: CommandLine): Promise<boolean> {
  const { progress, signal } = line;
  const engine = await findEngine(progress, signal);
  const sandboxIn = (name: string): Sandbox =>
    new Sandbox({
      folder: path.join(TOUR_FOLDER, name),
      engine,
      progress,
      signal,
      // The next tour begins with empty folders, whatever became of this one.
      checkpoints: "atEnd",
    });
  return whileLocked(TOUR_FOLDER, "npm start", async () => {
    await Promise.all([DEPLOYED, REJECTED].map(removeFolder));
    const stacks = await stackNames(PROJECT_FOLDER);
    if (!(await deployAll(sandboxIn(DEPLOYED), stacks, line))) {
      return false;
    }
    const [stack] = stacks;
    const variant = variants.find(({ name }) => name === SHOWN_VARIANT);
    // In a folder of its own the stack does not exist yet: the pack decides with no id known.
    return stack !== undefined && variant !== undefined
      ? showRejection(sandboxIn(REJECTED), stack, variant, line)
      : false;
  });
}

function removeFolder(name: string): Promise<void> {
  return rm(path.join(TOUR_FOLDER, name), { recursive: true, force: true });
}

async function deployAll(
  sandbox: Sandbox,
  stacks: readonly string[],
  { print, progress }: CommandLine,
): Promise<boolean> {
  for (const stack of stacks) {
    progress.step(`Previewing and deploying ${stack}`);
    if (!(await up({ sandbox, stack, variant: undefined, print }))) {
      return false;
    }
    print("");
  }
  return stacks.length > 0;
}

async function showRejection(
  sandbox: Sandbox,
  stack: string,
  variant: Variant,
  { print, progress }: CommandLine,
): Promise<boolean> {
  progress.step(`Previewing ${stack} as "${variant.name}": ${variant.flaw}`);
  const outcome = await sandbox.preview(stack, variantProgram(variant));
  const rejected = outcome.violations.some(
    ({ rule, mandatory }) => mandatory && rule === variant.rule,
  );
  if (outcome.succeeded || !rejected) {
    print(`${variant.name} was not rejected by ${variant.rule}:`);
    indented([...verdictLines(outcome), ...errorLines(outcome)]).forEach(print);
    return false;
  }
  print(
    `${stack} as "${variant.name}" (${variant.flaw}) is rejected at its first preview; nothing is deployed:`,
  );
  indented(verdictLines(outcome)).forEach(print);
  print("");
  print(
    [
      "On AWS the same program and pack run with",
      `  pulumi up --stack ${stack} --policy-pack ${path.relative(PROJECT_FOLDER, POLICY_PACK_FOLDER)}`,
      `Try the other flawed variants, or your own changes: npm run sandbox -- preview ${stack} --variant ${variants.map(({ name }) => name).join("|")}`,
    ].join("\n"),
  );
  return true;
}

void runCommandLine(tour);
