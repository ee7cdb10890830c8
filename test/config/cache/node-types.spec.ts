import assert from "node:assert/strict";
import { isNodeType, needsDataTiering } from "../../../config/cache/node-types";

describe("isNodeType", () => {
  const taken = [
    "cache.t2.micro",
    "cache.t4g.medium",
    "cache.m4.10xlarge",
    "cache.m5.24xlarge",
    "cache.m8g.large",
    "cache.r6g.16xlarge",
    "cache.r6gd.xlarge",
    "cache.r10g.2xlarge",
    "cache.c7gn.large",
    "cache.c8gn.12xlarge",
  ];

  for (const type of taken) {
    it(`takes ${type}`, () => {
      assert.equal(isNodeType(type), true);
    });
  }

  const refused = [
    "cache.foo.bar",
    "cache.t1.micro",
    "cache.t4g.large",
    "cache.t4.micro",
    "cache.m3.large",
    "cache.r3.large",
    "cache.c1.xlarge",
    "cache.c7g.large",
    "cache.m7g.small",
    "cache.m7g.99xlarge",
    "cache.m6gd.large",
    "cache.x2g.large",
    "t4g.micro",
  ];

  for (const type of refused) {
    it(`refuses ${type}`, () => {
      assert.equal(isNodeType(type), false);
    });
  }
});

describe("needsDataTiering", () => {
  for (const [type, expected] of [
    ["cache.r6gd.xlarge", true],
    ["cache.r8gd.16xlarge", true],
    ["cache.r6g.xlarge", false],
    ["cache.t4g.small", false],
  ] as const) {
    it(`is ${String(expected)} for ${type}`, () => {
      assert.equal(needsDataTiering(type), expected);
    });
  }
});
