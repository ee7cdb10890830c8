import { access, constants } from "node:fs/promises";
import path from "node:path";
import { version as sdkVersion } from "@pulumi/pulumi/version.js";
import { PulumiCommand, type PulumiCommandOptions } from "@pulumi/pulumi/automation/index.js";
import { SemVer } from "semver";
import { commandErrors } from "../command-errors";
import type { Progress } from "../progress";
import type { EngineSource } from "./engine-source";
import { buildWithGo, GO_ENGINE_VERSION, POLICY_LAUNCHER } from "./go-build";

/** The oldest engine that the sandbox takes: the one it builds, so the one that its tests run on. */
const MINIMUM_VERSION = new SemVer(GO_ENGINE_VERSION);

/** How long the official download host may take to answer. */
const INSTALLER_ANSWER_MS = 10_000;

const INSTALLER_URL = "https://get.pulumi.com/install.sh";

/** An engine of our own, in a folder that holds nothing else. */
export function installedEngine(root: string): EngineSource {
  return {
    name: "the one set up before",
    get: async () => {
      await access(path.join(root, "bin", POLICY_LAUNCHER), constants.X_OK);
      return existing({ root });
    },
  };
}

/** An engine that is there already; why not, in a few words, where there is none or it is too old. */
async function existing(options: PulumiCommandOptions): Promise<PulumiCommand> {
  try {
    return await PulumiCommand.get({ ...options, version: MINIMUM_VERSION });
  } catch (error) {
    const [reason = ""] = commandErrors(error);
    throw new Error(reason.includes("ENOENT") ? "there is none" : reason, { cause: error });
  }
}

/** The engine that the user has. */
export function engineOnPath(searchPath = process.env["PATH"] ?? ""): EngineSource {
  return {
    name: `pulumi ${GO_ENGINE_VERSION} or newer on PATH`,
    get: async () => {
      const command = await existing({});
      if (!(await isOnPath(POLICY_LAUNCHER, searchPath))) {
        throw new Error(`its ${POLICY_LAUNCHER} is not on PATH, so it cannot run policy packs`);
      }
      return command;
    },
  };
}

/** Pulumi's own installer, which downloads the CLI of the SDK's version. */
export function officialInstaller(root: string, progress: Progress): EngineSource {
  return {
    name: "Pulumi's installer",
    get: async (signal) => {
      await fetch(INSTALLER_URL, {
        method: "HEAD",
        signal: AbortSignal.any([signal, AbortSignal.timeout(INSTALLER_ANSWER_MS)]),
      }).catch((error: unknown) => {
        throw new Error("its download host cannot be reached", { cause: error });
      });
      progress.step(`Installing the Pulumi CLI ${sdkVersion}`);
      return PulumiCommand.install({ root, version: new SemVer(sdkVersion) });
    },
  };
}

/** The engine's source, from the Go module proxy. */
export function goModules(root: string, progress: Progress): EngineSource {
  return {
    name: "a build from Pulumi's Go modules",
    get: async (signal) => {
      await buildWithGo(root, progress, signal);
      return existing({ root });
    },
  };
}

async function isOnPath(file: string, searchPath: string): Promise<boolean> {
  const found = await Promise.all(
    searchPath.split(path.delimiter).map((folder) =>
      access(path.join(folder, file), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
