import assert from "node:assert/strict";
import { capacityProviderStrategies } from "../../../../components/services/containers/capacity-provider-strategies";

describe("capacityProviderStrategies", () => {
  it("leaves Fargate Spot out where no task may run on it", () => {
    assert.deepEqual(capacityProviderStrategies({ onDemandBase: 0, spotPercent: 0 }), [
      { capacityProvider: "FARGATE", base: 0, weight: 100 },
    ]);
  });

  it("divides the tasks above the base by weight", () => {
    assert.deepEqual(capacityProviderStrategies({ onDemandBase: 3, spotPercent: 40 }), [
      { capacityProvider: "FARGATE", base: 3, weight: 60 },
      { capacityProvider: "FARGATE_SPOT", weight: 40 },
    ]);
  });

  it("keeps the base off Fargate Spot when all other tasks run there", () => {
    assert.deepEqual(capacityProviderStrategies({ onDemandBase: 2, spotPercent: 100 }), [
      { capacityProvider: "FARGATE", base: 2, weight: 0 },
      { capacityProvider: "FARGATE_SPOT", weight: 100 },
    ]);
  });
});
