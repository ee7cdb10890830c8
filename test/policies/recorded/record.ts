import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findEngine } from "../../../sandbox/engine/find-engine";
import { SCHEMA_FOLDER } from "../../../sandbox/project";
import { World } from "../../../sandbox/providers/aws/world/world";
import { serveProviders } from "../../../sandbox/providers/serve";
import { run } from "../../../sandbox/run";
import { silentProgress, temporaryFolder } from "../../support/engine";
import { programs } from "./recording";

/** Records anew what a Python program looks like to a policy pack in its first preview. */
async function record(python: string): Promise<void> {
  const { signal } = new AbortController();
  const engine = await findEngine(silentProgress, signal);
  for (const program of programs) {
    const folder = await temporaryFolder();
    const world = new World(path.join(folder, "world.jsonl"));
    const providers = await serveProviders({ schemaFolder: SCHEMA_FOLDER, world });
    await mkdir(path.join(folder, "state"));
    const env = {
      ...process.env,
      PATH: [path.dirname(engine.command), process.env["PATH"]].join(path.delimiter),
      PULUMI_BACKEND_URL: pathToFileURL(path.join(folder, "state")).href,
      PULUMI_CONFIG_PASSPHRASE: "test",
      PULUMI_DEBUG_PROVIDERS: providers.debugProviders,
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_HOME: path.join(folder, "home"),
      PULUMI_SKIP_UPDATE_CHECK: "true",
      RECORDING: path.join(__dirname, `python-${program}.json`),
    };
    const recorder = path.join(__dirname, "recorder");
    const args = [path.join(__dirname, "python-program.py"), program, recorder];
    await run(python, args, { cwd: folder, env, signal });
    providers.close();
    await rm(folder, { recursive: true, force: true });
  }
}

void record(process.argv[2] ?? "python3");
