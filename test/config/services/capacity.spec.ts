import assert from "node:assert/strict";
import { capacityOf } from "../../../config/services/capacity";

describe("capacityOf", () => {
  it("has one in each zone, room for twice as many, and keeps one in each zone that is left", () => {
    assert.deepEqual(capacityOf({ capacity: { perZone: 1 } }, 3), {
      minimum: 3,
      maximum: 6,
      afterZoneLoss: 2,
    });
  });

  it("multiplies what each zone must hold", () => {
    assert.deepEqual(capacityOf({ capacity: { perZone: 4 } }, 2), {
      minimum: 8,
      maximum: 16,
      afterZoneLoss: 4,
    });
  });

  it("doubles a minimum of one's own, and keeps a maximum of one's own", () => {
    assert.deepEqual(capacityOf({ capacity: { perZone: 1, minimum: 5 } }, 3), {
      minimum: 5,
      maximum: 10,
      afterZoneLoss: 2,
    });
    assert.deepEqual(capacityOf({ capacity: { perZone: 1, maximum: 30 } }, 3), {
      minimum: 3,
      maximum: 30,
      afterZoneLoss: 2,
    });
  });
});
