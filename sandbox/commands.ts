import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";
import { changes, type Outcome } from "./outcome";
import { projectProgram } from "./program";
import { errorLines, indented, outputLines, resourceLines, summary, verdictLines } from "./report";
import type { Sandbox } from "./sandbox";
import { UserError } from "./user-error";
import { type Variant, variantProgram, variants } from "./variants";

/** What a command is given. */
export interface CommandContext {
  readonly sandbox: Sandbox;
  readonly stack: string;
  readonly variant: Variant | undefined;
  /** Writes a line of the command's result. */
  readonly print: (line: string) => void;
}

/** A command: true where it did what it was asked for. */
export type Command = (context: CommandContext) => Promise<boolean>;

/** @throws {UserError} where there is no such variant. */
export function findVariant(name: string | undefined): Variant | undefined {
  const variant = variants.find((candidate) => candidate.name === name);
  if (name !== undefined && variant === undefined) {
    throw new UserError(
      `There is no variant ${JSON.stringify(name)}; the variants are ${variants.map((known) => known.name).join(", ")}.`,
    );
  }
  return variant;
}

function programOf(variant: Variant | undefined): PulumiFn {
  return variant === undefined ? projectProgram : variantProgram(variant);
}

/** What the user is shown of a preview. */
function printPreview(
  { stack, print }: CommandContext,
  outcome: Outcome,
  resources: readonly string[],
): void {
  print(`${stack}: preview: ${outcome.succeeded ? summary(outcome, "planned") : "rejected"}`);
  indented([...resources, ...verdictLines(outcome), ...errorLines(outcome)]).forEach(print);
}

async function preview(context: CommandContext): Promise<boolean> {
  const outcome = await context.sandbox.preview(context.stack, programOf(context.variant));
  printPreview(context, outcome, outcome.succeeded ? resourceLines(outcome) : []);
  return outcome.succeeded;
}

/** Previews and deploys a stack, and shows its outputs. */
export async function up(context: CommandContext): Promise<boolean> {
  const { sandbox, stack, variant, print } = context;
  const { preview: planned, update } = await sandbox.up(stack, programOf(variant));
  printPreview(context, planned, []);
  if (update === undefined) {
    print(`${stack}: nothing was deployed.`);
    return false;
  }
  print(`${stack}: ${update.succeeded ? summary(update, "done") : "the deployment failed"}`);
  indented([...resourceLines(update), ...verdictLines(update), ...errorLines(update)]).forEach(
    print,
  );
  if (!update.succeeded) {
    print(`${stack}: what was deployed is kept; mend the cause and run up again.`);
    return false;
  }
  return outputs(context);
}

async function refresh({ sandbox, stack, print }: CommandContext): Promise<boolean> {
  const outcome = await sandbox.refresh(stack);
  print(
    outcome.succeeded
      ? `${stack}: ${changes(outcome).length === 0 ? "everything is as the state says" : summary(outcome, "done")}`
      : `${stack}: the stack could not be refreshed`,
  );
  indented([...resourceLines(outcome), ...errorLines(outcome)]).forEach(print);
  return outcome.succeeded;
}

async function destroy({ sandbox, stack, print }: CommandContext): Promise<boolean> {
  const outcome = await sandbox.destroy(stack);
  const deleted = changes(outcome).length;
  print(
    outcome.succeeded
      ? `${stack}: ${deleted === 0 ? "there was nothing to delete" : summary(outcome, "done")}`
      : `${stack}: the stack could not be deleted`,
  );
  indented(errorLines(outcome)).forEach(print);
  return outcome.succeeded;
}

async function outputs({ sandbox, stack, print }: CommandContext): Promise<boolean> {
  const lines = outputLines(await sandbox.outputs(stack));
  if (lines.length === 0) {
    print(`${stack}: no outputs; deploy it first: npm run sandbox -- up ${stack}`);
    return false;
  }
  print(`${stack}: outputs`);
  indented(lines).forEach(print);
  return true;
}

async function exportState({ sandbox, stack, print }: CommandContext): Promise<boolean> {
  print(JSON.stringify(await sandbox.exportState(stack), undefined, 2));
  return true;
}

/** Every command that works on one stack, by the name that the user types. */
export const commands: Readonly<Record<string, Command>> = {
  preview,
  up,
  refresh,
  destroy,
  outputs,
  export: exportState,
};
