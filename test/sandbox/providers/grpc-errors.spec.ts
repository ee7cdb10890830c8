import assert from "node:assert/strict";
import * as grpc from "@grpc/grpc-js";
import providerPb from "@pulumi/pulumi/proto/provider_pb.js";
import statusPb from "@pulumi/pulumi/proto/status_pb.js";
import { grpcError } from "../../../sandbox/providers/grpc-errors";
import { propertiesOf } from "../../../sandbox/providers/property-values";
import { HalfDoneError } from "../../../sandbox/providers/stand-in";

describe("an error as the engine is told of it", () => {
  for (const [title, error] of [
    ["an error", new Error("no such thing")],
    ["a text", "no such thing"],
  ] as const) {
    it(`has the words of ${title}`, () => {
      assert.deepEqual(grpcError(error), {
        code: grpc.status.UNKNOWN,
        details: "no such thing",
      });
    });
  }

  it("carries the resource that was made half-way", () => {
    const state = { id: "db-1", outputs: { id: "db-1", status: "failed" } };
    const error = new HalfDoneError("it did not start", state, { name: "db" });
    const { code, details, metadata } = grpcError(error);
    assert.deepEqual([code, details], [grpc.status.UNKNOWN, "it did not start"]);
    const [bytes] = metadata?.get("grpc-status-details-bin") ?? [];
    assert.ok(Buffer.isBuffer(bytes));
    const status = statusPb.Status.deserializeBinary(bytes);
    assert.deepEqual(
      [status.getCode(), status.getMessage()],
      [grpc.status.UNKNOWN, "it did not start"],
    );
    const resource = status
      .getDetailsList()[0]
      ?.unpack(
        (packed) => providerPb.ErrorResourceInitFailed.deserializeBinary(packed),
        "pulumirpc.ErrorResourceInitFailed",
      );
    assert.deepEqual(
      [
        resource?.getId(),
        propertiesOf(resource?.getProperties()),
        propertiesOf(resource?.getInputs()),
        resource?.getReasonsList(),
      ],
      ["db-1", state.outputs, { name: "db" }, ["it did not start"]],
    );
  });
});
