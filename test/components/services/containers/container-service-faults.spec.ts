import assert from "node:assert/strict";
import {
  type CheckedContainerService,
  containerServiceFaults,
} from "../../../../components/services/containers/container-service-faults";
import {
  inContainers,
  SERVICE_SETTINGS,
  SERVICE_SURROUNDINGS,
} from "../../../support/service-settings";

const { containers } = inContainers("user");

const SOUND: CheckedContainerService = {
  ...SERVICE_SETTINGS,
  ...SERVICE_SURROUNDINGS,
  containers,
};

describe("containerServiceFaults", () => {
  it("finds nothing in sound arguments", () => {
    assert.deepEqual(containerServiceFaults(SOUND), []);
  });

  const sound: readonly (readonly [string, Partial<CheckedContainerService>])[] = [
    ["a secret of any name", { secrets: { "A-B": "arn:token" } }],
    [
      "tasks on Fargate Spot alone",
      { containers: { ...containers, onDemandBase: 0, spotPercent: 100 } },
    ],
    [
      "a command without a shell",
      { containers: { ...containers, healthCheckCommand: ["CMD", "true"] } },
    ],
  ];

  for (const [what, bent] of sound) {
    it(`takes ${what}`, () => {
      assert.deepEqual(containerServiceFaults({ ...SOUND, ...bent }), []);
    });
  }

  const faults: readonly (readonly [string, Partial<CheckedContainerService>, string])[] = [
    ["what no service may have", { routes: [] }, "routes are none; expected one or more"],
    [
      "a size that AWS Fargate does not have",
      { containers: { ...containers, cpuUnits: 512, memoryMiB: 512 } },
      "memoryMiB is 512; expected 1024, 2048, 3072, 4096 with 512 CPU units",
    ],
    [
      "a processor that AWS Fargate does not have",
      { containers: { ...containers, cpuUnits: 300 } },
      "cpuUnits is 300; expected 256, 512, 1024, 2048, 4096, 8192, 16384",
    ],
    [
      "a base below 0",
      { containers: { ...containers, onDemandBase: -1 } },
      "onDemandBase is -1; expected 0 or more",
    ],
    [
      "a share above 100 percent",
      { containers: { ...containers, spotPercent: 101 } },
      "spotPercent is 101; expected 0 to 100",
    ],
    [
      "a share below 0 percent",
      { containers: { ...containers, spotPercent: -1 } },
      "spotPercent is -1; expected 0 to 100",
    ],
    [
      "a health check command without its kind",
      { containers: { ...containers, healthCheckCommand: ["curl", "localhost"] } },
      "healthCheckCommand begins with curl; expected CMD or CMD-SHELL and a command",
    ],
    [
      "a health check command of nothing but its kind",
      { containers: { ...containers, healthCheckCommand: ["CMD"] } },
      "healthCheckCommand begins with CMD; expected CMD or CMD-SHELL and a command",
    ],
    [
      "no health check command",
      { containers: { ...containers, healthCheckCommand: [] } },
      "healthCheckCommand begins with nothing; expected CMD or CMD-SHELL and a command",
    ],
  ];

  for (const [what, bent, fault] of faults) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(containerServiceFaults({ ...SOUND, ...bent }), [fault]);
    });
  }
});
