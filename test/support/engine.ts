import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { findEngine } from "../../sandbox/engine/find-engine";
import type { Outcome } from "../../sandbox/outcome";
import type { Progress } from "../../sandbox/progress";
import { Sandbox, type SandboxOptions } from "../../sandbox/sandbox";

/** How long a test on the real engine may take, in milliseconds; the first one may have to build it. */
export const ENGINE_TIMEOUT_MS = 15 * 60_000;

/** Tells nobody. */
export const silentProgress: Progress = {
  step: () => undefined,
  detail: () => undefined,
  line: () => undefined,
  clear: () => undefined,
};

/** A sandbox with a folder of its own. */
export interface TestSandbox {
  readonly sandbox: Sandbox;
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Opens a sandbox on the real engine, in a new folder unless one is given. */
export async function openSandbox(
  more: Partial<
    Pick<SandboxOptions, "projectFolder" | "policyPacks" | "policyPackConfigs" | "checkpoints">
  > = {},
  given?: string,
): Promise<TestSandbox> {
  const { signal } = new AbortController();
  const engine = await findEngine(silentProgress, signal);
  const folder = given ?? (await temporaryFolder());
  return {
    sandbox: new Sandbox({
      folder,
      engine,
      progress: silentProgress,
      signal,
      checkpoints: "atEnd",
      ...more,
    }),
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A new empty folder. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), "multizone-"));
}

/** A resource in an exported state. */
export interface ExportedResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** The resources in an exported state, without the stack itself and its providers. */
export function resourcesIn(deployment: unknown): readonly ExportedResource[] {
  const { resources = [] } = deployment as { resources?: ExportedResource[] };
  return resources.filter(({ type }) => !type.startsWith("pulumi:"));
}

/** Deploys a stack, which must go without an error; what came of the update. */
export async function succeedingUp(sandbox: Sandbox, stack: string): Promise<Outcome> {
  const { preview, update } = await sandbox.up(stack);
  assert.deepEqual([preview.errors, update?.errors], [[], []]);
  assert.ok(update?.succeeded);
  return update;
}
