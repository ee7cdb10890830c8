import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";

/** How a command is run. */
export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Aborting it interrupts the command and waits for its end. */
  readonly signal: AbortSignal;
  /** Called with each line of standard error. */
  readonly onLine?: ((line: string) => void) | undefined;
}

/** How much of a failed command's standard error its error message quotes. */
const QUOTED_LINES = 5;

/**
 * Runs a command to its end and returns its standard output.
 *
 * @throws {Error} with the end of its standard error where it fails or is not there.
 */
export async function run(
  command: string,
  args: readonly string[],
  { cwd, env, signal, onLine }: RunOptions,
): Promise<string> {
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const interrupt = (): void => {
    child.kill("SIGINT");
  };
  signal.addEventListener("abort", interrupt, { once: true });
  const tail: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => {
    tail.push(line);
    tail.splice(0, tail.length - QUOTED_LINES);
    onLine?.(line);
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once("error", (error: NodeJS.ErrnoException) => {
        reject(error.code === "ENOENT" ? new Error(`${command} is not on PATH`) : error);
      });
      child.once("close", resolve);
    });
    await finished(child.stderr, { error: false });
    signal.throwIfAborted();
    if (status !== 0) {
      throw new Error(`${command} ${args[0] ?? ""} failed: ${tail.join(" ").trim()}`);
    }
    return Buffer.concat(output).toString();
  } finally {
    signal.removeEventListener("abort", interrupt);
  }
}
