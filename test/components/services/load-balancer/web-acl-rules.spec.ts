import assert from "node:assert/strict";
import {
  firewallFaults,
  webAclRules,
} from "../../../../components/services/load-balancer/web-acl-rules";

const FIREWALL = { requestsPerAddress: 2000, bodyLimitBytes: 8192, largeBodyPaths: [] };

const visible = (metricName: string) => ({
  visibilityConfig: {
    cloudwatchMetricsEnabled: true,
    sampledRequestsEnabled: false,
    metricName,
  },
});

const managed = (name: string, priority: number, group: string, overrides: object = {}) => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: { managedRuleGroupStatement: { vendorName: "AWS", name: group, ...overrides } },
  ...visible(name),
});

describe("webAclRules", () => {
  it("asks for the rate of requests, the size of the body and AWS's groups, in this order", () => {
    assert.deepEqual(webAclRules(FIREWALL, "group-arn"), [
      {
        name: "request-rate",
        priority: 10,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: {
          rateBasedStatement: { aggregateKeyType: "IP", limit: 2000, evaluationWindowSec: 300 },
        },
        ...visible("request-rate"),
      },
      {
        name: "body-size",
        priority: 20,
        overrideAction: { none: {} },
        statement: { ruleGroupReferenceStatement: { arn: "group-arn" } },
        ...visible("body-size"),
      },
      managed("ip-reputation", 30, "AWSManagedRulesAmazonIpReputationList"),
      managed("common", 40, "AWSManagedRulesCommonRuleSet", {
        ruleActionOverrides: [{ name: "SizeRestrictions_BODY", actionToUse: { count: {} } }],
      }),
      managed("known-bad-inputs", 50, "AWSManagedRulesKnownBadInputsRuleSet"),
      managed("sql-injection", 60, "AWSManagedRulesSQLiRuleSet"),
    ]);
  });
});

describe("firewallFaults", () => {
  for (const requestsPerAddress of [10, 2_000_000_000]) {
    it(`takes ${requestsPerAddress} requests`, () => {
      assert.deepEqual(firewallFaults({ ...FIREWALL, requestsPerAddress }), []);
    });
  }

  for (const requestsPerAddress of [9, 2_000_000_001]) {
    it(`refuses ${requestsPerAddress} requests`, () => {
      assert.deepEqual(firewallFaults({ ...FIREWALL, requestsPerAddress }), [
        `requestsPerAddress is ${requestsPerAddress}; expected 10 to 2000000000`,
      ]);
    });
  }

  it("tells the faults of the size of bodies with its own", () => {
    assert.equal(
      firewallFaults({ requestsPerAddress: 0, bodyLimitBytes: -1, largeBodyPaths: ["x"] }).length,
      3,
    );
  });
});
