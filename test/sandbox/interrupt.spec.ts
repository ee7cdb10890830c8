import assert from "node:assert/strict";
import { InterruptedError, untilInterrupted, withChildSignal } from "../../sandbox/interrupt";

function reachesChild(reason: Error): Promise<boolean> {
  const controller = new AbortController();
  return withChildSignal(controller.signal, (child) => {
    controller.abort(reason);
    return Promise.resolve(child.aborted);
  });
}

describe("an interrupt", () => {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    it(`by ${name} aborts the work's signal and leaves the ending to the work`, async () => {
      const ended = await untilInterrupted(async (signal) => {
        const aborted = new Promise((resolve) => {
          signal.addEventListener("abort", resolve, { once: true });
        });
        process.kill(process.pid, name);
        await aborted;
        assert.ok(signal.reason instanceof InterruptedError);
        return "ended by itself";
      });
      assert.equal(ended, "ended by itself");
    });
  }

  it("is the reason of whatever fails once the work is broken off", async () => {
    const failing = untilInterrupted(async (signal) => {
      const aborted = new Promise((resolve) => {
        signal.addEventListener("abort", resolve, { once: true });
      });
      process.kill(process.pid, "SIGTERM");
      await aborted;
      throw new Error("a child was killed");
    });
    await assert.rejects(failing, InterruptedError);
  });

  it("is no longer taken once the work is done", async () => {
    const before = process.listenerCount("SIGTERM");
    await assert.rejects(
      untilInterrupted(() => Promise.reject(new Error("boom"))),
      /boom/,
    );
    assert.equal(process.listenerCount("SIGTERM"), before);
  });

  it("goes on to a child that has not heard of it", async () => {
    assert.equal(await reachesChild(new InterruptedError(false)), true);
  });

  it("does not reach a child a second time where the terminal has told it", async () => {
    assert.equal(await reachesChild(new InterruptedError(true)), false);
  });

  it("no longer concerns a child that has ended", async () => {
    const controller = new AbortController();
    const child = await withChildSignal(controller.signal, (signal) => Promise.resolve(signal));
    controller.abort(new InterruptedError(false));
    assert.equal(child.aborted, false);
  });
});
