import assert from "node:assert/strict";

import { ResourceGraph } from "../../../policies/graph/resource-graph";
import { exemptionInForce } from "../../../policies/rules/exemption-in-force";
import type { ExemptionState } from "../../../policies/support/exemption-ledger";
import type { Exemption } from "../../../policies/support/exemptions";
import { defaults } from "../../../policies/support/settings";
import { deploy } from "../../support/policy/deployment";
import { runStackRule } from "../../support/policy/run-rule";

const reason = "applies to exemptions, of which the stack has none";
const stack = { type: "pulumi:pulumi:Stack", name: "shop-prod", component: true };

function exemption(resource: string): Exemption {
  return { resource, reason: "moved next month", expires: "2026-06-30" };
}

function state(of: ExemptionState["state"], resource = "orders"): ExemptionState {
  return { exemption: { ...exemption(resource), rule: "rds-instance-multi-az" }, state: of };
}

function judged(
  states: readonly ExemptionState[],
  listUsed = true,
): readonly (readonly [found: string, fix: string])[] {
  const graph = new ResourceGraph(deploy("update", [stack]));
  return exemptionInForce
    .judge(graph, { ...defaults, listUsed }, () => states)
    .map(({ found, fix }) => [found, fix] as const);
}

describe("exemption-in-force", () => {
  it("does not apply where nothing is exempt, or where there is no stack", async () => {
    assert.deepEqual(await runStackRule(exemptionInForce, deploy("preview", [stack])), {
      kind: "not-applicable",
      reason,
    });
    const exemptions = [exemption("orders")];
    assert.deepEqual(await runStackRule(exemptionInForce, [], { exemptions }), {
      kind: "not-applicable",
      reason,
    });
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
    assert.equal(judged([state("used"), state("expired"), state("unused")], false).length, 2);
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

  it("says what is expected of each, and why", () => {
    const graph = new ResourceGraph(deploy("update", [stack]));
    const states = [state("used"), state("expired")];
    assert.deepEqual(
      exemptionInForce
        .judge(graph, { ...defaults, listUsed: true }, () => states)
        .map(({ expected, why }) => [expected, why]),
      [
        [
          "no exemption in the end",
          "what it is for does not survive the loss of an Availability Zone, or is not backed up",
        ],
        ["a day that has not passed", "the rule judges again what it was for"],
      ],
    );
  });

  it("leaves alone what is meant for another stack of the organisation", async () => {
    const [elsewhere, here] = await Promise.all(
      ["urn:pulumi:elsewhere::shop::*::orders", "urn:pulumi:test::program::*::orders"].map(
        async (resource) =>
          runStackRule(exemptionInForce, deploy("update", [stack]), {
            exemptions: [exemption(resource)],
          }),
      ),
    );
    assert.deepEqual(elsewhere, { kind: "not-applicable", reason });
    assert.equal(here?.kind, "judged");
    assert.equal(here.violations.length, 1);
  });

  it("reports to the stack, and names the rule", () => {
    const resources = deploy("update", [stack]);
    const found = exemptionInForce.judge(new ResourceGraph(resources), defaults, () => [
      state("unused"),
    ]);
    assert.deepEqual(
      found.map(({ resource, group, property, expected, why }) => [
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
