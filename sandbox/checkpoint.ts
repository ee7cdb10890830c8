import { copyFile, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Puts a stack's last whole checkpoint in the place of one that an engine was killed over while it wrote it. The file
 * backend keeps the one before beside it, so at most the last step is lost; attributes cut off in the middle are dropped.
 *
 * @param stateFolder folder of the file backend
 * @returns whether that was needed
 */
export async function restoreCheckpoint(stateFolder: string, stack: string): Promise<boolean> {
  const stacks = path.join(stateFolder, ".pulumi", "stacks");
  const projects = await readdir(stacks).catch(() => []);
  const restored = await Promise.all(
    projects.map(async (project) => {
      const file = path.join(stacks, project, `${stack}.json`);
      const backup = `${file}.bak`;
      await Promise.all([file, backup].map(dropBrokenAttributes));
      if ((await isWhole(file)) || !(await isWhole(backup))) {
        return false;
      }
      await copyFile(backup, file);
      return true;
    }),
  );
  return restored.includes(true);
}

/** Beside each file the backend keeps attributes, which it does without where they are missing. */
async function dropBrokenAttributes(file: string): Promise<void> {
  const attributes = `${file}.attrs`;
  if (!(await isWhole(attributes))) {
    await rm(attributes, { force: true });
  }
}

async function isWhole(file: string): Promise<boolean> {
  const text = await readFile(file, "utf8").catch(() => "");
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    // Cut off in the middle, or not there.
    return false;
  }
}
