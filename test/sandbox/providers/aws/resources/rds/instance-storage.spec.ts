import assert from "node:assert/strict";
import { reasonOf } from "../../../../../../sandbox/providers/aws/check/fault";
import { instanceStorage } from "../../../../../../sandbox/providers/aws/resources/rds/instance-storage";

describe("the room that an instance's storage has to grow", () => {
  for (const [allocatedStorage, maxAllocatedStorage, least] of [
    [20, 21, 22],
    [20, 22, undefined],
    [25, 27, 28],
    [25, 28, undefined],
    [100, 109, 110],
    [100, 110, undefined],
    [100, 1, 110],
    [100, 0, undefined],
    [100, null, undefined],
  ] as const) {
    const expected =
      least === undefined
        ? []
        : [
            `maxAllocatedStorage: got ${maxAllocatedStorage}, expected at least ${least}, a tenth more than allocatedStorage (${allocatedStorage}), or 0 (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html)`,
          ];
    it(`is ${least === undefined ? "enough" : "too little"} from ${allocatedStorage} to ${maxAllocatedStorage} GiB`, () => {
      const inputs = {
        allocatedStorage,
        engine: "postgres",
        maxAllocatedStorage,
        storageType: "gp3",
      };
      assert.deepEqual(
        instanceStorage.flatMap((constraint) => constraint(inputs)).map(reasonOf),
        expected,
      );
    });
  }
});
