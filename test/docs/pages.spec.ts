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

const REQUIRED = {
  "aws:region": "us-west-2",
  "multizone:availabilityZones": ["us-west-2a", "us-west-2b", "us-west-2c"],
};

describe("the pages", () => {
  it("link to files that exist", async () => {
    const links = await mentions(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g);
    assertEach(links, ({ page, match }) =>
      existsSync(path.resolve(PROJECT_FOLDER, path.dirname(page), match)),
    );
  });

  it("show settings that the program takes", async () => {
    const examples = await mentions(/```yaml\n(config:\n[\s\S]*?)```/g);
    assertEach(examples, ({ match }) => {
      const { config } = parse(match) as { config: Record<string, unknown> };
      // What every stack says is not said in each example.
      const values = Object.entries({ ...REQUIRED, ...config }).map(([key, value]) => [
        key,
        typeof value === "string" ? value : JSON.stringify(value),
      ]);
      parseConfig({
        namespace: "multizone",
        values: Object.fromEntries(values) as Record<string, string>,
      });
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
