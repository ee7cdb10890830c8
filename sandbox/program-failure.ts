import { status } from "@grpc/grpc-js";

/** What a program failed with. */
export class ProgramError extends Error {
  public override readonly name = "ProgramError";

  public constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * How long an engine gets to end by itself, in milliseconds: the engine that has refused something goes first, and what fails in
 * the program is its call to the engine that is gone, told in many words.
 */
const GRACE_MS = 10_000;

/** Whether an error tells no more than that the engine has ended, for reasons that it gives itself. */
function isEngineGone(reason: unknown): boolean {
  const code: unknown =
    typeof reason === "object" && reason !== null ? Reflect.get(reason, "code") : undefined;
  return code === status.UNAVAILABLE || code === status.CANCELLED;
}

/**
 * Runs an engine command with a program in this process, and ends it when something in the program fails that nobody waits for,
 * such as the function of an `apply`: the engine would wait for the program for ever.
 *
 * @param signal Aborts the work from outside.
 * @param work The command; it ends soon once its signal is aborted.
 * @param graceMs How long the command may go on after such a failure; where it ends by itself, its own words count.
 * @throws {ProgramError} where the program fails.
 */
export async function whileProgramHolds<T>(
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  graceMs: number = GRACE_MS,
): Promise<T> {
  const failed = new AbortController();
  let ending: NodeJS.Timeout | undefined;
  const fail = (reason: unknown): void => {
    if (!isEngineGone(reason)) {
      ending ??= setTimeout(() => {
        failed.abort(new ProgramError(reason));
      }, graceMs);
    }
  };
  process.on("unhandledRejection", fail);
  try {
    return await work(AbortSignal.any([signal, failed.signal]));
  } catch (error) {
    // What the command says of its end is that it was ended.
    failed.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(ending);
    process.off("unhandledRejection", fail);
  }
}
