import * as grpc from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { providerService } from "./provider-service";
import { AwsProvider } from "./aws/aws-provider";

/** The packages whose providers the sandbox stands in for. */
const PACKAGES = ["aws", "awsx"];

/** Providers that listen. */
export interface ServedProviders {
  /** Value of `PULUMI_DEBUG_PROVIDERS` that attaches an engine to them. */
  readonly debugProviders: string;
  close(): void;
}

/** Serves the stand-in `aws` and `awsx` providers on one loopback port. */
export async function serveProviders(): Promise<ServedProviders> {
  const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
  server.addService(ResourceProviderService, providerService(new AwsProvider()));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) {
        resolve(bound);
      } else {
        reject(error);
      }
    });
  });
  return {
    debugProviders: PACKAGES.map((name) => `${name}:${port}`).join(","),
    close: () => {
      server.forceShutdown();
    },
  };
}
