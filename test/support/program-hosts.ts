import { createRequire } from "node:module";
import type * as grpc from "@grpc/grpc-js";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";
import languagePb from "@pulumi/pulumi/proto/language_pb.js";
import pluginPb from "@pulumi/pulumi/proto/plugin_pb.js";
import { ResourceMonitor } from "../../sandbox/providers/awsx/resource-monitor";

/** What the engine asks to run a program. */
export type ProgramHost = grpc.UntypedServiceImplementation;

/** What serves an inline program; the SDK has it in its JavaScript, but declares no type for it. */
const { LanguageServer } = createRequire(__filename)("@pulumi/pulumi/automation/server.js") as {
  LanguageServer: new (program: PulumiFn) => ProgramHost;
};

/**
 * Runs a program of the SDK in this process. Once one was broken off, its late errors count for whatever runs after it
 * in the same process: a program whose deployment is to fail is run by {@link directProgram}.
 */
export function inlineProgram(program: PulumiFn): ProgramHost {
  return new LanguageServer(program);
}

/** Registers resources with the engine; `stack` is the URN of the stack itself. */
export type Registering = (monitor: ResourceMonitor, stack: string) => Promise<void>;

/** Runs a program that talks to the engine by itself, without the SDK and whatever that keeps in the process. */
export function directProgram(register: Registering): ProgramHost {
  const run: grpc.handleUnaryCall<languagePb.RunRequest, languagePb.RunResponse> = (
    { request },
    callback,
  ) => {
    const response = new languagePb.RunResponse();
    const monitor = new ResourceMonitor(request.getMonitorAddress());
    registerAll(monitor, `${request.getProject()}-${request.getStack()}`, register)
      .catch((error: unknown) => {
        response.setError(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        monitor.close();
        callback(null, response);
      });
  };
  return {
    run,
    getRequiredPlugins: ((_call, callback) => {
      callback(null, new languagePb.GetRequiredPluginsResponse());
    }) satisfies grpc.handleUnaryCall<unknown, languagePb.GetRequiredPluginsResponse>,
    getPluginInfo: ((_call, callback) => {
      callback(null, new pluginPb.PluginInfo().setVersion("1.0.0"));
    }) satisfies grpc.handleUnaryCall<unknown, pluginPb.PluginInfo>,
  };
}

async function registerAll(
  monitor: ResourceMonitor,
  name: string,
  register: Registering,
): Promise<void> {
  const stack = await monitor.register({
    type: "pulumi:pulumi:Stack",
    name,
    parent: "",
    custom: false,
    inputs: {},
    propertyDependencies: {},
    dependsOn: [],
  });
  await register(monitor, stack.urn);
}
