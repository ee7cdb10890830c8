import { spawn } from "node:child_process";
import { ROOT, setUp } from "./set-up.mjs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Sets the checkout up and runs a TypeScript file in it, without a type check; the exit status is the file's. A
 * signal goes on to it, so that it can end what it has started.
 */
export async function runTypeScript(file, args = process.argv.slice(2)) {
  try {
    setUp();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    cwd: ROOT,
    stdio: "inherit",
  });
  for (const name of SIGNALS) {
    // A terminal has told the child already; a second interrupt would be an order to die.
    process.on(name, () =>
      name === "SIGINT" && process.stdin.isTTY ? undefined : child.kill(name),
    );
  }
  // npm does not hand a kill on, but leaves this process to another parent.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch);
      child.kill("SIGTERM");
    }
  }, 500);
  watch.unref();
  process.exitCode = await new Promise((resolve) => {
    child.once("exit", (status, signal) => resolve(status ?? (signal === null ? 1 : 130)));
  });
}
