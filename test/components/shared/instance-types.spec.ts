import assert from "node:assert/strict";
import { generationsFrom, typePattern } from "../../../components/shared/instance-types";

describe("generationsFrom", () => {
  const pattern = new RegExp(`^${generationsFrom(6)}$`);

  for (const generation of ["6", "9", "10", "12"]) {
    it(`takes ${generation}`, () => {
      assert.match(generation, pattern);
    });
  }

  for (const generation of ["5", "0", "06", "100", ""]) {
    it(`refuses ${JSON.stringify(generation)}`, () => {
      assert.doesNotMatch(generation, pattern);
    });
  }
});

describe("typePattern", () => {
  const pattern = typePattern("db", [
    { families: "t3|t4g", sizes: ["micro", "small"] },
    { families: "m5", sizes: ["large", "xlarge"] },
  ]);

  for (const type of ["db.t3.micro", "db.t4g.small", "db.m5.xlarge"]) {
    it(`takes ${type}`, () => {
      assert.match(type, pattern);
    });
  }

  for (const type of [
    "db.t3.large",
    "db.m5.small",
    "db.m5",
    "dbxt3.micro",
    "m5.large",
    "db.m5.large.more",
  ]) {
    it(`refuses ${type}`, () => {
      assert.doesNotMatch(type, pattern);
    });
  }
});
