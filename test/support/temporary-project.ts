import assert from "node:assert/strict";
import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { PROJECT_FOLDER } from "../../sandbox/project";
import { temporaryFolder } from "./engine";

/** The project's settings in a folder of their own, with one stack. */
export interface TemporaryProject {
  readonly folder: string;
  /** Changes the stack's settings. */
  readonly bend: (change: (settings: Document) => void) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/**
 * Copies the project's settings.
 *
 * @param stackFile Settings of the stack. @default those that the project has for it
 */
export async function temporaryProject(
  stack: string,
  stackFile = path.join(PROJECT_FOLDER, `Pulumi.${stack}.yaml`),
): Promise<TemporaryProject> {
  const folder = await temporaryFolder();
  const file = path.join(folder, `Pulumi.${stack}.yaml`);
  await copyFile(path.join(PROJECT_FOLDER, "Pulumi.yaml"), path.join(folder, "Pulumi.yaml"));
  await copyFile(stackFile, file);
  return {
    folder,
    bend: async (change) => {
      const settings = parseDocument(await readFile(file, "utf8"));
      change(settings);
      await writeFile(file, settings.toString());
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const SERVICES = ["config", "multizone:services"];

/** Leaves a stack's settings one of their services; what they say of it, to be bent. */
export function onlyService(settings: Document, name: string): YAMLMap {
  const services = settings.getIn(SERVICES);
  assert.ok(isSeq(services));
  const service = services.items.find((one) => isMap(one) && one.get("name") === name);
  assert.ok(isMap(service));
  settings.setIn(SERVICES, settings.createNode([service]));
  return service;
}
