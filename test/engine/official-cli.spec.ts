import assert from "node:assert/strict";
import { copyFile, mkdir, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findEngine } from "../../sandbox/engine/find-engine";
import { PROJECT_FOLDER, SCHEMA_FOLDER } from "../../sandbox/project";
import { World } from "../../sandbox/providers/aws/world/world";
import { type ServedProviders, serveProviders } from "../../sandbox/providers/serve";
import { run } from "../../sandbox/run";
import { ENGINE_TIMEOUT_MS, silentProgress, temporaryFolder } from "../support/engine";

const LANGUAGE_HOST = path.join(PROJECT_FOLDER, "test", "support", "language-host");

/** What the program consists of, beside the settings that the CLI writes to. */
const SOURCES = ["index.ts", "config.ts", "config", "components", "policies"];
const SET_UP = ["node_modules", "package.json", "tsconfig.json"];
const SETTINGS = ["Pulumi.yaml", "Pulumi.dev.yaml", "Pulumi.prod.yaml"];

describe("the project under the CLI, as its users run it", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let folder = "";
  let providers: ServedProviders;
  let pulumi: (...args: string[]) => Promise<string>;

  before(async () => {
    const { signal } = new AbortController();
    const engine = await findEngine(silentProgress, signal);
    folder = await temporaryFolder();
    const world = new World(path.join(folder, "world.jsonl"));
    providers = await serveProviders({ schemaFolder: SCHEMA_FOLDER, world });
    await mkdir(path.join(folder, "state"));
    for (const file of [...SOURCES, ...SET_UP]) {
      await symlink(path.join(PROJECT_FOLDER, file), path.join(folder, file));
    }
    for (const file of SETTINGS) {
      await copyFile(path.join(PROJECT_FOLDER, file), path.join(folder, file));
    }
    const searchPath = [path.dirname(engine.command), LANGUAGE_HOST, process.env["PATH"]];
    const env = {
      ...process.env,
      PATH: searchPath.join(path.delimiter),
      PULUMI_BACKEND_URL: pathToFileURL(path.join(folder, "state")).href,
      PULUMI_CONFIG_PASSPHRASE: "test",
      PULUMI_DEBUG_PROVIDERS: providers.debugProviders,
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_HOME: path.join(folder, "home"),
      PULUMI_SKIP_UPDATE_CHECK: "true",
    };
    pulumi = (...args) =>
      run("pulumi", ["--non-interactive", ...args], { cwd: folder, env, signal });
  });
  after(async () => {
    providers.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const stack of ["dev", "prod"]) {
    it(`previews ${stack} through Pulumi.yaml alone, with the pack enforced`, async () => {
      await pulumi("stack", "init", stack);
      const output = await pulumi("preview", "--stack", stack, "--policy-pack", "policies");
      assert.match(output, /multizone@v?[\d.]+ \(local: policies\)/);
      assert.match(output, /\+ \d+ to create/);
    });
  }
});
