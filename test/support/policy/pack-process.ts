import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { credentials, type ServiceError } from "@grpc/grpc-js";
import type { PolicyResource } from "@pulumi/policy";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { ResourceInput } from "./run-rule";

/** What the pack's server answers about one violation. */
export interface Diagnostic {
  readonly policy: string;
  readonly mandatory: boolean;
  readonly message: string;
  readonly urn: string;
}

/** The compiled pack in a process of its own, started and asked as the engine does. */
export class PackProcess {
  readonly #child: ChildProcess;
  readonly #client: AnalyzerClient;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.#client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());
  }

  /** Starts the pack in a folder with the arguments that the engine passes for its PulumiPolicy.yaml. */
  static async start(folder: string): Promise<PackProcess> {
    const child = fork(
      require.resolve("@pulumi/pulumi/cmd/run-policy-pack"),
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

  /** Judges the inputs of one resource. */
  async analyze({ type, name = "under-test", props }: ResourceInput): Promise<Diagnostic[]> {
    const request = new proto.AnalyzeRequest()
      .setType(type)
      .setName(name)
      .setUrn(`urn:pulumi:test::program::${type}::${name}`)
      .setProperties(struct(props))
      .setOptions(options());
    return diagnostics(await call((done) => this.#client.analyze(request, done)));
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
