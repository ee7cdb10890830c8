import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { isRunning } from "./process";
import { UserError } from "./user-error";

/**
 * Whether an engine that is dead has left its lock on a stack.
 *
 * @param stateFolder folder of the file backend
 * @throws {UserError} where that engine still runs.
 */
export async function hasDeadLock(stateFolder: string, stack: string): Promise<boolean> {
  const locks = path.join(stateFolder, ".pulumi", "locks");
  const files = await readdir(locks, { recursive: true }).catch(() => []);
  const ours = files.filter(
    (file) => file.endsWith(".json") && path.basename(path.dirname(file)) === stack,
  );
  for (const file of ours) {
    const pid = await holderOf(path.join(locks, file));
    if (pid !== undefined && isRunning(pid)) {
      throw new UserError(
        `An engine that was left behind still works on the stack ${stack} (process ${pid}). Wait for its end, then run the command again. If that process is no pulumi, delete ${path.join(locks, file)}.`,
      );
    }
  }
  return ours.length > 0;
}

/** The process that holds a lock; undefined where it was killed while it wrote that down. */
async function holderOf(file: string): Promise<number | undefined> {
  try {
    const { pid } = JSON.parse(await readFile(file, "utf8")) as { pid?: number };
    return pid;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}
