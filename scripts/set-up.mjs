import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The repository's top folder. */
export const ROOT = path.join(import.meta.dirname, "..");

const NODE_NEEDED = [20, 19];
const MODULES = path.join(ROOT, "node_modules");
const STAMPS = path.join(MODULES, ".cache", "multizone");

/**
 * Makes the checkout ready: dependencies as in the lock file, the policy pack compiled. Quick where that is done.
 * Throws a one-line error where it cannot be done.
 */
export function setUp() {
  requireNode();
  if (!isInstalled()) {
    say("Installing the dependencies (npm ci)");
    // npm's own words go to standard error, so that standard output holds the command's result alone.
    npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  }
  const sources = packSources();
  once(
    "pack",
    sources,
    () => sources.every((file) => !file.endsWith(".ts") || existsSync(compiled(file))),
    () => {
      say("Compiling the policy pack");
      node(["node_modules/typescript/bin/tsc", "--build", "--force", "policies"]);
    },
  );
}

/** Runs Node in the repository; the command's output is the user's. */
function node(args) {
  execFileSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ["inherit", process.stderr, "inherit"],
  });
}

function npm(args) {
  // npm's script names the npm that started this one; on Windows a bare "npm" is no executable.
  const script = process.env.npm_execpath;
  const [command, ...rest] = script ? [process.execPath, script, ...args] : ["npm", ...args];
  execFileSync(command, rest, { cwd: ROOT, stdio: ["inherit", process.stderr, "inherit"] });
}

/** Whether every package stands in node_modules at the version of the lock file; npm keeps a list of what does. */
function isInstalled() {
  const list = path.join(MODULES, ".package-lock.json");
  if (!existsSync(list)) {
    return false;
  }
  const wanted = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(list, "utf8")).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      !place.startsWith("node_modules/") || optional || present[place]?.version === version,
  );
}

function packSources() {
  const folder = path.join(ROOT, "policies");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => !/^(bin|node_modules)([\\/]|$)/.test(file))
    .filter((file) => /\.(ts|json)$/.test(file))
    .sort()
    .map((file) => path.join("policies", file));
}

function compiled(source) {
  return path.join(
    ROOT,
    "policies",
    "bin",
    path.relative("policies", source).replace(/\.ts$/, ".js"),
  );
}

/** Does a step unless it was done for the same content of its files. */
function once(name, files, isDone, work) {
  const digest = createHash("sha256");
  for (const file of files) {
    digest.update(file).update(readFileSync(path.join(ROOT, file)));
  }
  const content = digest.digest("hex");
  const stamp = path.join(STAMPS, name);
  if (isDone() && existsSync(stamp) && readFileSync(stamp, "utf8") === content) {
    return;
  }
  work();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, content);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [neededMajor, neededMinor] = NODE_NEEDED;
  if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
    throw new Error(
      `Node ${NODE_NEEDED.join(".")} or newer is needed, this is ${process.versions.node}: see https://nodejs.org/en/download`,
    );
  }
}

function say(text) {
  process.stderr.write(`… ${text}\n`);
}
