import assert from "node:assert/strict";
import { databaseShapes } from "../../../components/database/database-shapes";
import { hasInsights, instanceClasses } from "../../../components/database/instance-classes";

describe("instanceClasses", () => {
  const classes = {
    multiAzInstance: {
      takes: ["db.t4g.small", "db.m7g.large", "db.r8gd.2xlarge"],
      refuses: ["db.serverless", "t4g.small"],
    },
    multiAzCluster: {
      takes: ["db.c6gd.medium", "db.m6gd.large", "db.r6idn.32xlarge", "db.x2iedn.xlarge"],
      refuses: ["db.m6gd.medium", "db.t4g.small", "db.m7g.large", "db.r6g.large"],
    },
    aurora: {
      takes: ["db.t3.medium", "db.t4g.large", "db.r5.large", "db.r8gd.48xlarge", "db.x2g.16xlarge"],
      refuses: ["db.t4g.small", "db.m6g.large", "db.c6gd.large", "db.r6g.medium"],
    },
  } as const;

  for (const shape of databaseShapes) {
    const { byDefault, pattern } = instanceClasses[shape];

    it(`takes those that ${shape} has, its default among them`, () => {
      for (const each of [byDefault, ...classes[shape].takes]) {
        assert.match(each, pattern);
      }
    });

    it(`refuses those that ${shape} does not have`, () => {
      for (const each of classes[shape].refuses) {
        assert.doesNotMatch(each, pattern);
      }
    });
  }
});

describe("hasInsights", () => {
  const cases = [
    ["multiAzInstance", "mysql", "db.t4g.small", false],
    ["multiAzInstance", "mysql", "db.t3.micro", false],
    ["multiAzInstance", "mysql", "db.t4g.medium", true],
    ["multiAzInstance", "postgres", "db.t4g.micro", true],
    ["multiAzCluster", "mysql", "db.m6gd.large", true],
    ["aurora", "mysql", "db.t3.medium", false],
    ["aurora", "mysql", "db.t4g.medium", true],
    ["aurora", "mysql", "db.serverless", true],
    ["aurora", "postgres", "db.t3.medium", true],
  ] as const;

  for (const [shape, engine, instanceClass, expected] of cases) {
    it(`is ${String(expected)} for ${instanceClass} of ${shape} with ${engine}`, () => {
      assert.equal(hasInsights(shape, engine, instanceClass), expected);
    });
  }
});
