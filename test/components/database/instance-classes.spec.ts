import assert from "node:assert/strict";
import { databaseShapes } from "../../../components/database/database-shapes";
import { hasInsights, instanceClasses } from "../../../components/database/instance-classes";

describe("instanceClasses", () => {
  const classes = {
    multiAzInstance: {
      takes: [
        "db.t3.micro",
        "db.t4g.2xlarge",
        "db.m5d.24xlarge",
        "db.r5b.large",
        "db.m6in.32xlarge",
        "db.m7g.large",
        "db.r8gd.48xlarge",
        "db.x2iedn.xlarge",
        "db.m10g.large",
      ],
      refuses: [
        "db.foo.bar",
        "db.t4g.banana",
        "db.t4g.4xlarge",
        "db.m7g.micro",
        "db.m7g.99xlarge",
        "db.m7.large",
        "db.t2.small",
        "db.m4.large",
        "db.x1e.xlarge",
        "db.x2iezn.2xlarge",
        "db.z1d.large",
        "db.c6gd.large",
        "db.r6i.xlarge.tpc2.mem2x",
        "db.m7i.metal-24xl",
        "db.serverless",
        "t4g.small",
      ],
    },
    multiAzCluster: {
      takes: [
        "db.c6gd.medium",
        "db.m5d.24xlarge",
        "db.m6gd.large",
        "db.r6idn.32xlarge",
        "db.x2iedn.xlarge",
        "db.r8gd.48xlarge",
      ],
      refuses: [
        "db.m6gd.medium",
        "db.m6gd.99xlarge",
        "db.c6gd.small",
        "db.c6g.large",
        "db.t4g.small",
        "db.m7g.large",
        "db.r6g.large",
        "db.x2idn.16xlarge",
      ],
    },
    aurora: {
      takes: [
        "db.t3.medium",
        "db.t4g.large",
        "db.r5.large",
        "db.r6id.32xlarge",
        "db.r8gd.48xlarge",
        "db.x2g.16xlarge",
        "db.r9g.large",
      ],
      refuses: [
        "db.r9zz.large",
        "db.r9.large",
        "db.t4g.small",
        "db.t4g.xlarge",
        "db.r4.large",
        "db.r5d.large",
        "db.r6g.medium",
        "db.r6g.99xlarge",
        "db.m6g.large",
        "db.c6gd.large",
        "db.x2iedn.xlarge",
      ],
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
