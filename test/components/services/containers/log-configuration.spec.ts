import assert from "node:assert/strict";
import { logConfiguration } from "../../../../components/services/containers/log-configuration";

describe("logConfiguration", () => {
  it("sends what a container prints to its log group, and never holds the container up", () => {
    assert.deepEqual(
      logConfiguration({ region: "us-west-2", logGroupName: "user-log-group" }, "primary"),
      {
        logDriver: "awslogs",
        options: {
          "awslogs-region": "us-west-2",
          "awslogs-group": "user-log-group",
          "awslogs-stream-prefix": "primary",
          mode: "non-blocking",
        },
      },
    );
  });
});
