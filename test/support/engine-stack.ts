import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as grpc from "@grpc/grpc-js";
import type { Deployment } from "@pulumi/pulumi/automation/index.js";
import { LanguageRuntimeService } from "@pulumi/pulumi/proto/language_grpc_pb.js";
import { findEngine } from "../../sandbox/engine/find-engine";
import type { World } from "../../sandbox/providers/aws/world/world";
import { allAreKnown, settle, settledState, type StackState } from "../../sandbox/unfinished";
import { Command, type EngineRun } from "./engine-command";
import { silentProgress } from "./engine";
import type { ProgramHost } from "./program-hosts";

const PROJECT = "lifecycle";
const STACK = "test";
const REGION = "us-west-2";

/**
 * A stack on the real engine without a project, previews or a policy pack: for what concerns the providers alone. It
 * starts the engine as seldom as it can.
 */
export class EngineStack {
  private constructor(
    private readonly folder: string,
    private readonly command: Command,
  ) {}

  /**
   * @param folder empty, or the folder of an earlier one whose state is to be gone on with
   * @param debugProviders which providers the engine uses
   */
  public static async open(folder: string, debugProviders: string): Promise<EngineStack> {
    const { signal } = new AbortController();
    const engine = await findEngine(silentProgress, signal);
    const [state, work] = [path.join(folder, "state"), path.join(folder, "work")];
    await mkdir(state, { recursive: true });
    await mkdir(work, { recursive: true });
    const project = path.join(work, "Pulumi.yaml");
    const isNew = !existsSync(project);
    if (isNew) {
      await writeFile(project, `name: ${PROJECT}\nruntime: nodejs\n`);
      await writeFile(
        path.join(work, `Pulumi.${STACK}.yaml`),
        `config:\n  aws:region: ${REGION}\n`,
      );
    }
    const command = new Command(engine.command, work, {
      PULUMI_BACKEND_URL: pathToFileURL(state).href,
      PULUMI_CONFIG_PASSPHRASE: "test",
      PULUMI_DEBUG_PROVIDERS: debugProviders,
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_HOME: path.join(folder, "home"),
      PULUMI_SKIP_UPDATE_CHECK: "true",
    });
    const stack = new EngineStack(folder, command);
    if (isNew) {
      await stack.succeeding("stack", "init", STACK);
    }
    return stack;
  }

  public preview(program: ProgramHost): Promise<EngineRun> {
    return this.running(program, ["preview"]);
  }

  public up(program: ProgramHost): Promise<EngineRun> {
    return this.running(program, ["up", "--yes", "--skip-preview"]);
  }

  public refresh(): Promise<EngineRun> {
    return this.command.run("refresh", "--yes", "--skip-preview", "--stack", STACK);
  }

  public destroy(): Promise<EngineRun> {
    return this.command.run("destroy", "--yes", "--skip-preview", "--stack", STACK);
  }

  /** The state as it stands in the backend's file. */
  public async state(): Promise<StackState> {
    const file = path.join(this.folder, "state", ".pulumi", "stacks", PROJECT, `${STACK}.json`);
    const { checkpoint } = JSON.parse(await readFile(file, "utf8")) as {
      checkpoint: { latest?: StackState | null };
    };
    return checkpoint.latest ?? {};
  }

  /** Takes up what an engine or provider that ended early has left open, as the sandbox's commands do. */
  public async settle(world: World): Promise<void> {
    const state = await this.state();
    if (settledState(state, world) === undefined) {
      allAreKnown(state, world);
      return;
    }
    await settle(
      {
        exportStack: async () => {
          const { output } = await this.succeeding(
            "stack",
            "export",
            "--show-secrets",
            "--stack",
            STACK,
          );
          return JSON.parse(output) as Deployment;
        },
        importStack: async (deployment) => {
          const file = path.join(this.folder, "settled.json");
          await writeFile(file, JSON.stringify(deployment));
          await this.succeeding("stack", "import", "--file", file, "--stack", STACK);
        },
      },
      world,
    );
  }

  private async succeeding(...args: string[]): Promise<EngineRun> {
    const run = await this.command.run(...args);
    if (!run.succeeded) {
      throw new Error(`pulumi ${args.join(" ")}: ${run.output}`);
    }
    return run;
  }

  /** Runs a command of the engine that runs a program of this process. */
  private async running(program: ProgramHost, args: readonly string[]): Promise<EngineRun> {
    const server = new grpc.Server();
    server.addService(LanguageRuntimeService, program);
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
        if (error === null) {
          resolve(bound);
        } else {
          reject(error);
        }
      });
    });
    try {
      const client = [`--client=127.0.0.1:${port}`, "--exec-kind", "auto.inline"];
      return await this.command.run(...args, ...client, "--stack", STACK);
    } finally {
      server.forceShutdown();
    }
  }
}
