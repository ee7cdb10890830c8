import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { createTaskScaling } from "../../../../components/services/containers/task-scaling";
import { record, type Recording } from "../../../support/mocks";
import { tree } from "../../../support/mocks-tree";

const TARGET = "aws:appautoscaling/target:Target";
const POLICY = "aws:appautoscaling/policy:Policy";

const OF_THE_SERVICE = {
  serviceNamespace: "ecs",
  scalableDimension: "ecs:service:DesiredCount",
  resourceId: "service/shop/user-service",
};

describe("createTaskScaling", () => {
  let recording: Recording<void>;

  before(async () => {
    recording = await record(() => {
      createTaskScaling(
        "user",
        {
          clusterName: "shop",
          serviceName: "user-service",
          capacity: { minimum: 2, maximum: 6 },
          scaling: { cpuTargetPercent: 55, requestsPerTarget: 900, warmupSeconds: 75 },
          resourceLabel: "app/entry/1/targetgroup/user/1",
        },
        new pulumi.ComponentResource("t:t:T", "user"),
      );
    });
  });

  it("creates a scalable target and a policy for each measure", () => {
    assert.deepEqual(
      tree(recording).filter((line) => line.startsWith("aws:")),
      [
        `${POLICY} user-scale-by-cpu < user`,
        `${POLICY} user-scale-by-requests < user`,
        `${TARGET} user-scalable-target < user`,
      ],
    );
  });

  it("keeps the tasks of the service between the bounds", () => {
    assert.deepEqual(recording.inputsOf(TARGET, "user-scalable-target"), {
      ...OF_THE_SERVICE,
      minCapacity: 2,
      maxCapacity: 6,
    });
  });

  it("aims at an average CPU use, and waits until new tasks count", () => {
    assert.deepEqual(recording.inputsOf(POLICY, "user-scale-by-cpu"), {
      ...OF_THE_SERVICE,
      policyType: "TargetTrackingScaling",
      targetTrackingScalingPolicyConfiguration: {
        targetValue: 55,
        predefinedMetricSpecification: { predefinedMetricType: "ECSServiceAverageCPUUtilization" },
        scaleOutCooldown: 75,
        scaleInCooldown: 75,
      },
    });
  });

  it("aims at so many requests for each task from its own load balancer", () => {
    assert.deepEqual(recording.inputsOf(POLICY, "user-scale-by-requests"), {
      ...OF_THE_SERVICE,
      policyType: "TargetTrackingScaling",
      targetTrackingScalingPolicyConfiguration: {
        targetValue: 900,
        predefinedMetricSpecification: {
          predefinedMetricType: "ALBRequestCountPerTarget",
          resourceLabel: "app/entry/1/targetgroup/user/1",
        },
        scaleOutCooldown: 75,
        scaleInCooldown: 75,
      },
    });
  });
});
