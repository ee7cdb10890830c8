import { InterruptedError, INTERRUPTED_STATUS, untilInterrupted } from "./interrupt";
import { type Progress, progressOn } from "./progress";
import { UserError } from "./user-error";

/** What a command line works with. */
export interface CommandLine {
  readonly args: readonly string[];
  /** Writes a line of the result to standard output. */
  readonly print: (line: string) => void;
  /** What goes on, on standard error. */
  readonly progress: Progress;
  /** Aborted when the user breaks the command off. */
  readonly signal: AbortSignal;
}

/**
 * Runs a command to its exit status: 0 where it answers true, 1 where it answers false or fails, 130 where it was
 * broken off. A fault that the user can mend is shown without a stack.
 */
export async function runCommandLine(
  command: (line: CommandLine) => Promise<boolean>,
): Promise<void> {
  const progress = progressOn(process.stderr);
  const print = (line: string): void => {
    progress.clear();
    process.stdout.write(`${line}\n`);
  };
  const args = process.argv.slice(2);
  try {
    const done = await untilInterrupted((signal) => command({ args, print, progress, signal }));
    process.exitCode = done ? 0 : 1;
  } catch (error) {
    process.exitCode = error instanceof InterruptedError ? INTERRUPTED_STATUS : 1;
    progress.line(explain(error));
  }
}

function explain(error: unknown): string {
  if (error instanceof InterruptedError) {
    return "Interrupted. What was deployed is kept; run the command again to go on.";
  }
  if (error instanceof UserError) {
    return error.message;
  }
  if (error instanceof Error && "syscall" in error) {
    // The file system's own words name the file and what is wrong with it.
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
