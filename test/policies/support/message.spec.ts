import assert from "node:assert/strict";

import { counted, message } from "../../../policies/support/message";
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

describe("counted", () => {
  const rows: readonly (readonly [count: number, text: string])[] = [
    [0, "no subnets"],
    [1, "one subnet"],
    [2, "two subnets"],
    [6, "six subnets"],
    [7, "7 subnets"],
  ];

  for (const [count, text] of rows) {
    it(`writes ${String(count)} as "${text}"`, () => {
      assert.equal(counted(count, "subnet"), text);
    });
  }
});
