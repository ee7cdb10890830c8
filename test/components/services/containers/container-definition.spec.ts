import assert from "node:assert/strict";
import {
  containerDefinition,
  type ContainerDefinitionOptions,
} from "../../../../components/services/containers/container-definition";
import { SERVICE_SETTINGS } from "../../../support/service-settings";

const { healthCheck } = SERVICE_SETTINGS;

const OPTIONS: ContainerDefinitionOptions = {
  name: "user",
  image: "example/user:1",
  command: ["serve", "--fast"],
  port: 8080,
  environment: { AWS_REGION: "us-west-2", STORE_HOST: "store.example" },
  secrets: { TOKEN: "arn:token" },
  logs: { region: "us-west-2", logGroupName: "user-log-group" },
  streamPrefix: "primary",
  healthCheckCommand: ["CMD", "curl", "--fail", "http://localhost:8080/healthz"],
  healthCheck,
};

describe("containerDefinition", () => {
  it("says all that Amazon ECS must know of the container", () => {
    assert.deepEqual(containerDefinition(OPTIONS), {
      name: "user",
      image: "example/user:1",
      essential: true,
      command: ["serve", "--fast"],
      portMappings: [{ name: "http", containerPort: 8080, protocol: "tcp", appProtocol: "http" }],
      environment: [
        { name: "AWS_REGION", value: "us-west-2" },
        { name: "STORE_HOST", value: "store.example" },
      ],
      secrets: [{ name: "TOKEN", valueFrom: "arn:token" }],
      healthCheck: {
        command: ["CMD", "curl", "--fail", "http://localhost:8080/healthz"],
        interval: 15,
        timeout: 4,
        retries: 6,
        startPeriod: 205,
      },
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-region": "us-west-2",
          "awslogs-group": "user-log-group",
          "awslogs-stream-prefix": "primary",
          mode: "non-blocking",
        },
      },
      linuxParameters: { initProcessEnabled: true },
    });
  });

  it("runs an image as it was built where there are no arguments for it", () => {
    assert.ok(!("command" in containerDefinition({ ...OPTIONS, command: [] })));
  });

  const bounds = [
    ["above", 400, 120, 11, 600, { interval: 300, timeout: 60, retries: 10, startPeriod: 300 }],
    ["below", 4, 1, 0, 0, { interval: 5, timeout: 2, retries: 1, startPeriod: 0 }],
    [
      "on the upper",
      300,
      60,
      10,
      300,
      { interval: 300, timeout: 60, retries: 10, startPeriod: 300 },
    ],
  ] as const;

  for (const [where, interval, timeout, threshold, grace, expected] of bounds) {
    it(`keeps a health check ${where} bound of Amazon ECS within it`, () => {
      const { command, ...check } = containerDefinition({
        ...OPTIONS,
        healthCheck: {
          ...healthCheck,
          intervalSeconds: interval,
          timeoutSeconds: timeout,
          unhealthyThreshold: threshold,
          gracePeriodSeconds: grace,
        },
      }).healthCheck;
      assert.deepEqual(command, OPTIONS.healthCheckCommand);
      assert.deepEqual(check, expected);
    });
  }
});
