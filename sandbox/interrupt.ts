const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Exit status of a command that the user broke off, as shells count it. */
export const INTERRUPTED_STATUS = 130;

/** Thrown by work that was broken off. */
export class InterruptedError extends Error {
  public override readonly name = "InterruptedError";

  /** @param byTerminal whether a terminal sent the signal, and so to every process of the command by itself */
  public constructor(public readonly byTerminal: boolean) {
    super("interrupted");
  }
}

/**
 * Runs work under a signal that Ctrl-C, a kill or a closed terminal aborts. The work is to stop what it started and
 * to come to an end by itself; nothing is torn from its hands.
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = (name: NodeJS.Signals): void => {
    controller.abort(new InterruptedError(name === "SIGINT" && process.stdin.isTTY));
  };
  SIGNALS.forEach((name) => process.on(name, abort));
  try {
    return await work(controller.signal);
  } catch (error) {
    // Whatever fails once the work is broken off fails for that reason.
    controller.signal.throwIfAborted();
    throw error;
  } finally {
    SIGNALS.forEach((name) => process.off(name, abort));
  }
}

/**
 * Runs a child under a signal of its own, for a child that takes an interrupt well but a second one as an order to
 * die: the signal stays silent where the terminal has told the child already.
 */
export async function withChildSignal<T>(
  signal: AbortSignal,
  work: (childSignal: AbortSignal) => Promise<T>,
): Promise<T> {
  const child = new AbortController();
  const abort = (): void => {
    if (!(signal.reason instanceof InterruptedError && signal.reason.byTerminal)) {
      child.abort(signal.reason);
    }
  };
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await work(child.signal);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
