import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import * as yaml from "yaml";
import { type Recording, record } from "../mocks";

const PROJECT_FOLDER = path.join(__dirname, "..", "..", "..");

const PROGRAM = path.join(PROJECT_FOLDER, "index.ts");

/** Unlike `import()`, it loads a module again once it is gone from the cache. */
const load = createRequire(__filename);

type Config = Readonly<Record<string, unknown>>;

/** The configuration in a stack's own file, as values. */
export function stackSettings(stack: string): Config {
  const text = readFileSync(path.join(PROJECT_FOLDER, `Pulumi.${stack}.yaml`), "utf8");
  return (yaml.parse(text) as { config: Config }).config;
}

/** Configuration as the engine hands it over: texts as they are, everything else as JSON. */
export function asTexts(config: Config): Record<string, string> {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

/** Runs the whole program on a configuration, with its module loaded anew as a deployment does. */
export function runProgram(config: Config, stack = "test"): Promise<Recording<Config>> {
  return record(
    () => {
      Reflect.deleteProperty(load.cache, PROGRAM);
      return { ...(load(PROGRAM) as Config) };
    },
    { stack, config: asTexts(config) },
  );
}
