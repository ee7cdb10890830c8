import assert from "node:assert/strict";
import { availabilityZones, regionOf } from "../../config/availability-zones";

describe("regionOf", () => {
  for (const [zone, region] of [
    ["us-west-2a", "us-west-2"],
    ["us-gov-east-1c", "us-gov-east-1"],
    ["ap-southeast-10b", "ap-southeast-10"],
    ["eusc-de-east-1a", "eusc-de-east-1"],
  ] as const) {
    it(`reads ${region} from ${zone}`, () => {
      assert.equal(regionOf(zone), region);
    });
  }

  for (const text of [
    "us-west-2",
    "us-west-2-lax-1a",
    "us-east-1-wl1-bos-wlz-1",
    "usw2-az1",
    "US-WEST-2A",
    "us-west-2aa",
    "",
  ]) {
    it(`knows that ${JSON.stringify(text)} is no Availability Zone`, () => {
      assert.equal(regionOf(text), undefined);
    });
  }
});

describe("availabilityZones", () => {
  const zones = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `us-east-1${"abcdefghi".charAt(index)}`);

  for (const [count, taken] of [
    [1, false],
    [2, true],
    [8, true],
    [9, false],
  ] as const) {
    it(`${taken ? "takes" : "refuses"} ${count} zones`, () => {
      assert.equal(availabilityZones.safeParse(zones(count)).success, taken);
    });
  }
});
