import assert from "node:assert/strict";

import { message } from "../../../policies/support/message";
import { targetGroup } from "../../../policies/types/load-balancing";

describe("message", () => {
  it("names resource, property, found, expected, reason and fix, each once", () => {
    const text = message({
      group: targetGroup,
      name: "web",
      property: "healthCheck",
      found: "nothing",
      expected: "something",
      why: "because",
      fix: "do this",
    });
    assert.equal(
      text,
      'Target group "web", healthCheck: found nothing, expected something.\nWhy: because.\nFix: do this.',
    );
  });
});
