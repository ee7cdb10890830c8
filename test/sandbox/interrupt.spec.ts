import assert from "node:assert/strict";
import { forChild, InterruptedError, untilInterrupted } from "../../sandbox/interrupt";

function abortedBy(reason: Error): AbortSignal {
  const controller = new AbortController();
  const child = forChild(controller.signal);
  controller.abort(reason);
  return child;
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

  it("is no longer taken once the work is done", async () => {
    const before = process.listenerCount("SIGTERM");
    await assert.rejects(
      untilInterrupted(() => Promise.reject(new Error("boom"))),
      /boom/,
    );
    assert.equal(process.listenerCount("SIGTERM"), before);
  });

  it("goes on to a child that has not heard of it", () => {
    assert.equal(abortedBy(new InterruptedError(false)).aborted, true);
  });

  it("does not reach a child a second time where the terminal has told it", () => {
    assert.equal(abortedBy(new InterruptedError(true)).aborted, false);
  });
});
