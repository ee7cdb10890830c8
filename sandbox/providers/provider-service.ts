import type * as grpc from "@grpc/grpc-js";
import pluginPb from "@pulumi/pulumi/proto/plugin_pb.js";
import providerPb from "@pulumi/pulumi/proto/provider_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { ResourceMonitor } from "./awsx/resource-monitor";
import { constructVpc, VPC_TYPE } from "./awsx/vpc";
import type { Connections } from "./connections";
import { diffResponse } from "./diff-response";
import { grpcError } from "./grpc-errors";
import { type PropertyMap, propertiesOf, structOf } from "./property-values";
import { awsSdkVersion } from "./sdk-version";
import type { CheckFailure, StandInProvider } from "./stand-in";

/** Turns a function into a gRPC handler; what it throws reaches the engine as the call's error. */
function unary<Request, Response>(
  answer: (request: Request, peer: string) => Response | Promise<Response>,
): grpc.handleUnaryCall<Request, Response> {
  return (call, callback) => {
    Promise.resolve(call.request)
      .then((request) => answer(request, call.getPeer()))
      .then(
        (response) => {
          callback(null, response);
        },
        (error: unknown) => {
          callback(grpcError(error));
        },
      );
  };
}

function failuresOf(failures: readonly CheckFailure[]): providerPb.CheckFailure[] {
  return failures.map(({ property, reason }) =>
    new providerPb.CheckFailure().setProperty(property).setReason(reason),
  );
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
    .setFailuresList(failuresOf(failures));
}

function diff(provider: StandInProvider, request: providerPb.DiffRequest): providerPb.DiffResponse {
  return diffResponse(
    provider.diff({
      type: request.getType(),
      oldInputs: propertiesOf(request.getOldInputs()),
      outputs: propertiesOf(request.getOlds()),
      inputs: propertiesOf(request.getNews()),
      ignoreChanges: request.getIgnorechangesList(),
    }),
  );
}

async function create(
  provider: StandInProvider,
  request: providerPb.CreateRequest,
): Promise<providerPb.CreateResponse> {
  const { id, outputs } = await provider.create({
    type: request.getType(),
    urn: request.getUrn(),
    inputs: propertiesOf(request.getProperties()),
    preview: request.getPreview(),
  });
  return new providerPb.CreateResponse().setId(id).setProperties(structOf(outputs));
}

async function update(
  provider: StandInProvider,
  request: providerPb.UpdateRequest,
): Promise<providerPb.UpdateResponse> {
  const outputs = await provider.update({
    type: request.getType(),
    urn: request.getUrn(),
    id: request.getId(),
    oldInputs: propertiesOf(request.getOldInputs()),
    outputs: propertiesOf(request.getOlds()),
    inputs: propertiesOf(request.getNews()),
    preview: request.getPreview(),
  });
  return new providerPb.UpdateResponse().setProperties(structOf(outputs));
}

/** A response without an id says that the resource is gone. */
async function read(
  provider: StandInProvider,
  request: providerPb.ReadRequest,
): Promise<providerPb.ReadResponse> {
  const found = await provider.read({
    type: request.getType(),
    urn: request.getUrn(),
    id: request.getId(),
    inputs: propertiesOf(request.getInputs()),
    outputs: propertiesOf(request.getProperties()),
  });
  return found === undefined
    ? new providerPb.ReadResponse()
    : new providerPb.ReadResponse()
        .setId(found.id)
        .setProperties(structOf(found.outputs))
        .setInputs(structOf(found.inputs));
}

async function remove(
  provider: StandInProvider,
  request: providerPb.DeleteRequest,
): Promise<Empty> {
  await provider.delete({
    type: request.getType(),
    urn: request.getUrn(),
    id: request.getId(),
    outputs: propertiesOf(request.getProperties()),
  });
  return new Empty();
}

function invoke(
  provider: StandInProvider,
  request: providerPb.InvokeRequest,
): providerPb.InvokeResponse {
  const { result, failures } = provider.invoke(request.getTok(), propertiesOf(request.getArgs()));
  return new providerPb.InvokeResponse()
    .setReturn(structOf(result))
    .setFailuresList(failuresOf(failures));
}

async function construct(
  connections: Connections,
  request: providerPb.ConstructRequest,
): Promise<providerPb.ConstructResponse> {
  if (request.getType() !== VPC_TYPE) {
    throw new Error(`${request.getType()}: the sandbox stands in for ${VPC_TYPE} alone`);
  }
  const monitor = new ResourceMonitor(request.getMonitorendpoint());
  try {
    const inputs: PropertyMap = propertiesOf(request.getInputs());
    const provider = request.getProvidersMap().get("aws") ?? "";
    const region = connections.regionOf(provider) ?? request.getConfigMap().get("aws:region") ?? "";
    const vpc = await constructVpc(
      monitor,
      request.getName(),
      request.getParent(),
      inputs,
      region,
      {
        providers: Object.fromEntries(request.getProvidersMap().entries()),
        dependsOn: request.getDependenciesList(),
        aliases: request.getAliasesList(),
        ...(request.hasProtect() ? { protect: request.getProtect() } : {}),
      },
    );
    const response = new providerPb.ConstructResponse()
      .setUrn(vpc.urn)
      .setState(structOf(vpc.outputs));
    for (const [key, urns] of Object.entries(vpc.outputDependencies)) {
      const dependencies = new providerPb.ConstructResponse.PropertyDependencies();
      response.getStatedependenciesMap().set(key, dependencies.setUrnsList([...urns]));
    }
    return response;
  } finally {
    monitor.close();
  }
}

/** What the engine is told of a provider once and for all. */
function introduction(): grpc.UntypedServiceImplementation {
  return {
    handshake: unary(() =>
      // A resource given for an id arrives as that id, as at the real provider.
      new providerPb.ProviderHandshakeResponse().setAcceptSecrets(true).setAcceptOutputs(true),
    ),
    attach: unary(() => new Empty()),
    getPluginInfo: unary(() => new pluginPb.PluginInfo().setVersion(awsSdkVersion())),
    getSchema: unary(() => new providerPb.GetSchemaResponse().setSchema("{}")),
    checkConfig: unary((request: providerPb.CheckRequest) =>
      new providerPb.CheckResponse().setInputs(request.getNews()),
    ),
    diffConfig: unary(() => new providerPb.DiffResponse()),
  };
}

/** The engine's provider protocol over stand-ins; what is not listed answers "unimplemented". */
export function providerService(
  connections: Connections,
  cancel: () => void,
): grpc.UntypedServiceImplementation {
  const answered = <Request, Response>(
    answer: (provider: StandInProvider, request: Request) => Response | Promise<Response>,
  ): grpc.handleUnaryCall<Request, Response> =>
    unary((request, peer) => answer(connections.of(peer), request));
  return {
    ...introduction(),
    cancel: unary(() => {
      cancel();
      return new Empty();
    }),
    configure: unary((request: providerPb.ConfigureRequest, peer) => {
      connections.configure(peer, request.getUrn() ?? "", propertiesOf(request.getArgs()));
      return new providerPb.ConfigureResponse()
        .setSupportspreview(true)
        .setAcceptsecrets(true)
        .setAcceptoutputs(true);
    }),
    check: answered(check),
    diff: answered(diff),
    create: answered(create),
    update: answered(update),
    read: answered(read),
    delete: answered(remove),
    invoke: answered(invoke),
    construct: unary((request: providerPb.ConstructRequest) => construct(connections, request)),
  };
}
