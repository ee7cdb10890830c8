import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "./user-error";

/** Stands in every folder that a sandbox may write and delete in. */
const MARK = ".multizone-sandbox";

/**
 * Makes a folder a sandbox's own. A folder that holds anything else is left alone.
 *
 * @throws {UserError} where the folder cannot be made or holds what is not the sandbox's.
 */
export async function claimFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const entries = await readdir(folder);
    if (entries.length > 0 && !entries.includes(MARK)) {
      throw new UserError(
        `${folder} holds files that are not a sandbox's. Give --directory a new or an empty folder.`,
      );
    }
    await writeFile(path.join(folder, MARK), "The sandbox writes and deletes in this folder.\n");
  } catch (error) {
    if (error instanceof UserError) {
      throw error;
    }
    throw new UserError(
      `The sandbox cannot write into ${folder}: ${error instanceof Error ? error.message : String(error)}. Give --directory another folder.`,
    );
  }
}
