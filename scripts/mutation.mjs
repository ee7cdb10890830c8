import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT, setUp } from "./set-up.mjs";

// Its tools stand apart, because they want an older mocha than the project has.
const folder = path.join(ROOT, "test", "mutation");
const survivors = path.join(folder, "survivors.ts");
const report = path.join(ROOT, ".sandbox", "mutation", "report.json");
const stryker = path.join(folder, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");

/** Runs a command in the checkout and tells whether it succeeded. */
function succeeds(command, args, cwd = ROOT) {
  return spawnSync(command, args, { cwd, stdio: "inherit" }).status === 0;
}

setUp();
const options = process.argv.slice(2);
const config = path.join("test", "mutation", "stryker.config.json");
const ran =
  succeeds("npm", ["ci", "--no-workspaces", "--no-audit", "--no-fund"], folder) &&
  succeeds(process.execPath, [stryker, "run", config, ...options]);
// Only a run over everything tells which changes survive, and which no longer do.
const isFull = options.length === 0;
const isTold =
  ran && (!isFull || succeeds(process.execPath, ["--import", "tsx", survivors, report]));
process.exitCode = isTold ? 0 : 1;
