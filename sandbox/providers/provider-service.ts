import * as grpc from "@grpc/grpc-js";
import pluginPb from "@pulumi/pulumi/proto/plugin_pb.js";
import providerPb from "@pulumi/pulumi/proto/provider_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { ResourceMonitor } from "./awsx/resource-monitor";
import { constructVpc, VPC_TYPE } from "./awsx/vpc";
import { type PropertyMap, propertiesOf, structOf } from "./property-values";
import { awsSdkVersion } from "./sdk-version";
import type { StandInProvider } from "./stand-in";

/** Turns a function into a gRPC handler; what it throws reaches the engine as the call's error. */
function unary<Request, Response>(
  answer: (request: Request) => Response | Promise<Response>,
): grpc.handleUnaryCall<Request, Response> {
  return (call, callback) => {
    Promise.resolve(call.request)
      .then(answer)
      .then(
        (response) => {
          callback(null, response);
        },
        (error: unknown) => {
          const details = error instanceof Error ? error.message : String(error);
          callback({ code: grpc.status.UNKNOWN, details });
        },
      );
  };
}

function check(
  provider: StandInProvider,
  request: providerPb.CheckRequest,
): providerPb.CheckResponse {
  const { inputs, failures } = provider.check({
    type: request.getType(),
    name: request.getName(),
    oldInputs: propertiesOf(request.getOlds()),
    inputs: propertiesOf(request.getNews()),
    randomSeed: request.getRandomseed_asU8(),
  });
  return new providerPb.CheckResponse()
    .setInputs(structOf(inputs))
    .setFailuresList(
      failures.map(({ property, reason }) =>
        new providerPb.CheckFailure().setProperty(property).setReason(reason),
      ),
    );
}

function diff(provider: StandInProvider, request: providerPb.DiffRequest): providerPb.DiffResponse {
  const { changed, replace } = provider.diff(
    request.getType(),
    propertiesOf(request.getOldInputs()),
    propertiesOf(request.getNews()),
  );
  const { DiffChanges } = providerPb.DiffResponse;
  return new providerPb.DiffResponse()
    .setChanges(changed.length > 0 ? DiffChanges.DIFF_SOME : DiffChanges.DIFF_NONE)
    .setDiffsList([...changed])
    .setReplacesList([...replace]);
}

function create(
  provider: StandInProvider,
  request: providerPb.CreateRequest,
): providerPb.CreateResponse {
  const inputs = propertiesOf(request.getProperties());
  const { id, outputs } = provider.create(request.getType(), inputs, request.getPreview());
  return new providerPb.CreateResponse().setId(id).setProperties(structOf(outputs));
}

function update(
  provider: StandInProvider,
  request: providerPb.UpdateRequest,
): providerPb.UpdateResponse {
  const state = { id: request.getId(), outputs: propertiesOf(request.getOlds()) };
  const inputs = propertiesOf(request.getNews());
  const outputs = provider.update(request.getType(), state, inputs, request.getPreview());
  return new providerPb.UpdateResponse().setProperties(structOf(outputs));
}

async function construct(
  request: providerPb.ConstructRequest,
): Promise<providerPb.ConstructResponse> {
  if (request.getType() !== VPC_TYPE) {
    throw new Error(`${request.getType()}: the sandbox stands in for ${VPC_TYPE} alone`);
  }
  const monitor = new ResourceMonitor(request.getMonitorendpoint());
  try {
    const inputs: PropertyMap = propertiesOf(request.getInputs());
    const vpc = await constructVpc(monitor, request.getName(), request.getParent(), inputs);
    const response = new providerPb.ConstructResponse()
      .setUrn(vpc.urn)
      .setState(structOf(vpc.outputs));
    for (const key of Object.keys(vpc.outputs)) {
      const dependencies = new providerPb.ConstructResponse.PropertyDependencies();
      response.getStatedependenciesMap().set(key, dependencies.setUrnsList([...vpc.dependencies]));
    }
    return response;
  } finally {
    monitor.close();
  }
}

/** The engine's provider protocol over a stand-in; what is not listed answers "unimplemented". */
export function providerService(provider: StandInProvider): grpc.UntypedServiceImplementation {
  return {
    handshake: unary(() =>
      new providerPb.ProviderHandshakeResponse().setAcceptSecrets(true).setAcceptResources(true),
    ),
    attach: unary(() => new Empty()),
    cancel: unary(() => new Empty()),
    getPluginInfo: unary(() => new pluginPb.PluginInfo().setVersion(awsSdkVersion())),
    getSchema: unary(() => new providerPb.GetSchemaResponse().setSchema("{}")),
    checkConfig: unary((request: providerPb.CheckRequest) =>
      new providerPb.CheckResponse().setInputs(request.getNews()),
    ),
    diffConfig: unary(() => new providerPb.DiffResponse()),
    configure: unary((request: providerPb.ConfigureRequest) => {
      provider.configure(propertiesOf(request.getArgs()));
      return new providerPb.ConfigureResponse()
        .setSupportspreview(true)
        .setAcceptsecrets(true)
        .setAcceptresources(true);
    }),
    check: unary((request: providerPb.CheckRequest) => check(provider, request)),
    diff: unary((request: providerPb.DiffRequest) => diff(provider, request)),
    create: unary((request: providerPb.CreateRequest) => create(provider, request)),
    update: unary((request: providerPb.UpdateRequest) => update(provider, request)),
    read: unary((request: providerPb.ReadRequest) =>
      new providerPb.ReadResponse()
        .setId(request.getId())
        .setProperties(request.getProperties())
        .setInputs(request.getInputs()),
    ),
    delete: unary(() => new Empty()),
    construct: unary(construct),
    invoke: unary((request: providerPb.InvokeRequest) => {
      throw new Error(`${request.getTok()}: the sandbox looks nothing up, it has no AWS to ask`);
    }),
  };
}
