import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { PROJECT_FOLDER } from "../sandbox/project";

/** Inside node_modules, so that the packs find the policy SDK as ours does. */
const FOLDER = path.join(PROJECT_FOLDER, "node_modules", ".cache", "multizone", "bench");

/** Packs that do nothing, compiled: what ours is compared with. */
const POLICIES = {
  "empty-pack": "[]",
  "empty-resource-rule": `[{ name: "nothing", description: "Nothing.", enforcementLevel: "mandatory", validateResource() {} }]`,
  "empty-stack-rule": `[{ name: "nothing", description: "Nothing.", enforcementLevel: "mandatory", validateStack() {} }]`,
} as const;

/** Name of a reference pack. */
export type ReferencePack = keyof typeof POLICIES;

/** Writes a reference pack and returns its folder. */
export async function writeReferencePack(name: ReferencePack): Promise<string> {
  const code = `new (require("@pulumi/policy").PolicyPack)("${name}", { policies: ${POLICIES[name]} });\n`;
  return writePack(name, code, {});
}

/**
 * Writes a pack with all rules of AWSGuard, installs it unless that is done, and returns its folder. AWSGuard brings old
 * major versions of the AWS SDK and provider along, which is why it is no dependency of the project.
 */
export async function installAwsGuard(): Promise<string> {
  const code = `new (require("@pulumi/awsguard").AwsGuard)({ all: "mandatory" });\n`;
  const folder = await writePack("awsguard", code, {
    "@pulumi/awsguard": "0.3.1",
    "@pulumi/policy": "^1.21.0",
    "@pulumi/pulumi": "~3.248.0",
  });
  if (!existsSync(path.join(folder, "node_modules", "@pulumi", "awsguard"))) {
    await promisify(execFile)("npm", ["install", "--no-audit", "--no-fund", "--no-workspaces"], {
      cwd: folder,
    });
  }
  return folder;
}

async function writePack(
  name: string,
  code: string,
  dependencies: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = path.join(FOLDER, name);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "index.js"), code);
  const manifest = { name, version: "0.0.1", private: true, main: "index.js", dependencies };
  await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(
    path.join(folder, "PulumiPolicy.yaml"),
    "runtime:\n  name: nodejs\n  options:\n    typescript: false\n",
  );
  return folder;
}
