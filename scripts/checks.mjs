import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT, setUp } from "./set-up.mjs";

const MOCHA = "node_modules/mocha/bin/mocha.js";

/** What is checked before any test runs, cheapest first. */
const STATIC_CHECKS = [
  {
    name: "format",
    args: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
  },
  { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  {
    name: "structure",
    args: [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".dependency-cruiser.mjs",
      ".",
    ],
  },
  {
    name: "lint",
    args: [
      "node_modules/eslint/bin/eslint.js",
      "--cache",
      "--cache-location",
      "node_modules/.cache/eslint/",
      ".",
    ],
  },
];

/** Test suites by name: which specs each runs. */
const SUITES = {
  unit: { args: ["--ignore", "test/engine/**", "test/**/*.spec.ts"] },
  // An engine test waits most of the time, so three share the machine well.
  engine: {
    before: ["--import", "tsx", "sandbox/set-up-engine.ts"],
    args: ["--parallel", "--jobs", "3", "test/engine/**/*.spec.ts"],
  },
};

/**
 * Runs the static checks and the named suites; every one is run, whatever those before it found. The last line is
 * "N passed, N failed", where a failed static check counts as one failure.
 */
export function check(suites) {
  let passed = 0;
  let failed = 0;
  try {
    setUp();
    for (const { name, args } of STATIC_CHECKS) {
      heading(name);
      failed += node(args) === 0 ? 0 : 1;
    }
    for (const name of suites) {
      heading(`${name} tests`);
      const result = runSuite(SUITES[name]);
      passed += result.passed;
      failed += result.failed;
    }
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    failed += 1;
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0;
}

function runSuite({ before, args }) {
  const result = path.join(os.tmpdir(), `multizone-tests-${process.pid}.json`);
  rmSync(result, { force: true });
  if (before !== undefined && node(before) !== 0) {
    return { passed: 0, failed: 1 };
  }
  const status = node([
    MOCHA,
    "--reporter",
    path.join(ROOT, "test/support/counting-reporter.cjs"),
    "--reporter-option",
    `file=${result}`,
    ...args,
  ]);
  try {
    const { passes, failures, pending } = JSON.parse(readFileSync(result, "utf8"));
    // A suite that ran nothing, or skipped something, has not shown that the code works.
    const unproven = pending + (passes + failures === 0 ? 1 : 0);
    return { passed: passes, failed: Math.max(failures + unproven, status === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(result, { force: true });
  }
}

function node(args) {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" }).status;
}

function heading(name) {
  process.stdout.write(`\n── ${name}\n`);
}
