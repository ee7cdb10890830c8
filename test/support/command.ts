import { type ChildProcess, spawn } from "node:child_process";
import { PROJECT_FOLDER } from "../../sandbox/project";

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs, in a process group of its own. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the sandbox's command line as `npm run sandbox` does. */
export function startSandboxCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/main.ts", ...args], {
    cwd: PROJECT_FOLDER,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (text.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text.stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      resolve({ status, ...text });
    });
  });
  return { process: child, ended };
}

/** Runs the sandbox's command line to its end. */
export function sandboxCommand(...args: string[]): Promise<Ended> {
  return startSandboxCommand(args).ended;
}

/** Whether any process of a command's group is alive. */
export function groupIsAlive({ process: { pid } }: Running): boolean {
  try {
    process.kill(-(pid ?? 0), 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a condition holds, for a minute at the most. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > end) {
      throw new Error("waited for a minute in vain");
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
