import assert from "node:assert/strict";
import { run, type RunOptions } from "../../sandbox/run";

function options(more: Partial<RunOptions> = {}): RunOptions {
  return { cwd: ".", env: process.env, signal: new AbortController().signal, ...more };
}

const node = (script: string, more?: Partial<RunOptions>): Promise<string> =>
  run(process.execPath, ["-e", script], options(more));

describe("a command", () => {
  it("answers with its standard output", async () => {
    assert.equal(await node("process.stdout.write('out'); console.error('err')"), "out");
  });

  it("hands on each line of standard error", async () => {
    const lines: string[] = [];
    await node("console.error('one\\ntwo')", { onLine: (line) => lines.push(line) });
    assert.deepEqual(lines, ["one", "two"]);
  });

  it("fails with the end of its standard error", async () => {
    const script = "for (let i = 1; i <= 7; i++) console.error('line ' + i); process.exit(3)";
    await assert.rejects(node(script), /-e failed: line 3 line 4 line 5 line 6 line 7$/);
  });

  it("that is not there is named", async () => {
    await assert.rejects(run("no-such-command", [], options()), /no-such-command is not on PATH/);
  });

  it("is interrupted, and waited for, when the work is broken off", async () => {
    const controller = new AbortController();
    const broken = new Error("broken off");
    const script =
      "process.on('SIGINT', () => { console.error('bye'); process.exit(0); }); console.error('up'); setInterval(() => {}, 1000)";
    const lines: string[] = [];
    const running = node(script, {
      signal: controller.signal,
      onLine: (line) => {
        lines.push(line);
        if (line === "up") {
          controller.abort(broken);
        }
      },
    });
    await assert.rejects(running, broken);
    assert.deepEqual(lines, ["up", "bye"]);
  });
});
