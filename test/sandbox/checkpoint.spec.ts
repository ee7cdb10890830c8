import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { restoreCheckpoint } from "../../sandbox/checkpoint";

const WHOLE = JSON.stringify({ version: 3, checkpoint: { latest: { resources: ["one"] } } });

describe("a stack's checkpoint", () => {
  let state = "";
  let file = "";
  beforeEach(async () => {
    state = await mkdtemp(path.join(os.tmpdir(), "multizone-state-"));
    const folder = path.join(state, ".pulumi", "stacks", "multizone");
    await mkdir(folder, { recursive: true });
    file = path.join(folder, "dev.json");
    await writeFile(`${file}.bak`, WHOLE);
  });
  afterEach(() => rm(state, { recursive: true, force: true }));

  for (const [title, text] of [
    ["cut off", '{"version":3,"checkp'],
    ["empty", ""],
  ] as const) {
    it(`is the one before where an engine was killed and left it ${title}`, async () => {
      await writeFile(file, text);
      assert.equal(await restoreCheckpoint(state, "dev"), true);
      assert.equal(await readFile(file, "utf8"), WHOLE);
    });
  }

  it("is the one before where an engine was killed between the two", async () => {
    assert.equal(await restoreCheckpoint(state, "dev"), true);
    assert.equal(await readFile(file, "utf8"), WHOLE);
  });

  it("stays as it is where it is whole", async () => {
    const newer = WHOLE.replace("one", "two");
    await writeFile(file, newer);
    assert.equal(await restoreCheckpoint(state, "dev"), false);
    assert.equal(await readFile(file, "utf8"), newer);
  });

  it("loses attributes that were cut off, and no others", async () => {
    await writeFile(file, WHOLE);
    await writeFile(`${file}.attrs`, "");
    await writeFile(`${file}.bak.attrs`, "{}");
    await restoreCheckpoint(state, "dev");
    const names = await readdir(path.dirname(file));
    assert.deepEqual(names.sort(), ["dev.json", "dev.json.bak", "dev.json.bak.attrs"]);
  });

  it("is left for the engine to report where the one before is no better", async () => {
    await writeFile(file, "{");
    await writeFile(`${file}.bak`, "");
    assert.equal(await restoreCheckpoint(state, "dev"), false);
  });

  it("is none where nothing was ever deployed", async () => {
    assert.equal(await restoreCheckpoint(path.join(state, "nowhere"), "dev"), false);
  });
});
