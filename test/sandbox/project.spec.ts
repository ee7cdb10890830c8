import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { prepareWorkFolder, requireStack, stackNames } from "../../sandbox/project";
import { UserError } from "../../sandbox/user-error";

describe("a project folder", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "multizone-project-"));
    for (const file of ["Pulumi.yaml", "Pulumi.prod.yaml", "Pulumi.dev.yaml", "README.md"]) {
      await writeFile(path.join(folder, file), "name: multizone\nmain: index.ts\n");
    }
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("has a stack for each settings file", async () => {
    assert.deepEqual(await stackNames(folder), ["dev", "prod"]);
  });

  it("refuses a stack that it has no settings for, and names those it has", async () => {
    await requireStack(folder, "dev");
    await assert.rejects(requireStack(folder, "staging"), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.equal(
        error.message,
        'There is no stack "staging": no Pulumi.staging.yaml in the project. Its stacks are dev, prod.',
      );
      return true;
    });
  });

  it("is copied for one stack at a time, without what an earlier one left behind", async () => {
    const work = path.join(folder, "work");
    await prepareWorkFolder(folder, "prod", work);
    await prepareWorkFolder(folder, "dev", work);
    assert.deepEqual((await readdir(work)).sort(), ["Pulumi.dev.yaml", "Pulumi.yaml"]);
    assert.equal(
      await readFile(path.join(work, "Pulumi.dev.yaml"), "utf8"),
      await readFile(path.join(folder, "Pulumi.dev.yaml"), "utf8"),
    );
  });

  it("is copied without the program's entry point, which the engine would look for", async () => {
    const work = path.join(folder, "work");
    await prepareWorkFolder(folder, "dev", work);
    assert.equal(await readFile(path.join(work, "Pulumi.yaml"), "utf8"), "name: multizone\n");
  });
});
