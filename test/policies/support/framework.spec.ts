import assert from "node:assert/strict";

import {
  securityHub,
  securityHubUrl,
  wellArchitected,
  wellArchitectedUrl,
} from "../../../policies/support/framework";

describe("framework", () => {
  it("points at the section of a Security Hub control", () => {
    assert.equal(
      securityHubUrl("RDS.5"),
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-5",
    );
    assert.equal(
      securityHubUrl("AutoScaling.2"),
      "https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-2",
    );
  });

  it("lists every control id in the reference", () => {
    assert.deepEqual(securityHub(["ELB.13", "RDS.5"], "sentence"), {
      name: "AWS Security Hub",
      version: "latest",
      reference: "ELB.13, RDS.5",
      specification: "sentence",
    });
  });

  it("names the best practice where Security Hub has no control, its title and its pillar", () => {
    assert.deepEqual(wellArchitected("REL11-BP01"), {
      name: "AWS Well-Architected Framework, Reliability Pillar",
      version: "latest",
      reference: "REL11-BP01",
      specification: "Monitor all components of the workload to detect failures",
    });
  });

  it("points at the page of a best practice in the guide of its pillar", () => {
    assert.equal(
      wellArchitectedUrl("REL10-BP01"),
      "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_fault_isolation_multiaz_region_system.html",
    );
    assert.equal(
      wellArchitectedUrl("OPS01-BP05"),
      "https://docs.aws.amazon.com/wellarchitected/latest/operational-excellence-pillar/ops_priorities_eval_threat_landscape.html",
    );
  });
});
