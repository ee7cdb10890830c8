import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { createTaskRegistry } from "../../../../components/services/containers/task-registry";
import { record } from "../../../support/mocks";

const TYPE = "aws:servicediscovery/service:Service";

const run = () =>
  record(() =>
    createTaskRegistry(
      "user",
      { name: "shop.internal", id: "ns-1", arn: "arn:ns-1" },
      new pulumi.ComponentResource("t:t:T", "user"),
    ),
  );

describe("createTaskRegistry", () => {
  it("answers the service's name with the addresses of its healthy tasks", async () => {
    const recording = await run();
    assert.deepEqual(recording.inputsOf(TYPE, "user-registry"), {
      name: "user",
      dnsConfig: {
        namespaceId: "ns-1",
        dnsRecords: [{ type: "A", ttl: 10 }],
        routingPolicy: "MULTIVALUE",
      },
      healthCheckCustomConfig: { failureThreshold: 1 },
      forceDestroy: true,
    });
  });

  it("gives its name up before another entry takes it", async () => {
    const replaced = (await run()).ofType(TYPE).map(({ options }) => options.deleteBeforeReplace);
    assert.deepEqual(replaced, [true]);
  });
});
