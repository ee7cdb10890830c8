import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isRunning } from "../../sandbox/process";
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
  /** Stands in the environment of every process that the command starts. */
  readonly mark: string;
}

/** The variable that holds the mark. */
const MARK = "MULTIZONE_TEST_COMMAND";

/** Starts the sandbox's command line as `npm run sandbox` does. */
export function startSandboxCommand(args: readonly string[]): Running {
  const mark = randomUUID();
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/main.ts", ...args], {
    cwd: PROJECT_FOLDER,
    detached: true,
    env: { ...process.env, [MARK]: mark },
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
  return { process: child, ended, mark };
}

/** Runs the sandbox's command line to its end. */
export function sandboxCommand(...args: string[]): Promise<Ended> {
  return startSandboxCommand(args).ended;
}

/**
 * The processes that a command has left running. The engine starts its plugins in groups of their own, so they are
 * found by their environment, where the system shows it, and by the command's own group elsewhere.
 */
export function leftRunning({ process: { pid = 0 }, mark }: Running): number[] {
  if (!existsSync("/proc/self/environ")) {
    return isRunning(-pid) ? [pid] : [];
  }
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => procFile(name, "environ").includes(`${MARK}=${mark}`))
    .map(Number);
}

/** Whether one of the processes that a command has left running is the engine. */
export function engineIsRunning(running: Running): boolean {
  return leftRunning(running).some((pid) =>
    existsSync("/proc/self/comm") ? procFile(pid, "comm").trim() === "pulumi" : true,
  );
}

/** A file of a process; empty where it has just ended. */
function procFile(pid: string | number, file: "comm" | "environ"): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH" || code === "EACCES") {
      return "";
    }
    throw error;
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
