import assert from "node:assert/strict";

import { securityHub, securityHubUrl, wellArchitected } from "../../../policies/support/framework";

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
    assert.equal(securityHub(["ELB.13", "RDS.5"], "sentence").reference, "ELB.13, RDS.5");
  });

  it("names the best practice where Security Hub has no control", () => {
    const { name, reference, specification } = wellArchitected("REL11-BP01", "Monitor");
    assert.match(name, /Well-Architected/);
    assert.deepEqual([reference, specification], ["REL11-BP01", "Monitor"]);
  });
});
