import assert from "node:assert/strict";
import { whileProgramHolds } from "../../sandbox/program-failure";

/** Work that goes on until its signal is aborted. */
function endless(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error("ended"));
    });
  });
}

describe("whileProgramHolds", () => {
  const { signal } = new AbortController();

  it("gives what the work gives, and throws what it throws", async () => {
    assert.equal(await whileProgramHolds(signal, () => Promise.resolve(7)), 7);
    await assert.rejects(
      whileProgramHolds(signal, () => Promise.reject(new Error("no"))),
      /^Error: no$/,
    );
  });

  it("ends the work when something fails that nobody waits for, and says what", async () => {
    const listeners = process.rawListeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    try {
      const held = whileProgramHolds(signal, endless);
      void Promise.reject(new Error("the secret does not hold what is expected"));
      await assert.rejects(held, /^ProgramError: the secret does not hold what is expected$/);
      assert.equal(process.listenerCount("unhandledRejection"), 0);
    } finally {
      for (const listener of listeners) {
        process.on("unhandledRejection", listener as NodeJS.UnhandledRejectionListener);
      }
    }
  });

  it("ends the work when it is ended from outside", async () => {
    const outside = new AbortController();
    const held = whileProgramHolds(outside.signal, endless);
    outside.abort();
    await assert.rejects(held, /^Error: ended$/);
  });
});
