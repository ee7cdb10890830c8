import * as grpc from "@grpc/grpc-js";
import providerPb from "@pulumi/pulumi/proto/provider_pb.js";
import statusPb from "@pulumi/pulumi/proto/status_pb.js";
import { Any } from "google-protobuf/google/protobuf/any_pb.js";
import { structOf } from "./property-values";
import { HalfDoneError } from "./stand-in";

/** Where gRPC carries the details of an error. */
const DETAILS = "grpc-status-details-bin";

/** An error as the engine is told of it; one of a resource that was made half-way carries that resource. */
export function grpcError(error: unknown): Partial<grpc.StatusObject> {
  const details = error instanceof Error ? error.message : String(error);
  const code = grpc.status.UNKNOWN;
  return error instanceof HalfDoneError
    ? { code, details, metadata: halfDone(error) }
    : { code, details };
}

function halfDone({ message, state, inputs }: HalfDoneError): grpc.Metadata {
  const resource = new providerPb.ErrorResourceInitFailed()
    .setId(state.id)
    .setProperties(structOf(state.outputs))
    .setInputs(structOf(inputs))
    .setReasonsList([message]);
  const detail = new Any();
  detail.pack(resource.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const status = new statusPb.Status()
    .setCode(grpc.status.UNKNOWN)
    .setMessage(message)
    .setDetailsList([detail]);
  const metadata = new grpc.Metadata();
  metadata.add(DETAILS, Buffer.from(status.serializeBinary()));
  return metadata;
}
