"use strict";

// A policy pack without the policy SDK and without policies: it writes what the engine asks about a program into the
// file that RECORDING names.

const { writeFileSync } = require("node:fs");
const grpc = require("@grpc/grpc-js");
const { AnalyzerService } = require("@pulumi/pulumi/proto/analyzer_grpc_pb");
const analyzer = require("@pulumi/pulumi/proto/analyzer_pb");
const plugin = require("@pulumi/pulumi/proto/plugin_pb");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb");

const recording = { resources: [], stack: [] };

function common(resource) {
  return {
    type: resource.getType(),
    name: resource.getName(),
    urn: resource.getUrn(),
    properties: resource.getProperties()?.toJavaScript() ?? {},
  };
}

function references(resource) {
  const map = resource.getPropertydependenciesMap();
  return Object.fromEntries([...map.entries()].map(([name, urns]) => [name, urns.getUrnsList()]));
}

function inStack(resource) {
  return {
    ...common(resource),
    parent: resource.getParent(),
    dependencies: resource.getDependenciesList(),
    propertyDependencies: references(resource),
  };
}

const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
server.addService(AnalyzerService, {
  handshake: (_call, callback) => callback({ code: grpc.status.UNIMPLEMENTED }),
  getPluginInfo: (_call, callback) => callback(null, new plugin.PluginInfo().setVersion("0.0.1")),
  getAnalyzerInfo: (_call, callback) =>
    callback(null, new analyzer.AnalyzerInfo().setName("recorder").setVersion("0.0.1")),
  configure: (_call, callback) => callback(null, new Empty()),
  configureStack: (_call, callback) =>
    callback(null, new analyzer.AnalyzerStackConfigureResponse()),
  cancel: (_call, callback) => callback(null, new Empty()),
  remediate: (_call, callback) => callback(null, new analyzer.RemediateResponse()),
  analyze: ({ request }, callback) => {
    recording.resources.push(common(request));
    callback(null, new analyzer.AnalyzeResponse());
  },
  analyzeStack: ({ request }, callback) => {
    recording.stack = request.getResourcesList().map(inStack);
    writeFileSync(process.env.RECORDING, `${JSON.stringify(recording, null, 2)}\n`);
    callback(null, new analyzer.AnalyzeResponse());
  },
});
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) {
    throw error;
  }
  process.stdout.write(`${port}\n`);
});
