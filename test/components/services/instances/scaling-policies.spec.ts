import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { createScalingPolicies } from "../../../../components/services/instances/scaling-policies";
import { record } from "../../../support/mocks";

class Parent extends pulumi.ComponentResource {
  public constructor() {
    super("multizone:test:Parent", "fleet");
  }
}

describe("createScalingPolicies", () => {
  it("follows the CPU target and the requests for each target of the load balancer", async () => {
    const { ofType } = await record(() => {
      createScalingPolicies(
        "fleet",
        {
          autoScalingGroupName: "the-group",
          resourceLabel: "app/entry/1/targetgroup/web/1",
          scaling: { cpuTargetPercent: 50, requestsPerTarget: 1000 },
        },
        new Parent(),
      );
    });
    const policy = (name: string, targetValue: number, predefinedMetricSpecification: object) => ({
      name,
      parent: "fleet",
      inputs: {
        autoscalingGroupName: "the-group",
        policyType: "TargetTrackingScaling",
        targetTrackingConfiguration: { targetValue, predefinedMetricSpecification },
      },
    });
    assert.deepEqual(
      ofType("aws:autoscaling/policy:Policy").map(({ name, parent, inputs }) => ({
        name,
        parent: parent?.name,
        inputs,
      })),
      [
        policy("fleet-scale-by-cpu", 50, { predefinedMetricType: "ASGAverageCPUUtilization" }),
        policy("fleet-scale-by-requests", 1000, {
          predefinedMetricType: "ALBRequestCountPerTarget",
          resourceLabel: "app/entry/1/targetgroup/web/1",
        }),
      ],
    );
  });
});
