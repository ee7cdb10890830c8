import { createRequire } from "node:module";
import path from "node:path";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";
import { PROJECT_FOLDER } from "./project";

const PROGRAM_FILE = path.join(PROJECT_FOLDER, "index.ts");

const load = createRequire(__filename);

/**
 * The project's `index.ts` as an inline program. Its module is loaded anew for each run, so that one process can
 * deploy one stack after the other.
 */
export const projectProgram: PulumiFn = () => {
  Reflect.deleteProperty(load.cache, PROGRAM_FILE);
  return Promise.resolve(load(PROGRAM_FILE) as Record<string, unknown>);
};
