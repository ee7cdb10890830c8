import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** The texts of all files in a folder and in the folders in it. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(({ parentPath, name }) => readFile(path.join(parentPath, name), "utf8")),
  );
}
