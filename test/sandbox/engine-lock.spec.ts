import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { hasDeadLock } from "../../sandbox/engine-lock";
import { UserError } from "../../sandbox/user-error";

describe("the engine's lock on a stack", () => {
  let state = "";
  beforeEach(async () => {
    state = await mkdtemp(path.join(os.tmpdir(), "multizone-state-"));
  });
  afterEach(() => rm(state, { recursive: true, force: true }));

  async function leaveLock(stack: string, text: string): Promise<void> {
    const folder = path.join(state, ".pulumi", "locks", "organization", "multizone", stack);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "0a1b.json"), text);
  }

  const dead = JSON.stringify({ pid: spawnSync(process.execPath, ["--version"]).pid });
  const alive = JSON.stringify({ pid: process.pid });

  it("is not there where nothing was ever locked", async () => {
    assert.equal(await hasDeadLock(state, "dev"), false);
  });

  it("is dead with the engine that took it", async () => {
    await leaveLock("dev", dead);
    assert.equal(await hasDeadLock(state, "dev"), true);
  });

  it("is dead where the engine was killed while it wrote it", async () => {
    await leaveLock("dev", '{"pid":');
    assert.equal(await hasDeadLock(state, "dev"), true);
  });

  it("is another stack's, however alike the names", async () => {
    await leaveLock("dev2", dead);
    assert.equal(await hasDeadLock(state, "dev"), false);
  });

  it("is respected while its engine runs, and the file is named", async () => {
    await leaveLock("dev", alive);
    await assert.rejects(hasDeadLock(state, "dev"), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(
        error.message,
        /still works on the stack dev \(process \d+\).*delete .*0a1b\.json/,
      );
      return true;
    });
  });
});
