import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Deployment,
  type EngineEvent,
  LocalWorkspace,
  type OutputMap,
  type PulumiCommand,
  type PulumiFn,
  Stack,
} from "@pulumi/pulumi/automation/index.js";
import { restoreCheckpoint } from "./checkpoint";
import { commandErrors } from "./command-errors";
import { hasDeadLock } from "./engine-lock";
import { withChildSignal } from "./interrupt";
import { whileLocked } from "./lock";
import { type Outcome, OutcomeRecorder } from "./outcome";
import { projectProgram } from "./program";
import { ProgramError, whileProgramHolds } from "./program-failure";
import type { Progress } from "./progress";
import {
  POLICY_PACK_FOLDER,
  prepareWorkFolder,
  PROJECT_FOLDER,
  requireStack,
  SCHEMA_FOLDER,
} from "./project";
import { World } from "./providers/aws/world/world";
import type { Faults } from "./providers/faults/fault";
import { type ServedProviders, serveProviders } from "./providers/serve";
import { claimFolder } from "./sandbox-folder";
import { settle } from "./unfinished";
import { UserError } from "./user-error";

/** Where and with what a sandbox works. */
export interface SandboxOptions {
  /** Folder of its state. */
  readonly folder: string;
  readonly engine: PulumiCommand;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /**
   * Folder with `Pulumi.yaml` and the stacks' settings.
   * @default the project
   */
  readonly projectFolder?: string;
  /**
   * Folders of the policy packs to enforce.
   * @default the project's pack
   */
  readonly policyPacks?: readonly string[];
  /**
   * Files with the configuration of the policy packs, in their order.
   * @default what the packs have by themselves
   */
  readonly policyPackConfigs?: readonly string[];
  /**
   * What goes wrong in the stand-in's AWS.
   * @default nothing
   */
  readonly faults?: Faults;
  /**
   * When the engine writes a stack's state: after each step, so that even an engine that is killed leaves it whole, or once at
   * the end of a command, which takes less than half the time for a few hundred resources (`PULUMI_SKIP_CHECKPOINTS`).
   * @default "eachStep"
   */
  readonly checkpoints?: "eachStep" | "atEnd";
}

/** What came of a deployment. */
export interface Update {
  readonly preview: Outcome;
  /** Undefined where the preview failed, so that nothing was touched. */
  readonly update: Outcome | undefined;
}

/** What every engine command of a sandbox is given. */
interface CommandOptions {
  readonly onEvent: (event: EngineEvent) => void;
  readonly signal: AbortSignal;
}

/** What an engine command that the policy packs judge is given. */
interface JudgedOptions extends CommandOptions {
  readonly policyPacks: string[];
  readonly policyPackConfigs: string[];
}

/** The state's passphrase: it holds made-up values alone. */
const PASSPHRASE = "sandbox";

/**
 * The real Pulumi engine without AWS: stand-in providers, a file backend of its own, the policy pack enforced. One
 * process at a time works in its folder.
 */
export class Sandbox {
  private readonly projectFolder: string;

  public constructor(private readonly options: SandboxOptions) {
    this.projectFolder = options.projectFolder ?? PROJECT_FOLDER;
  }

  /** Previews a stack: what would be done to it, and what the policy packs say of that. */
  public async preview(stackName: string, program: PulumiFn = projectProgram): Promise<Outcome> {
    return this.withStack(`preview ${stackName}`, stackName, program, (stack) =>
      this.judgedOutcomeOf((options) => stack.preview(options)),
    );
  }

  /** Deploys a stack as `pulumi up` does: previews it first, and goes no further where the preview fails. */
  public async up(stackName: string, program: PulumiFn = projectProgram): Promise<Update> {
    return this.withStack(`up ${stackName}`, stackName, program, async (stack, world) => {
      await this.ask(settle(stack, world));
      const preview = await this.judgedOutcomeOf((options) => stack.preview(options));
      if (!preview.succeeded) {
        return { preview, update: undefined };
      }
      const update = await this.judgedOutcomeOf((options) => stack.up(options));
      return { preview, update };
    });
  }

  /** Compares a stack's state with what exists, and takes over what is different. */
  public async refresh(stackName: string): Promise<Outcome> {
    return this.withStack(
      `refresh ${stackName}`,
      stackName,
      projectProgram,
      async (stack, world) => {
        await this.ask(settle(stack, world));
        return this.outcomeOf((options) => stack.refresh(options));
      },
    );
  }

  /**
   * Deletes every resource of a stack as `pulumi destroy` does: previews it first, and goes no further where the preview
   * fails, such as on a protected resource. The outcome is then that of the preview, without its steps: none was done.
   */
  public async destroy(stackName: string): Promise<Outcome> {
    return this.withStack(
      `destroy ${stackName}`,
      stackName,
      projectProgram,
      async (stack, world) => {
        await this.ask(settle(stack, world));
        const preview = await this.outcomeOf((options) => stack.previewDestroy(options));
        return preview.succeeded
          ? this.outcomeOf((options) => stack.destroy(options))
          : { ...preview, steps: [] };
      },
    );
  }

  /** The outputs of a stack's last deployment; none where it is not deployed. */
  public async outputs(stackName: string): Promise<OutputMap> {
    return this.withStack(`outputs ${stackName}`, stackName, projectProgram, (stack) =>
      this.ask(stack.outputs()),
    );
  }

  /** A stack's state, with its secrets in plain text. */
  public async exportState(stackName: string): Promise<Deployment> {
    return this.withStack(`export ${stackName}`, stackName, projectProgram, (stack) =>
      this.ask(stack.exportStack()),
    );
  }

  /** The outcome of a command under the policy packs; that no pack judged is a failure, not a verdict. */
  private async judgedOutcomeOf(
    command: (options: JudgedOptions) => Promise<unknown>,
  ): Promise<Outcome> {
    const policyPacks = [...(this.options.policyPacks ?? [POLICY_PACK_FOLDER])];
    const policyPackConfigs = [...(this.options.policyPackConfigs ?? [])];
    const outcome = await this.outcomeOf((options) =>
      command({ ...options, policyPacks, policyPackConfigs }),
    );
    const unjudged = policyPacks.length > Object.keys(outcome.passed).length;
    return outcome.succeeded && unjudged
      ? {
          ...outcome,
          succeeded: false,
          errors: [`Not every policy pack judged: ${policyPacks.join(", ")}`],
        }
      : outcome;
  }

  private async outcomeOf(
    command: (options: CommandOptions) => Promise<unknown>,
  ): Promise<Outcome> {
    const { progress, signal } = this.options;
    const recorder = new OutcomeRecorder(({ operation, type, name }) => {
      progress.detail(`${operation} ${type} ${name}`);
    });
    const onEvent = (event: EngineEvent): void => {
      recorder.record(event);
    };
    try {
      await withChildSignal(signal, (childSignal) =>
        whileProgramHolds(childSignal, (ending) => command({ onEvent, signal: ending })),
      );
      return recorder.outcome(true);
    } catch (error) {
      signal.throwIfAborted();
      return error instanceof ProgramError
        ? // What the engine says is that it was ended.
          { ...recorder.outcome(false), errors: [error.message] }
        : recorder.outcome(false, commandErrors(error));
    }
  }

  private async withStack<T>(
    command: string,
    stackName: string,
    program: PulumiFn,
    work: (stack: Stack, world: World) => Promise<T>,
  ): Promise<T> {
    await requireStack(this.projectFolder, stackName);
    await claimFolder(this.options.folder);
    return whileLocked(this.options.folder, command, async () => {
      const workFolder = path.join(this.options.folder, "work");
      await prepareWorkFolder(this.projectFolder, stackName, workFolder);
      const world = new World(path.join(this.options.folder, "world.jsonl"));
      const { faults } = this.options;
      const providers = await serveProviders({ schemaFolder: SCHEMA_FOLDER, world, faults });
      try {
        const wasKilled = await hasDeadLock(this.stateFolder(), stackName);
        if (wasKilled) {
          await restoreCheckpoint(this.stateFolder(), stackName);
        }
        const stack = await this.stack(stackName, program, workFolder, providers);
        if (wasKilled) {
          await this.releaseLock(stack);
        }
        return await work(stack, world);
      } finally {
        providers.close();
      }
    });
  }

  private async stack(
    stackName: string,
    program: PulumiFn,
    workDir: string,
    providers: ServedProviders,
  ): Promise<Stack> {
    await mkdir(this.stateFolder(), { recursive: true });
    const workspace = await LocalWorkspace.create({
      workDir,
      program,
      pulumiCommand: this.options.engine,
      envVars: {
        PULUMI_BACKEND_URL: pathToFileURL(this.stateFolder()).href,
        PULUMI_CONFIG_PASSPHRASE: PASSPHRASE,
        PULUMI_DEBUG_PROVIDERS: providers.debugProviders,
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
        PULUMI_HOME: path.join(this.options.folder, "home"),
        PULUMI_SKIP_CHECKPOINTS: String(this.options.checkpoints === "atEnd"),
        PULUMI_SKIP_UPDATE_CHECK: "true",
      },
    });
    return this.ask(Stack.createOrSelect(stackName, workspace));
  }

  private stateFolder(): string {
    return path.join(this.options.folder, "state");
  }

  private async releaseLock(stack: Stack): Promise<void> {
    this.options.progress.line(
      `The last command on ${stack.name} was killed; its lock is removed and the deployment taken up again.`,
    );
    await this.ask(stack.cancel());
  }

  /**
   * Waits for a command that only asks the engine something, or keeps its house.
   *
   * @throws {UserError} with the engine's words where it fails.
   */
  private async ask<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      this.options.signal.throwIfAborted();
      const [reason = "the engine gives no reason"] = commandErrors(error);
      throw new UserError(
        `${reason}\nThe sandbox keeps its state in ${this.options.folder}; to begin anew, delete that folder.`,
      );
    }
  }
}
