import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { claimFolder } from "../../sandbox/sandbox-folder";
import { UserError } from "../../sandbox/user-error";

describe("a sandbox's folder", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "multizone-folder-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("may be new, empty, or a sandbox's already", async () => {
    const fresh = path.join(folder, "a", "b");
    await claimFolder(fresh);
    await writeFile(path.join(fresh, "state"), "x");
    await claimFolder(fresh);
    assert.deepEqual((await readdir(fresh)).sort(), [".multizone-sandbox", "state"]);
  });

  it("is refused, and left as it is, where it holds something else", async () => {
    const file = path.join(folder, "thesis.txt");
    await writeFile(file, "years of work");
    await assert.rejects(claimFolder(folder), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /holds files that are not a sandbox's/);
      return true;
    });
    assert.deepEqual(await readdir(folder), ["thesis.txt"]);
    assert.equal(await readFile(file, "utf8"), "years of work");
  });

  it("is refused with a clear word where it is a file", async () => {
    const file = path.join(folder, "file");
    await writeFile(file, "");
    await assert.rejects(claimFolder(file), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /cannot write into .*Give --directory another folder/);
      return true;
    });
  });
});
