import type * as pulumi from "@pulumi/pulumi";
import type { wafv2 } from "@pulumi/aws/types/input";
import { bodySizeFaults, type BodySize } from "./body-size-rule";
import { visibilityConfig } from "./visibility-config";

/** What a request must keep to. */
export interface Firewall extends BodySize {
  /** Requests that one address may make in five minutes; AWS takes 10 to 2000000000. */
  readonly requestsPerAddress: number;
}

type Rule = Omit<wafv2.WebAclRule, "priority">;

/** Rules that AWS writes and keeps up to date. */
interface ManagedGroup {
  readonly name: string;
  readonly group: string;
  /** Rules of the group that only count, because one of ours decides. */
  readonly counted: readonly string[];
}

/**
 * The groups in the order in which they are asked.
 * https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
 */
const MANAGED: readonly ManagedGroup[] = [
  { name: "ip-reputation", group: "AWSManagedRulesAmazonIpReputationList", counted: [] },
  { name: "common", group: "AWSManagedRulesCommonRuleSet", counted: ["SizeRestrictions_BODY"] },
  { name: "known-bad-inputs", group: "AWSManagedRulesKnownBadInputsRuleSet", counted: [] },
  { name: "sql-injection", group: "AWSManagedRulesSQLiRuleSet", counted: [] },
];

/**
 * Requests that a rule on their rate can be set to.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_RateBasedStatement.html
 */
export const REQUESTS_PER_ADDRESS = { least: 10, most: 2_000_000_000 };

function requestRateRule(limit: number): Rule {
  return {
    name: "request-rate",
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: {
      rateBasedStatement: { aggregateKeyType: "IP", limit, evaluationWindowSec: 300 },
    },
    visibilityConfig: visibilityConfig("request-rate"),
  };
}

function bodySizeGroupRule(arn: pulumi.Input<string>): Rule {
  return {
    name: "body-size",
    overrideAction: { none: {} },
    statement: { ruleGroupReferenceStatement: { arn } },
    visibilityConfig: visibilityConfig("body-size"),
  };
}

function managedRule({ name, group, counted }: ManagedGroup): Rule {
  const overrides = counted.map((rule) => ({ name: rule, actionToUse: { count: {} } }));
  return {
    name,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: "AWS",
        name: group,
        ...(overrides.length > 0 ? { ruleActionOverrides: overrides } : {}),
      },
    },
    visibilityConfig: visibilityConfig(name),
  };
}

/**
 * The rules of a web ACL, the cheapest first. Their priorities are ten apart and follow from their order alone.
 *
 * @param bodySizeGroupArn ARN of the rule group with the rule on the size of bodies.
 */
export function webAclRules(
  { requestsPerAddress }: Firewall,
  bodySizeGroupArn: pulumi.Input<string>,
): wafv2.WebAclRule[] {
  return [
    requestRateRule(requestsPerAddress),
    bodySizeGroupRule(bodySizeGroupArn),
    ...MANAGED.map(managedRule),
  ].map((rule, index) => ({ ...rule, priority: 10 * (index + 1) }));
}

/** What AWS WAF would refuse, or could not do. */
export function firewallFaults(firewall: Firewall): string[] {
  const { requestsPerAddress } = firewall;
  const { least, most } = REQUESTS_PER_ADDRESS;
  return [
    ...(requestsPerAddress >= least && requestsPerAddress <= most
      ? []
      : [`requestsPerAddress is ${requestsPerAddress}; expected ${least} to ${most}`]),
    ...bodySizeFaults(firewall),
  ];
}
