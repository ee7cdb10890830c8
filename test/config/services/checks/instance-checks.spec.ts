import assert from "node:assert/strict";
import { instanceChecks } from "../../../../config/services/checks/instance-checks";
import { faultsIn } from "../support";

type Values = Readonly<Record<string, unknown>>;

const ARM = "resolve:ssm:/golden-arm64";
const X86 = "resolve:ssm:/golden-x86_64";

const cases: readonly (readonly [title: string, instances: Values, ...faults: string[]])[] = [
  ["several types of one architecture", { instanceTypes: ["t4g.small", "m7g.medium"] }],
  [
    "a type listed twice",
    { instanceTypes: ["t4g.small", "m7g.medium", "t4g.small"] },
    "instances.instanceTypes[2]: each type once; it is instances.instanceTypes[0] already",
  ],
  [
    "a type of another architecture",
    { instanceTypes: ["t4g.small", "t3.small", "m7g.medium"] },
    "instances.instanceTypes[1]: a type for arm64, the architecture of t4g.small: all run the same images",
  ],
  ["an image of the right architecture", { ami: X86, instanceTypes: ["t3.small"] }],
  ["an image whose name does not tell", { ami: "resolve:ssm:/golden" }],
  [
    "an image of the wrong architecture",
    { ami: ARM, instanceTypes: ["t3.small"] },
    "instances.ami: an image for x86_64, the architecture of t3.small",
  ],
  ["instances that stand by", { standby: 1 }],
  ["Spot Instances", { spotPercent: 50 }],
  [
    "Spot Instances with instances that stand by",
    { standby: 2, spotPercent: 1 },
    "instances.spotPercent: 0 while instances.standby is 2: no Spot Instances stand by",
  ],
];

const GRACE_FAULT =
  "healthCheck.gracePeriodSeconds: 120 to 1200 on instances: what does not answer by then is given up";

describe("instanceChecks", () => {
  it("say nothing of a service without settings of its instances", () => {
    assert.deepEqual(faultsIn(instanceChecks, {}), []);
  });

  for (const [platform, gracePeriodSeconds, ...expected] of [
    ["instances", undefined],
    ["instances", 120],
    ["instances", 1200],
    ["instances", 119, GRACE_FAULT],
    ["instances", 1201, GRACE_FAULT],
    ["containers", 0],
  ] as const) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${gracePeriodSeconds ?? "no"} seconds of grace of ${platform}`, () => {
      const healthCheck = gracePeriodSeconds === undefined ? {} : { gracePeriodSeconds };
      assert.deepEqual(faultsIn(instanceChecks, { platform, healthCheck }), expected);
    });
  }

  for (const [title, instances, ...expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(faultsIn(instanceChecks, { instances }), expected);
    });
  }
});
