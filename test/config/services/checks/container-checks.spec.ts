import assert from "node:assert/strict";
import { containerChecks } from "../../../../config/services/checks/container-checks";
import { faultsIn } from "../support";

type Values = Readonly<Record<string, unknown>>;

const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:token-AbCdEf";

const cases: readonly (readonly [title: string, values: Values, ...faults: string[]])[] = [
  ["an image", { image: "nginx:1" }],
  ["a tag", { tag: "1" }],
  ["both an image and a tag", { image: "nginx:1", tag: "1" }, "tag: none beside image"],
  ["a tag of the backup beside the service's image", { image: "nginx:1", backup: { tag: "1" } }],
  [
    "both an image and a tag of the backup",
    { backup: { image: "nginx:1", tag: "1" } },
    "backup.tag: none beside backup.image",
  ],
  ["variables and secrets", { environment: { A: "1" }, secrets: { B: ARN } }],
  [
    "a secret under the name of a variable",
    { environment: { A: "1", C: "1" }, secrets: { A: ARN, B: ARN } },
    "secrets.A: each name once; it is environment.A already",
  ],
  ["what instances have, on instances", { instances: {} }],
  [
    "what containers have, on instances",
    { containers: {} },
    "containers: none, because the service's platform is instances",
  ],
  [
    "what instances have, in containers",
    { platform: "containers", instances: {} },
    "instances: none, because the service's platform is containers",
  ],
  ["containers of the usual size", { platform: "containers", containers: {} }],
  [
    "a size that Fargate does not have",
    { platform: "containers", containers: { cpuUnits: 256, memoryMiB: 3072 } },
    "containers.memoryMiB: what Fargate offers with 256 CPU units: 512, 1024, 2048",
  ],
];

describe("containerChecks", () => {
  for (const [title, values, ...expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(faultsIn(containerChecks, values), expected);
    });
  }
});
