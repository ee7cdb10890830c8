import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isRunning } from "./process";
import { UserError } from "./user-error";

const LOCK_FILE = "lock.json";

interface Holder {
  readonly pid: number;
  readonly command: string;
  readonly since: string;
}

/**
 * Runs work while no other process uses the folder. A lock that a killed process left behind is taken over.
 *
 * @throws {UserError} where the folder is in use.
 */
export async function whileLocked<T>(
  folder: string,
  command: string,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, LOCK_FILE);
  await take(file, { pid: process.pid, command, since: new Date().toISOString() });
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string, holder: Holder): Promise<void> {
  // A second turn follows the removal of a dead lock; whoever is quicker at it has the folder.
  for (const lastTurn of [false, true]) {
    try {
      await writeFile(file, JSON.stringify(holder), { flag: "wx" });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw error;
      }
    }
    const other = await readHolder(file);
    if (other !== undefined && (lastTurn || isRunning(other.pid))) {
      throw new UserError(
        `The sandbox in ${path.dirname(file)} is in use: "${other.command}" runs there since ${other.since} (process ${other.pid}). Wait for its end, or keep your state elsewhere with --directory <folder>. If that process is another program, delete ${file}.`,
      );
    }
    await rm(file, { force: true });
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null;
    return typeof holder?.pid === "number" ? (holder as Holder) : undefined;
  } catch {
    // The holder was killed while it wrote, or is gone by now.
    return undefined;
  }
}
