import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { whileLocked } from "../../sandbox/lock";
import { UserError } from "../../sandbox/user-error";

describe("the sandbox's lock", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "multizone-lock-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const work = (): Promise<string> => Promise.resolve("done");
  const leaveBehind = (text: string): Promise<void> =>
    writeFile(path.join(folder, "lock.json"), text);

  it("lets work through and leaves nothing behind", async () => {
    assert.equal(await whileLocked(folder, "up dev", work), "done");
    assert.deepEqual(await readdir(folder), []);
  });

  it("is released by work that fails", async () => {
    const failing = whileLocked(folder, "up dev", () => Promise.reject(new Error("boom")));
    await assert.rejects(failing, /boom/);
    assert.equal(await whileLocked(folder, "up dev", work), "done");
  });

  it("refuses a second command while one is at work, and names it", async () => {
    await whileLocked(folder, "up prod", async () => {
      await assert.rejects(whileLocked(folder, "up dev", work), (error: unknown) => {
        assert.ok(error instanceof UserError);
        assert.ok(
          error.message.includes(`The sandbox in ${folder} is in use: "up prod" runs there`),
        );
        assert.ok(error.message.includes(`(process ${process.pid})`));
        assert.ok(error.message.includes("--directory <folder>"));
        return true;
      });
    });
  });

  it("is taken over from a process that is dead", async () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    await leaveBehind(JSON.stringify({ pid, command: "up dev", since: "" }));
    assert.equal(await whileLocked(folder, "up dev", work), "done");
  });

  it("is taken over where a process died while it wrote it", async () => {
    await leaveBehind('{"pid":');
    assert.equal(await whileLocked(folder, "up dev", work), "done");
  });

  it("is taken over where what stands in it is no lock", async () => {
    await leaveBehind("null");
    assert.equal(await whileLocked(folder, "up dev", work), "done");
  });

  it("makes the folder that it locks", async () => {
    const deep = path.join(folder, "a", "b");
    assert.equal(await whileLocked(deep, "up dev", work), "done");
  });
});
