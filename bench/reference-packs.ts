import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
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
  const folder = path.join(FOLDER, name);
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, "index.js"),
    `new (require("@pulumi/policy").PolicyPack)("${name}", { policies: ${POLICIES[name]} });\n`,
  );
  const manifest = { name, version: "0.0.1", main: "index.js" };
  await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(
    path.join(folder, "PulumiPolicy.yaml"),
    "runtime:\n  name: nodejs\n  options:\n    typescript: false\n",
  );
  return folder;
}
