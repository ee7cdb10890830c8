import assert from "node:assert/strict";
import { visibilityConfig } from "../../../../components/services/load-balancer/visibility-config";

describe("visibilityConfig", () => {
  it("counts under the name given, and samples no request", () => {
    assert.deepEqual(visibilityConfig("body-size"), {
      cloudwatchMetricsEnabled: true,
      sampledRequestsEnabled: false,
      metricName: "body-size",
    });
  });
});
