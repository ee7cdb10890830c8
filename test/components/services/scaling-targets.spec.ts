import assert from "node:assert/strict";
import { scalingTargets } from "../../../components/services/scaling-targets";

describe("scalingTargets", () => {
  it("aims at an average CPU use and at so many requests for each target of the load balancer", () => {
    assert.deepEqual(
      scalingTargets("TheCPU", { cpuTargetPercent: 45, requestsPerTarget: 800 }, "the-label"),
      [
        {
          measure: "cpu",
          targetValue: 45,
          predefinedMetricSpecification: { predefinedMetricType: "TheCPU" },
        },
        {
          measure: "requests",
          targetValue: 800,
          predefinedMetricSpecification: {
            predefinedMetricType: "ALBRequestCountPerTarget",
            resourceLabel: "the-label",
          },
        },
      ],
    );
  });
});
