import assert from "node:assert/strict";
import { reasonOf } from "../../../../../../sandbox/providers/aws/check/fault";
import { group } from "../../../../../../sandbox/providers/aws/resources/autoscaling/group";
import { LAUNCH_TEMPLATE } from "../../../../../../sandbox/providers/aws/resources/ec2/tokens";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";

const LIMITS =
  "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-warm-pools.html";

function mix(onDemandPercentageAboveBaseCapacity: number): PropertyMap {
  return {
    launchTemplate: null,
    mixedInstancesPolicy: {
      instancesDistribution: { onDemandPercentageAboveBaseCapacity },
      launchTemplate: { launchTemplateSpecification: { launchTemplateId: "lt-1" } },
    },
  };
}

describe("the warm pool of an Auto Scaling group", () => {
  const good = {
    launchTemplate: { id: "lt-1" },
    maxSize: 4,
    minSize: 2,
    vpcZoneIdentifiers: ["subnet-1"],
    warmPool: { maxGroupPreparedCapacity: -1, minSize: 1, poolState: "Stopped" },
  };

  itTakes(group, good, [
    ["a mix of On-Demand Instances", mix(100)],
    [
      "a size that is at most the largest",
      { warmPool: { maxGroupPreparedCapacity: 2, minSize: 2 } },
    ],
  ]);

  itRefuses(group, good, [
    [
      "a state that is none",
      { warmPool: { poolState: "Cold" } },
      'warmPool.poolState: got "Cold", expected one of Hibernated, Running, Stopped',
    ],
    [
      "a size below nothing",
      { warmPool: { minSize: -1 } },
      "warmPool.minSize: got -1, expected 0 to 2147483647",
    ],
    [
      "a least size above the most",
      { warmPool: { maxGroupPreparedCapacity: 1, minSize: 2 } },
      "warmPool.minSize: got 2, expected at most warmPool.maxGroupPreparedCapacity (1)",
    ],
    [
      "a mix with Spot Instances",
      mix(99),
      "mixedInstancesPolicy.instancesDistribution.onDemandPercentageAboveBaseCapacity: got 99 with a warm pool, expected 100: a warm pool has no Spot Instances",
    ],
  ]);

  it("is refused by AWS only, once the policies have seen the group", () => {
    const found = group.constraints?.flatMap((constraint) => constraint({ ...good, ...mix(0) }));
    assert.deepEqual(found, []);
  });

  it("is refused for a launch template of Spot Instances", () => {
    const faults = (inputs: PropertyMap, marketType: string): string[] =>
      (group.refusedByAws ?? [])
        .flatMap((constraint) =>
          constraint(inputs, (type) =>
            type === LAUNCH_TEMPLATE ? { instanceMarketOptions: { marketType } } : undefined,
          ),
        )
        .map(reasonOf);
    assert.deepEqual(faults(good, "spot"), [
      `launchTemplate.id: got a launch template of Spot Instances with a warm pool, expected a launch template of On-Demand Instances (${LIMITS})`,
    ]);
    assert.deepEqual(faults(good, "capacity-block"), []);
    assert.deepEqual(faults({ ...good, warmPool: null }, "spot"), []);
  });
});
