import assert from "node:assert/strict";
import { purchaseOf } from "../../../../components/services/instances/purchase";
import type { InstanceSettings } from "../../../../components/services/service";

const INSTANCES: InstanceSettings = {
  instanceTypes: ["t4g.small"],
  ami: "ami-0abcdef1234567890",
  volumeSizeGiB: 16,
  standby: 0,
  onDemandBase: 3,
  spotPercent: 0,
};

const of = (instances: Partial<InstanceSettings>) =>
  purchaseOf({ ...INSTANCES, ...instances }, { id: "lt-1", version: "7" });

const mixed = (types: readonly string[], onDemandPercent: number) => ({
  launchTemplate: {
    launchTemplateSpecification: { launchTemplateId: "lt-1", version: "7" },
    overrides: types.map((instanceType) => ({ instanceType })),
  },
  instancesDistribution: {
    onDemandBaseCapacity: 3,
    onDemandPercentageAboveBaseCapacity: onDemandPercent,
    onDemandAllocationStrategy: "prioritized",
    spotAllocationStrategy: "price-capacity-optimized",
  },
});

describe("purchaseOf", () => {
  it("is the launch template for one type On-Demand", () => {
    assert.deepEqual(of({}), { launchTemplate: { id: "lt-1", version: "7" } });
  });

  it("prefers the first of more types", () => {
    assert.deepEqual(of({ instanceTypes: ["t4g.small", "m7g.medium"] }), {
      mixedInstancesPolicy: mixed(["t4g.small", "m7g.medium"], 100),
    });
  });

  it("starts the share of Spot Instances above the base, and replaces those at risk in good time", () => {
    assert.deepEqual(of({ spotPercent: 30 }), {
      mixedInstancesPolicy: mixed(["t4g.small"], 70),
      capacityRebalance: true,
    });
  });
});
