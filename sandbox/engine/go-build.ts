import { chmod, copyFile, mkdir, rename } from "node:fs/promises";
import path from "node:path";
import type { Progress } from "../progress";
import { run } from "../run";

/** The engine's version in `go/go.mod`. */
export const GO_ENGINE_VERSION = "3.220.0";

/** The wrapper module whose `go.mod` and `go.sum` pin every module of the build. */
const MODULE_FOLDER = path.join(__dirname, "go");

const SDK_MODULE = "github.com/pulumi/pulumi/sdk/v3";
const COMMAND_PACKAGE = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";

/**
 * The launcher by which an engine starts a Node policy pack. The official CLI brings it along; in the SDK's module it is
 * a plain file.
 */
export const POLICY_LAUNCHER = "pulumi-analyzer-policy";

/**
 * Builds the engine into `<root>/bin`. The first time this downloads some 300 modules and compiles for about two
 * minutes on two cores; a build that was broken off is taken up from Go's own cache.
 */
export async function buildWithGo(
  root: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const go = (args: readonly string[], onLine?: (line: string) => void): Promise<string> =>
    run("go", args, {
      cwd: MODULE_FOLDER,
      env: { ...process.env, CGO_ENABLED: "0", GOFLAGS: "-mod=readonly", GOWORK: "off" },
      signal,
      onLine,
    });
  const version = (await go(["env", "GOVERSION"])).trim();
  const binary = path.join(root, "bin");
  await mkdir(binary, { recursive: true });

  progress.step(`Building the Pulumi engine ${GO_ENGINE_VERSION} with ${version}`);
  let downloads = 0;
  const packages = await go(["list", "-deps", COMMAND_PACKAGE], (line) => {
    if (line.startsWith("go: downloading")) {
      downloads += 1;
      progress.detail(`${downloads} modules downloaded`);
    }
  });
  const total = packages.trim().split("\n").length;
  let compiled = 0;
  const partial = path.join(binary, "pulumi.partial");
  const flags = `-s -w -X ${SDK_MODULE}/go/common/version.Version=v${GO_ENGINE_VERSION}`;
  await go(["build", "-v", "-trimpath", "-ldflags", flags, "-o", partial, COMMAND_PACKAGE], () => {
    compiled += 1;
    progress.detail(`${compiled} of at most ${total} packages compiled`);
  });

  const sdk = (await go(["list", "-m", "-f", "{{.Dir}}", SDK_MODULE])).trim();
  const launcher = path.join(binary, POLICY_LAUNCHER);
  await copyFile(path.join(sdk, "nodejs", "dist", POLICY_LAUNCHER), launcher);
  await chmod(launcher, 0o755);
  await rename(partial, path.join(binary, "pulumi"));
}
