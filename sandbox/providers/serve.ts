import * as grpc from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { AwsProvider } from "./aws/aws-provider";
import { Schemas } from "./aws/schema/schemas";
import type { World } from "./aws/world/world";
import { Connections } from "./connections";
import { type Faults, noFaults } from "./faults/fault";
import { FaultyProvider } from "./faults/faulty-provider";
import { providerService } from "./provider-service";
import type { StandInProvider } from "./stand-in";

/** The packages whose providers the sandbox stands in for. */
const PACKAGES = ["aws", "awsx"];

/** What the providers work with. */
export interface ServeOptions {
  /** Folder where what was read from the SDK's types is kept. */
  readonly schemaFolder: string;
  /** What exists in the stand-in's AWS. */
  readonly world: World;
  /**
   * What goes wrong.
   * @default nothing
   */
  readonly faults?: Faults;
}

/** Providers that listen. */
export interface ServedProviders {
  /** Value of `PULUMI_DEBUG_PROVIDERS` that attaches an engine to them. */
  readonly debugProviders: string;
  close(): void;
}

/** What a provider is told by those who serve it. */
export interface ServedBy {
  /** Ends all providers of the port as if their process had died. */
  readonly die: () => void;
  /** Aborted where the engine calls off what is under way. */
  readonly signal: AbortSignal;
}

/** Serves the stand-in `aws` and `awsx` providers on one loopback port. */
export function serveProviders(options: ServeOptions): Promise<ServedProviders> {
  const { schemaFolder, world, faults = noFaults } = options;
  const schemas = new Schemas(schemaFolder);
  return serve((by) => new FaultyProvider(new AwsProvider(schemas, world), { faults, ...by }));
}

/** Serves a provider for each that the engine configures. */
export async function serve(make: (by: ServedBy) => StandInProvider): Promise<ServedProviders> {
  const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
  const die = (): void => {
    server.forceShutdown();
  };
  const cancelled = new AbortController();
  const connections = new Connections(() => make({ die, signal: cancelled.signal }));
  const cancel = (): void => {
    cancelled.abort();
  };
  server.addService(ResourceProviderService, providerService(connections, cancel));
  const port = await listen(server);
  return {
    debugProviders: PACKAGES.map((name) => `${name}:${port}`).join(","),
    close: die,
  };
}

function listen(server: grpc.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) {
        resolve(port);
      } else {
        reject(error);
      }
    });
  });
}
