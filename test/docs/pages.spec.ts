import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { parseConfig } from "../../config";
import { scripts } from "../../package.json";
import { commands } from "../../sandbox/commands";
import { PROJECT_FOLDER, stackNames } from "../../sandbox/project";
import { variants } from "../../sandbox/variants";
import { asTexts } from "../support/program/run-program";

/** Folders with pages of our own. */
const FOLDERS = [".", "docs", "docs/adr", "docs/rules", "policies"];

async function pages(): Promise<{ page: string; text: string }[]> {
  const found = FOLDERS.map(async (folder) => {
    const files = await readdir(path.join(PROJECT_FOLDER, folder));
    return files.filter((file) => file.endsWith(".md")).map((file) => path.join(folder, file));
  });
  const names = (await Promise.all(found)).flat();
  return Promise.all(
    names.map(async (page) => ({
      page,
      text: await readFile(path.join(PROJECT_FOLDER, page), "utf8"),
    })),
  );
}

/** Every match of a pattern's first group in every page, with the page's name. */
async function mentions(pattern: RegExp): Promise<{ page: string; match: string }[]> {
  const all = await pages();
  return all.flatMap(({ page, text }) =>
    [...text.matchAll(pattern)].map(([, match = ""]) => ({ page, match })),
  );
}

/** A check that looked at nothing has found nothing out. */
function assertEach(
  found: readonly { page: string; match: string }[],
  holds: (mention: { page: string; match: string }) => boolean,
): void {
  assert.ok(found.length > 0);
  assert.deepEqual(
    found.filter((mention) => !holds(mention)),
    [],
  );
}

/** What every stack says is not said in each example. */
const REQUIRED = {
  "aws:region": "us-east-1",
  "multizone:availabilityZones": ["us-east-1a", "us-east-1b", "us-east-1c"],
};

/** A block of YAML, in a list or not. */
const YAML_BLOCK = /^[ \t]*```ya?ml\b.*\n([\s\S]*?)^[ \t]*```/gm;

/** The settings in an example: a stack's file, or some of the lines under its `config`. */
function settingsIn(example: string): Record<string, unknown> {
  const given = parse(example) as Record<string, unknown>;
  const settings = ("config" in given ? given["config"] : given) as Record<string, unknown>;
  // The program passes over whatever has another namespace or none, so an example of it would show nothing.
  const foreign = Object.keys(settings).filter((key) => !/^(?:aws|multizone):/.test(key));
  assert.deepEqual(foreign, [], `no settings of a stack:\n${example}`);
  return settings;
}

describe("the pages", () => {
  it("link to files that exist", async () => {
    const links = await mentions(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g);
    assertEach(links, ({ page, match }) =>
      existsSync(path.resolve(PROJECT_FOLDER, path.dirname(page), match)),
    );
  });

  it("show settings that the program takes", async () => {
    const examples = await mentions(YAML_BLOCK);
    assertEach(examples, ({ match }) => {
      const values = asTexts({ ...REQUIRED, ...settingsIn(match) });
      parseConfig({ namespace: "multizone", values });
      return true;
    });
  });

  it("name npm scripts that exist", async () => {
    assertEach(await mentions(/npm run (?:-s )?([\w:-]+)/g), ({ match }) => match in scripts);
  });

  it("name sandbox commands, stacks and variants that exist", async () => {
    const stacks = await stackNames(PROJECT_FOLDER);
    const calls = await mentions(/npm run sandbox -- (\w+ \w+)/g);
    assertEach(calls, ({ match }) => {
      const [command = "", stack = ""] = match.split(" ");
      return command in commands && stacks.includes(stack);
    });
    const named = await mentions(/--variant ([\w-]+)/g);
    assertEach(named, ({ match }) => variants.some(({ name }) => name === match));
  });
});
