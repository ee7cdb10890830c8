import assert from "node:assert/strict";
import { availabilityZonesOf } from "../../../../sandbox/providers/aws/availability-zones";

describe("the availability zones of a region", () => {
  const zones: Record<string, string[]> = {
    "us-east-1": ["a", "b", "c", "d", "e", "f"],
    "us-west-1": ["a", "c"],
    "us-west-2": ["a", "b", "c", "d"],
    "eu-central-1": ["a", "b", "c"],
    "ap-northeast-1": ["a", "c", "d"],
  };
  for (const [region, letters] of Object.entries(zones)) {
    it(`are ${letters.join(", ")} in ${region}`, () => {
      assert.deepEqual(
        availabilityZonesOf(region),
        letters.map((letter) => `${region}${letter}`),
      );
    });
  }
});
