import { execFile, fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { credentials, type ServiceError } from "@grpc/grpc-js";
import type { PolicyResource } from "@pulumi/policy";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import { urnOf } from "./deployment";
import type { ResourceInput } from "./run-rule";

/** What the pack's server answers about one violation. */
export interface Diagnostic {
  readonly policy: string;
  readonly mandatory: boolean;
  readonly message: string;
  readonly urn: string;
}

/** How much a rule's word counts. */
export type Level = "advisory" | "mandatory" | "remediate" | "disabled";

/** What rules are configured with, as it stands in a configuration file. */
export type PackConfig = Readonly<
  Record<string, Readonly<{ enforcementLevel?: Level } & Record<string, unknown>>>
>;

/** What a rule made of a resource's inputs. */
export interface Remediation {
  readonly policy: string;
  /** All inputs of the resource, repaired. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Why the rule could not run; empty where it could. */
  readonly diagnostic: string;
}

const levels: Readonly<Record<Level, proto.EnforcementLevel>> = {
  advisory: proto.EnforcementLevel.ADVISORY,
  mandatory: proto.EnforcementLevel.MANDATORY,
  remediate: proto.EnforcementLevel.REMEDIATE,
  disabled: proto.EnforcementLevel.DISABLED,
};

/** Compiles a pack where its sources are. */
export async function compilePack(folder: string): Promise<void> {
  const tsc = path.join(path.dirname(require.resolve("typescript/package.json")), "bin", "tsc");
  await promisify(execFile)(process.execPath, [tsc, "--build", folder]);
}

/** The compiled pack in a process of its own, started and asked as the engine does. */
export class PackProcess {
  readonly #child: ChildProcess;
  readonly #client: AnalyzerClient;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.#client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());
  }

  /**
   * Starts the pack in a folder with the arguments that the engine passes for its PulumiPolicy.yaml, by the runner that
   * the pack itself has installed.
   */
  static async start(folder: string): Promise<PackProcess> {
    const child = fork(
      createRequire(path.join(folder, "package.json")).resolve(
        "@pulumi/pulumi/cmd/run-policy-pack",
      ),
      ["127.0.0.1:0", ".", "-typescript=false"],
      {
        cwd: folder,
        execArgv: ["--import", pathToFileURL(path.join(__dirname, "loaded-modules.mjs")).href],
        env: { ...process.env, NODE_OPTIONS: "" },
        silent: true,
      },
    );
    return new PackProcess(child, await firstPort(child));
  }

  /** The metadata of the pack and of its rules. */
  async info(): Promise<proto.AnalyzerInfo> {
    return call((done) => this.#client.getAnalyzerInfo(new Empty(), done));
  }

  /** Configures every rule as the engine does: what is not given has the default that the rule's schema states. */
  async configure(config: PackConfig): Promise<void> {
    const request = new proto.ConfigureAnalyzerRequest();
    for (const policy of (await this.info()).getPoliciesList()) {
      const name = policy.getName();
      const { enforcementLevel, ...properties } = config[name] ?? {};
      const level =
        enforcementLevel === undefined ? policy.getEnforcementlevel() : levels[enforcementLevel];
      request
        .getPolicyconfigMap()
        .set(
          name,
          new proto.PolicyConfig()
            .setEnforcementlevel(level)
            .setProperties(struct({ ...defaultsOf(policy), ...properties })),
        );
    }
    await call((done) => this.#client.configure(request, done));
  }

  /** Judges the inputs of one resource. */
  async analyze(resource: ResourceInput): Promise<Diagnostic[]> {
    const request = asked(resource);
    return diagnostics(await call((done) => this.#client.analyze(request, done)));
  }

  /** Lets the rules whose level is `remediate` repair the inputs of one resource, as the engine does before it judges them. */
  async remediate(resource: ResourceInput): Promise<Remediation[]> {
    const request = asked(resource);
    const response = await call<proto.RemediateResponse>((done) =>
      this.#client.remediate(request, done),
    );
    return response.getRemediationsList().map((each) => ({
      policy: each.getPolicyname(),
      properties: each.getProperties()?.toJavaScript() ?? {},
      diagnostic: each.getDiagnostic(),
    }));
  }

  /** Judges the planned or real state of a stack. */
  async analyzeStack(resources: readonly PolicyResource[]): Promise<Diagnostic[]> {
    const request = new proto.AnalyzeStackRequest().setResourcesList(resources.map(message));
    return diagnostics(await call((done) => this.#client.analyzeStack(request, done)));
  }

  /** The files of every module that the process has loaded. */
  async modules(): Promise<string[]> {
    const answer = once(this.#child, "message");
    this.#child.send("modules");
    const [files] = (await answer) as [string[]];
    return files;
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    this.#client.close();
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const exit = once(this.#child, "exit");
      this.#child.kill("SIGKILL");
      await exit;
    }
  }
}

/** The pack prints its port as its first line; whatever it prints to standard error tells why not. */
async function firstPort(child: ChildProcess): Promise<number> {
  let output = "";
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const [, port] = /^(\d+)\n/.exec(output) ?? [];
      if (port !== undefined) {
        resolve(Number(port));
      }
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`the pack ended with ${String(code)} before it served: ${errors}`));
    });
  });
}

function call<T>(
  start: (done: (error: ServiceError | null, answer: T) => void) => unknown,
): Promise<T> {
  return new Promise((resolve, reject) => {
    start((error, answer) => {
      if (error === null) {
        resolve(answer);
      } else {
        reject(error);
      }
    });
  });
}

function diagnostics(response: proto.AnalyzeResponse): Diagnostic[] {
  return response.getDiagnosticsList().map((each) => ({
    policy: each.getPolicyname(),
    mandatory: each.getEnforcementlevel() === proto.EnforcementLevel.MANDATORY,
    message: each.getMessage(),
    urn: each.getUrn(),
  }));
}

/** The question about one resource, by the name and URN that `urnOf` gives it. */
function asked({ type, name = "under-test", props }: ResourceInput): proto.AnalyzeRequest {
  return new proto.AnalyzeRequest()
    .setType(type)
    .setName(name)
    .setUrn(urnOf(type, name))
    .setProperties(struct(props))
    .setOptions(options());
}

/** The defaults in a rule's schema, of which the engine hands the rule every one that is not overridden. */
function defaultsOf(policy: proto.PolicyInfo): Record<string, unknown> {
  const properties = policy.getConfigschema()?.getProperties()?.toJavaScript() ?? {};
  return Object.fromEntries(
    Object.entries(properties as Record<string, { default?: unknown }>)
      .filter(([, schema]) => "default" in schema)
      .map(([name, schema]) => [name, schema.default]),
  );
}

function message(resource: PolicyResource): proto.AnalyzerResource {
  const result = new proto.AnalyzerResource()
    .setType(resource.type)
    .setName(resource.name)
    .setUrn(resource.urn)
    .setProperties(struct(unwrapped(resource.props)))
    .setOptions(options())
    .setParent(resource.parent?.urn ?? "")
    .setDependenciesList(resource.dependencies.map(({ urn }) => urn));
  for (const [property, on] of Object.entries(resource.propertyDependencies)) {
    const urns = new proto.AnalyzerPropertyDependencies().setUrnsList(on.map(({ urn }) => urn));
    result.getPropertydependenciesMap().set(property, urns);
  }
  return result;
}

/** The properties as they travel: the proxy guards reads, not descriptors. */
function unwrapped(props: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(Object.getOwnPropertyDescriptors(props)).map(([name, { value }]) => [
      name,
      value,
    ]),
  );
}

function struct(props: Readonly<Record<string, unknown>>): Struct {
  return Struct.fromJavaScript(props as Record<string, JavaScriptValue>);
}

function options(): proto.AnalyzerResourceOptions {
  return new proto.AnalyzerResourceOptions().setCustomtimeouts(
    new proto.AnalyzerResourceOptions.CustomTimeouts(),
  );
}
