import path from "node:path";
import type { PulumiCommand } from "@pulumi/pulumi/automation";
import type { Progress } from "../progress";
import { SANDBOX_FOLDER } from "../project";
import { firstEngine } from "./engine-source";
import { engineOnPath, goModules, installedEngine, officialInstaller } from "./sources";

/** Folder of the engine that the sandbox sets up by itself. */
export const ENGINE_FOLDER = path.join(SANDBOX_FOLDER, "engine");

/**
 * The real Pulumi engine: the one on PATH, else the one set up before, else from Pulumi's installer, else built from
 * its Go modules.
 */
export function findEngine(progress: Progress, signal: AbortSignal): Promise<PulumiCommand> {
  return firstEngine(
    [
      engineOnPath(),
      installedEngine(ENGINE_FOLDER),
      officialInstaller(ENGINE_FOLDER, progress),
      goModules(ENGINE_FOLDER, progress),
    ],
    signal,
  );
}
