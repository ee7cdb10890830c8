import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import * as yaml from "yaml";
import { settingRows } from "../../config/setting-rows";
import { settings } from "../../config/settings";
import {
  CONFIGURATION_PAGE,
  configurationPage,
  PROJECT_FILE,
  projectFile,
} from "../../docs/generate-configuration";

const read = (file: string): Promise<string> => readFile(file, "utf8");

describe("the generated configuration documents", () => {
  it("are what the settings say: run `npm run generate` where they are not", async () => {
    assert.equal(await read(CONFIGURATION_PAGE), await configurationPage());
    const project = await read(PROJECT_FILE);
    assert.equal(project, await projectFile(project));
  });

  it("name every setting on the page", async () => {
    const page = await configurationPage();
    for (const { path } of settingRows(settings)) {
      assert.ok(page.includes(`| \`${path.join(".")}\` `), path.join("."));
    }
  });

  it("explain fastestResponse once on the page", async () => {
    const page = (await configurationPage()).replace(/\s+/g, " ");
    assert.equal(page.split("anomaly mitigation").length, 2);
    assert.match(page, /sends less to targets that fail more than the others/);
  });

  it("leave what is written by hand in the project file as it is", async () => {
    const current = "name: other\n# a remark\nmain: index.ts\nconfig:\n  old:\n    type: string\n";
    const text = await projectFile(current);
    assert.match(
      text,
      /^name: other\n# a remark\nmain: index\.ts\nconfig:\n {2}availabilityZones:/,
    );
    assert.doesNotMatch(text, /^ {2}old:/m);
  });
});

describe("the project file", () => {
  it("runs the program without checking its types each time", async () => {
    const { name, main, runtime } = yaml.parse(await read(PROJECT_FILE)) as Record<string, unknown>;
    assert.deepEqual(
      { name, main, runtime },
      {
        name: "multizone",
        main: "index.ts",
        runtime: { name: "nodejs", options: { typescript: false, nodeargs: "--import tsx" } },
      },
    );
  });
});
