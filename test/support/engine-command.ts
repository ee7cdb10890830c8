import { execFile } from "node:child_process";

/** How a command of the engine ended, and all that it said. */
export interface EngineRun {
  readonly succeeded: boolean;
  readonly output: string;
}

/** Far more than any command of a test says. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** The engine's command line in a folder, with an environment of its own. */
export class Command {
  public constructor(
    private readonly pulumi: string,
    private readonly folder: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** Runs a command to its end, however it ends. */
  public run(...args: string[]): Promise<EngineRun> {
    const options = {
      cwd: this.folder,
      env: { ...process.env, ...this.environment },
      maxBuffer: MOST_OUTPUT,
    };
    return new Promise((resolve) => {
      execFile(this.pulumi, args, options, (error, stdout, stderr) => {
        resolve({
          succeeded: error === null,
          // What a command that succeeds says on standard error is only a remark.
          output: error === null ? stdout : `${stdout}\n${stderr}`,
        });
      });
    });
  }
}
