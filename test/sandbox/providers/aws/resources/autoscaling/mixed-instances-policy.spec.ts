import assert from "node:assert/strict";
import { group } from "../../../../../../sandbox/providers/aws/resources/autoscaling/group";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes, outputsOf } from "../../../../../support/aws-refusals";

const MIX = "mixedInstancesPolicy.";

function mix(instancesDistribution: PropertyMap, override: PropertyMap = {}): PropertyMap {
  return {
    mixedInstancesPolicy: {
      instancesDistribution,
      launchTemplate: {
        launchTemplateSpecification: { launchTemplateId: "lt-1", version: "1" },
        overrides: [{ instanceType: "m7g.large" }, override],
      },
    },
  };
}

describe("the mix of instances of an Auto Scaling group", () => {
  const good = {
    ...mix({ onDemandBaseCapacity: 2, onDemandPercentageAboveBaseCapacity: 50 }),
    maxSize: 4,
    minSize: 2,
    vpcZoneIdentifiers: ["subnet-1"],
  };

  itTakes(group, good, [
    ["no Spot Instance at all", mix({ onDemandPercentageAboveBaseCapacity: 100 })],
    [
      "a type by what it must have",
      mix({}, { instanceRequirements: { memoryMib: { min: 1 }, vcpuCount: { min: 1 } } }),
    ],
  ]);

  itRefuses(group, good, [
    [
      "a template beside it",
      { launchTemplate: { id: "lt-1" } },
      "mixedInstancesPolicy: got mixedInstancesPolicy together with launchTemplate, expected exactly one of launchConfiguration, launchTemplate, mixedInstancesPolicy",
    ],
    [
      "more than all of it On-Demand",
      mix({ onDemandPercentageAboveBaseCapacity: 101 }),
      `${MIX}instancesDistribution.onDemandPercentageAboveBaseCapacity: got 101, expected 0 to 100`,
    ],
    [
      "a base below nothing",
      mix({ onDemandBaseCapacity: -1 }),
      `${MIX}instancesDistribution.onDemandBaseCapacity: got -1, expected 0 to 2147483647`,
    ],
    [
      "strategies that are none",
      mix({ onDemandAllocationStrategy: "cheapest", spotAllocationStrategy: "cheapest" }),
      `${MIX}instancesDistribution.onDemandAllocationStrategy: got "cheapest", expected one of lowest-price, prioritized`,
      `${MIX}instancesDistribution.spotAllocationStrategy: got "cheapest", expected one of capacity-optimized, capacity-optimized-prioritized, lowest-price, price-capacity-optimized`,
    ],
    [
      "a number of pools where AWS looks at all of them",
      mix({ spotAllocationStrategy: "capacity-optimized", spotInstancePools: 3 }),
      `${MIX}instancesDistribution.spotInstancePools: got 3, expected no value with ${MIX}instancesDistribution.spotAllocationStrategy "capacity-optimized"`,
    ],
    [
      "a type by name and by what it must have",
      mix({}, { instanceRequirements: { memoryMib: {} }, instanceType: "m7g.large" }),
      `${MIX}launchTemplate.overrides[1].instanceType: got instanceType together with instanceRequirements, expected at most one of instanceRequirements, instanceType`,
      `${MIX}launchTemplate.overrides[1].instanceRequirements.vcpuCount: got nothing, expected a value`,
    ],
    [
      "a weight of nothing",
      mix({}, { weightedCapacity: "0" }),
      `${MIX}launchTemplate.overrides[1].weightedCapacity: got "0", expected a whole number from 1 to 999`,
    ],
    [
      "a template of no name",
      { mixedInstancesPolicy: { launchTemplate: { launchTemplateSpecification: {} } } },
      `${MIX}launchTemplate.launchTemplateSpecification.launchTemplateId: got none of them, expected exactly one of launchTemplateId, launchTemplateName`,
    ],
  ]);

  it("comes back with what AWS decides, and the group without a template of its own", () => {
    const made = outputsOf(group, good, "eu-west-1", (_type, id) =>
      id === "lt-1" ? { id, name: "web" } : undefined,
    );
    assert.equal(made["launchTemplate"], null);
    assert.deepEqual(made["mixedInstancesPolicy"], {
      instancesDistribution: {
        onDemandAllocationStrategy: "prioritized",
        onDemandBaseCapacity: 0,
        onDemandPercentageAboveBaseCapacity: 100,
        spotAllocationStrategy: "lowest-price",
        spotInstancePools: 2,
      },
      launchTemplate: {
        launchTemplateSpecification: {
          launchTemplateId: "lt-1",
          launchTemplateName: "web",
          version: "$Default",
        },
        overrides: [NO_TEMPLATE, NO_TEMPLATE],
      },
    });
  });

  it("is nothing where the group has a template", () => {
    assert.equal(
      outputsOf(group, { launchTemplate: { id: "lt-1" } })["mixedInstancesPolicy"],
      null,
    );
  });
});

const NO_TEMPLATE = {
  launchTemplateSpecification: {
    launchTemplateId: "",
    launchTemplateName: "",
    version: "$Default",
  },
};
