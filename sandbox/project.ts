import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseDocument } from "yaml";
import { UserError } from "./user-error";

/** The folder of the Pulumi program. */
export const PROJECT_FOLDER = path.join(__dirname, "..");

/** The policy pack's folder. */
export const POLICY_PACK_FOLDER = path.join(PROJECT_FOLDER, "policies");

/** Folder of everything that the sandbox keeps. */
export const SANDBOX_FOLDER = path.join(PROJECT_FOLDER, ".sandbox");

/** Where the sandbox keeps its state unless told otherwise. */
export const STATE_FOLDER = path.join(SANDBOX_FOLDER, "default");

/** Where the sandbox keeps what it has read of the SDK's types. */
export const SCHEMA_FOLDER = path.join(SANDBOX_FOLDER, "schema");

const PROJECT_FILE = "Pulumi.yaml";
const STACK_FILE = /^Pulumi\.(?<stack>.+)\.yaml$/;

/** The stacks that a project folder has settings for, sorted. */
export async function stackNames(projectFolder: string): Promise<string[]> {
  const files = await readdir(projectFolder);
  return files.flatMap((file) => STACK_FILE.exec(file)?.groups?.["stack"] ?? []).sort();
}

/** @throws {UserError} where the project has no such stack. */
export async function requireStack(projectFolder: string, stack: string): Promise<void> {
  const known = await stackNames(projectFolder);
  if (!known.includes(stack)) {
    throw new UserError(
      `There is no stack ${JSON.stringify(stack)}: no Pulumi.${stack}.yaml in the project. Its stacks are ${known.join(", ")}.`,
    );
  }
}

/**
 * Copies the project's settings into a work folder, where the engine may write its own into them without touching
 * the project's. The program runs inline, so its entry point is left out: the engine would look for it there.
 */
export async function prepareWorkFolder(
  projectFolder: string,
  stack: string,
  workFolder: string,
): Promise<void> {
  await rm(workFolder, { recursive: true, force: true });
  await mkdir(workFolder, { recursive: true });
  const project = parseDocument(await readFile(path.join(projectFolder, PROJECT_FILE), "utf8"));
  project.delete("main");
  await writeFile(path.join(workFolder, PROJECT_FILE), project.toString());
  const stackFile = `Pulumi.${stack}.yaml`;
  await copyFile(path.join(projectFolder, stackFile), path.join(workFolder, stackFile));
}
