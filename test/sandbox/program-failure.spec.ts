import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { whileProgramHolds } from "../../sandbox/program-failure";

/** Work that goes on until its signal is aborted. */
function endless(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error("ended"));
    });
  });
}

/** Does something while nobody else listens to what fails unheard, the test runner included. */
async function unheard(work: () => Promise<void>): Promise<void> {
  const listeners = process.rawListeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  try {
    await work();
  } finally {
    for (const listener of listeners) {
      process.on("unhandledRejection", listener as NodeJS.UnhandledRejectionListener);
    }
  }
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
    await unheard(async () => {
      const held = whileProgramHolds(signal, endless, 1);
      void Promise.reject(new Error("the secret does not hold what is expected"));
      await assert.rejects(held, /^ProgramError: the secret does not hold what is expected$/);
      assert.equal(process.listenerCount("unhandledRejection"), 0);
    });
  });

  it("leaves the work alone when only the engine is gone, which says itself why", async () => {
    await unheard(async () => {
      for (const code of [status.UNAVAILABLE, status.CANCELLED]) {
        const ended = await whileProgramHolds(signal, async (ending) => {
          void Promise.reject(
            Object.assign(new Error("Resource monitor is terminating"), { code }),
          );
          await new Promise((resolve) => setImmediate(resolve));
          return ending.aborted;
        });
        assert.equal(ended, false);
      }
    });
  });

  it("lets the engine that ends by itself say why, whatever fails in the program meanwhile", async () => {
    await unheard(async () => {
      const held = whileProgramHolds(
        signal,
        async () => {
          void Promise.reject(new Error("Connection dropped"));
          await new Promise((resolve) => setImmediate(resolve));
          throw new Error("the database cannot become another");
        },
        60_000,
      );
      await assert.rejects(held, /^Error: the database cannot become another$/);
    });
  });

  it("ends the work when it is ended from outside", async () => {
    const outside = new AbortController();
    const held = whileProgramHolds(outside.signal, endless);
    outside.abort();
    await assert.rejects(held, /^Error: ended$/);
  });
});
