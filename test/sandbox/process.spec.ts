import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { once } from "node:events";
import { isRunning } from "../../sandbox/process";
import { until } from "../support/command";

describe("a process", () => {
  it("runs while it is alive", () => {
    assert.equal(isRunning(process.pid), true);
  });

  it("no longer runs when it has ended", () => {
    assert.equal(isRunning(spawnSync(process.execPath, ["--version"]).pid), false);
  });

  it("no longer runs when it has ended and nobody has waited for it", async () => {
    if (!existsSync("/proc/self/stat")) {
      return;
    }
    // The shell starts a child, says which, and becomes a program that never waits for it before the child ends.
    const shell = spawn("/bin/sh", ["-c", "sleep 0.5 & echo $!; exec sleep 60"]);
    try {
      const [line] = (await once(shell.stdout, "data")) as [Buffer];
      const pid = Number(line.toString());
      process.kill(pid, 0);
      await until(() => !isRunning(pid));
      process.kill(pid, 0);
    } finally {
      shell.kill("SIGKILL");
    }
  });
});
