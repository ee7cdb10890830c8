import assert from "node:assert/strict";

import type { ResourceRemediation } from "@pulumi/policy";

import { lbTargetGroupHealthCheck } from "../../../policies/rules/lb-target-group-health-check";
import { placementMultiAz } from "../../../policies/rules/placement-multi-az";
import { rdsInstanceMultiAz } from "../../../policies/rules/rds-instance-multi-az";
import { ExemptionLedger } from "../../../policies/support/exemption-ledger";
import type { Exemption } from "../../../policies/support/exemptions";
import { policyOf, resourcePolicy } from "../../../policies/support/policy";
import type { ResourceRule } from "../../../policies/support/rule";
import { deploy, noOptions, proxied, ref, unknown, urnOf } from "../../support/policy/deployment";
import { autoScalingGroup, subnet } from "../../support/policy/network";
import { runResourceRule, runStackRule, type Outcome } from "../../support/policy/run-rule";

const database = "aws:rds/instance:Instance";
const targetGroup = "aws:lb/targetGroup:TargetGroup";

function exempt(resource: string, expires: string): Exemption {
  return { resource, reason: "a reporting copy", expires };
}

function count(outcome: Outcome): number {
  assert.equal(outcome.kind, "judged");
  return outcome.violations.length;
}

/** The properties after remediation; `undefined` when there was nothing to remedy. */
async function remediated(
  rule: ResourceRule,
  type: string,
  properties: Record<string, unknown>,
  exemptions: readonly Exemption[] = [],
): Promise<Record<string, unknown> | undefined> {
  const policy = resourcePolicy(rule, new ExemptionLedger(() => "2026-06-15"));
  const args: Parameters<ResourceRemediation>[0] = {
    type,
    name: "under-test",
    urn: urnOf(type, "under-test"),
    props: proxied(properties),
    opts: noOptions(),
    stackTags: new Map(),
    isType: () => false,
    asType: () => undefined,
    getConfig: () => ({ exemptions }) as never,
    notApplicable: () => {
      throw new Error("a remediation does not say that it is not applicable");
    },
  };
  const result = await policy.remediateResource(args);
  return result === undefined ? undefined : properties;
}

describe("a policy made of a rule", () => {
  it("has all of the rule's metadata, and a schema for its exemptions", () => {
    const policy = policyOf(placementMultiAz, new ExemptionLedger(() => ""));
    const { settings, appliesTo, groups, judge, ...metadata } = placementMultiAz;
    assert.ok(settings && appliesTo !== "" && groups.length > 0 && typeof judge === "function");
    const { configSchema, ...rest } = policy;
    assert.deepEqual(Object.keys(configSchema?.properties ?? {}), ["minimumZones", "exemptions"]);
    assert.ok("validateStack" in rest);
    assert.deepEqual(
      { ...rest, validateStack: undefined },
      { ...metadata, validateStack: undefined },
    );
  });

  describe("leaves an exempt resource alone", () => {
    const single = { type: database, props: { multiAz: false } };
    const judge = async (...exemptions: readonly Exemption[]): Promise<Outcome> =>
      runResourceRule(rdsInstanceMultiAz, single, { exemptions });

    it("until the exemption expires", async () => {
      assert.equal(count(await judge(exempt("under-*", "2026-06-15"))), 0);
    });

    it("and says so in the violation when it has expired", async () => {
      const outcome = await judge(exempt("under-test", "2026-06-14"));
      assert.equal(count(outcome), 1);
      assert.match(
        JSON.stringify(outcome),
        /\\nThe exemption for it \(a reporting copy\) expired after 2026-06-14\."/,
      );
    });

    it("but no other", async () => {
      assert.equal(count(await judge(exempt("another", "2026-06-15"))), 1);
    });

    it("when it is one of a stack, by its name or its URN", async () => {
      const resources = (): ReturnType<typeof deploy> =>
        deploy("preview", [
          subnet("a", "us-east-1a"),
          autoScalingGroup("one", [ref("a")]),
          autoScalingGroup("two", [ref("a")]),
        ]);
      const run = (...exemptions: readonly Exemption[]): Promise<Outcome> =>
        runStackRule(placementMultiAz, resources(), { exemptions });
      assert.equal(count(await run()), 2);
      assert.equal(count(await run(exempt("one", "2026-12-31"))), 1);
      assert.equal(count(await run(exempt("*autoscaling/group:Group::t*", "2026-12-31"))), 1);
    });
  });

  it("serves a rule for resources or for the stack, as it is one or the other", () => {
    const ledger = new ExemptionLedger(() => "2026-06-15");
    assert.ok("validateResource" in policyOf(rdsInstanceMultiAz, ledger));
    assert.ok("validateStack" in policyOf(placementMultiAz, ledger));
  });

  describe("remediates", () => {
    it("what the values of a property mend", async () => {
      assert.deepEqual(
        await remediated(rdsInstanceMultiAz, database, { multiAz: false, password: unknown }),
        { multiAz: true, password: unknown },
      );
      assert.deepEqual(
        await remediated(lbTargetGroupHealthCheck, targetGroup, {
          healthCheck: { path: "/", enabled: false },
        }),
        { healthCheck: { path: "/", enabled: true } },
      );
    });

    it("nothing that is right, not known yet, not judged or of another type", async () => {
      assert.equal(await remediated(rdsInstanceMultiAz, database, { multiAz: true }), undefined);
      assert.equal(await remediated(rdsInstanceMultiAz, database, { multiAz: unknown }), undefined);
      assert.equal(
        await remediated(rdsInstanceMultiAz, database, { replicateSourceDb: "orders" }),
        undefined,
      );
      assert.equal(await remediated(rdsInstanceMultiAz, targetGroup, {}), undefined);
    });

    it("nothing that only the author of the program can mend", async () => {
      const pinned = { multiAz: false, availabilityZone: "us-east-1a" };
      assert.equal(await remediated(rdsInstanceMultiAz, database, pinned), undefined);
      const express = { multiAz: false, engine: "sqlserver-ex" };
      assert.equal(await remediated(rdsInstanceMultiAz, database, express), undefined);
      assert.equal(await remediated(lbTargetGroupHealthCheck, targetGroup, {}), undefined);
    });

    it("nothing that is exempt, until it no longer is", async () => {
      const single = (): Record<string, unknown> => ({ multiAz: false });
      assert.equal(
        await remediated(rdsInstanceMultiAz, database, single(), [exempt("*", "2026-06-15")]),
        undefined,
      );
      assert.deepEqual(
        await remediated(rdsInstanceMultiAz, database, single(), [exempt("*", "2026-06-14")]),
        { multiAz: true },
      );
    });
  });
});
