import assert from "node:assert/strict";

import { instanceZone } from "../../../../policies/graph/databases/instance-zone";
import { computed, deploy, type Phase } from "../../../support/policy/deployment";

function zone(phase: Phase, availabilityZone: unknown): string | undefined {
  const [instance] = deploy(phase, [
    { type: "aws:rds/instance:Instance", name: "db", props: { availabilityZone } },
  ]);
  assert.ok(instance);
  return instanceZone(instance);
}

describe("instanceZone", () => {
  it("is what the program names, or what AWS has chosen", () => {
    assert.equal(zone("preview", "us-east-1a"), "us-east-1a");
    assert.equal(zone("update", computed("us-east-1b")), "us-east-1b");
  });

  it("is open while AWS has not chosen, and where nothing is named", () => {
    assert.equal(zone("preview", computed("us-east-1b")), undefined);
    assert.equal(zone("update", ""), undefined);
    assert.equal(zone("update", 7), undefined);
  });
});
