import assert from "node:assert/strict";

import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { exemptionInForce } from "../../../policies/rules/exemption-in-force";
import type { ExemptionState } from "../../../policies/support/exemption-ledger";
import { defaults } from "../../../policies/support/settings";
import { deploy } from "../../support/policy/deployment";
import { runStackRule } from "../../support/policy/run-rule";

const stack = { type: "pulumi:pulumi:Stack", name: "shop-prod", component: true };

function state(of: ExemptionState["state"], resource = "orders"): ExemptionState {
  return {
    exemption: {
      rule: "rds-instance-multi-az",
      resource,
      reason: "moved next month",
      expires: "2026-06-30",
    },
    state: of,
  };
}

function judged(
  states: readonly ExemptionState[],
  listUsed = true,
): readonly (readonly [found: string, fix: string])[] | undefined {
  const graph = new ResourceGraph(deploy("update", [stack]));
  return exemptionInForce
    .judge(graph, { ...defaults, listUsed }, () => states)
    ?.map(({ found, fix }) => [found, fix] as const);
}

describe("exemption-in-force", () => {
  it("does not apply where nothing is exempt, or where there is no stack", async () => {
    assert.deepEqual(await runStackRule(exemptionInForce, deploy("preview", [stack])), {
      kind: "not-applicable",
      reason: "applies to exemptions, of which the stack has none",
    });
    assert.equal(
      exemptionInForce.judge(new ResourceGraph([]), defaults, () => [state("expired")]),
      undefined,
    );
  });

  it("lists an exemption in use until its end", () => {
    assert.deepEqual(judged([state("used")]), [
      [
        '"orders" (moved next month) in use until 2026-06-30',
        "mend it before the exemption expires",
      ],
    ]);
  });

  it("lists no exemption in use when it is told not to, and no other fewer", () => {
    assert.deepEqual(judged([state("used")], false), []);
    assert.equal(judged([state("used"), state("expired"), state("unused")], false)?.length, 2);
  });

  it("reports one that has expired and one that nothing needs", () => {
    assert.deepEqual(judged([state("expired"), state("unused", "users")]), [
      [
        '"orders" (moved next month) expired after 2026-06-30',
        "mend what it was for and remove it, or renew it with a new day and reason",
      ],
      ['"users" (moved next month), which nothing needs', "remove it, or correct the name"],
    ]);
  });

  it("leaves alone what is meant for another stack of the organisation", () => {
    assert.equal(judged([state("unused", "urn:pulumi:elsewhere::shop::*::orders")]), undefined);
    assert.equal(judged([state("unused", "urn:pulumi:test::program::*::orders")])?.length, 1);
  });

  it("reports to the stack, and names the rule", () => {
    const resources = deploy("update", [stack]);
    const found = exemptionInForce.judge(new ResourceGraph(resources), defaults, () => [
      state("unused"),
    ]);
    assert.deepEqual(
      found?.map(({ resource, group, property, expected, why }) => [
        resource.name,
        group.label,
        property,
        expected,
        why,
      ]),
      [
        [
          "shop-prod",
          "stack",
          "exemptions of rds-instance-multi-az",
          "a resource that violates the rule",
          "it would hide the next violation of a resource with this name",
        ],
      ],
    );
  });
});
