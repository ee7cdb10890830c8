import assert from "node:assert/strict";
import fc from "fast-check";
import { nearest, nearestOnes } from "../../config/nearest";

const KNOWN = ["availabilityZones", "network", "web", "database", "cache"];

describe("nearest", () => {
  for (const [typed, meant] of [
    ["databse", "database"],
    ["Database", "database"],
    ["availabilityZone", "availabilityZones"],
    ["availability_zones", "availabilityZones"],
    ["wbe", "web"],
    ["netwrok", "network"],
  ] as const) {
    it(`takes ${typed} for ${meant}`, () => {
      assert.equal(nearest(typed, KNOWN), meant);
    });
  }

  for (const typed of ["multiAz", "something-else", ""]) {
    it(`makes no guess at ${JSON.stringify(typed)}`, () => {
      assert.equal(nearest(typed, ["availabilityZones", "database"]), undefined);
    });
  }

  it("finds every known name for itself", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (known) => {
        for (const name of known) {
          assert.equal(nearest(name, known), name);
        }
      }),
    );
  });
});

describe("the nearest ones", () => {
  it("come nearest first, and no more than asked for", () => {
    const known = ["cache", "caches", "cacher", "network"];
    assert.deepEqual(nearestOnes("cache", known, 2), ["cache", "caches"]);
    assert.deepEqual(nearestOnes("cache", known, 9), ["cache", "caches", "cacher"]);
  });
});
