import type { PulumiCommand } from "@pulumi/pulumi/automation";
import { UserError } from "../user-error";

/** One way to come by a Pulumi engine. */
export interface EngineSource {
  /** What it is, as an error message names it: "the pulumi on PATH". */
  readonly name: string;
  /** The engine; throws with the reason where this way is barred. */
  get(signal: AbortSignal): Promise<PulumiCommand>;
}

/**
 * The first engine that is to be had, in the order of the sources.
 *
 * @throws {UserError} where there is none, with the reason of every source.
 */
export async function firstEngine(
  sources: readonly EngineSource[],
  signal: AbortSignal,
): Promise<PulumiCommand> {
  const reasons: string[] = [];
  for (const source of sources) {
    signal.throwIfAborted();
    try {
      return await source.get(signal);
    } catch (error) {
      signal.throwIfAborted();
      reasons.push(`  - ${source.name}: ${firstLine(error)}`);
    }
  }
  throw new UserError(
    [
      "There is no Pulumi engine to be had. Tried:",
      ...reasons,
      "Install the Pulumi CLI (https://www.pulumi.com/docs/install/) or Go (https://go.dev/doc/install), or connect to the internet; then run the command again.",
    ].join("\n"),
  );
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split("\n")[0] ?? "";
}
